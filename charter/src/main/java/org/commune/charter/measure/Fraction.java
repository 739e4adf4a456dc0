package org.commune.charter.measure;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact fraction in lowest terms with a positive denominator, written {@code "2/3"}, {@code
 * "66%"} or a whole number.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,18})\\s*/\\s*(\\d{1,18})");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,18})\\s*%");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

  public static final Fraction ZERO = of(0, 1);
  public static final Fraction ONE = of(1, 1);
  public static final Fraction HALF = of(1, 2);

  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction cannot have the denominator 0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Fraction whole(long value) {
    return of(value, 1);
  }

  /** Reads {@code "2/3"}, {@code "66%"} or {@code "3"}; decimals are refused, for they round. */
  public static Fraction parse(String text) throws Malformed {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      BigInteger denominator = new BigInteger(fraction.group(2));
      if (denominator.signum() == 0) {
        throw new Malformed("\"" + text + "\" divides by 0", "give a denominator above 0");
      }
      return new Fraction(new BigInteger(fraction.group(1)), denominator);
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return new Fraction(new BigInteger(percent.group(1)), BigInteger.valueOf(100));
    }
    if (WHOLE.matcher(text).matches()) {
      return new Fraction(new BigInteger(text), BigInteger.ONE);
    }
    if (text.matches("\\d*[.,]\\d+")) {
      throw new Malformed(
          "\"" + text + "\" is a decimal, and decimals round",
          "write a fraction such as 2/3, or a whole percentage such as 66%");
    }
    throw new Malformed(
        "\"" + text + "\" is not a fraction",
        "write a fraction such as 2/3, or a whole percentage such as 66%");
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction times(long factor) {
    return times(whole(factor));
  }

  /** Throws {@link ArithmeticException} when {@code other} is 0. */
  public Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The largest whole number not above this. */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The smallest whole number not below this. */
  public BigInteger ceil() {
    BigInteger floor = floor();
    return isWhole() ? floor : floor.add(BigInteger.ONE);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** {@code "2/3"}, or {@code "3"} for a whole number. */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
