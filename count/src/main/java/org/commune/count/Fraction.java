package org.commune.count;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact rational number in lowest terms, the only number this library decides by.
 *
 * @param numerator carries the sign
 * @param denominator always positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);
  public static final Fraction HALF = of(1, 2);

  /** Longest text {@link #parse} reads; a longer one is not a number a person wrote. */
  private static final int LONGEST_TEXT = 100;

  /** Reduces to lowest terms. Throws {@link ArithmeticException} for a zero denominator. */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction with denominator zero: " + numerator + "/0");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        common = common.negate();
      }
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  public static Fraction of(long whole) {
    return of(BigInteger.valueOf(whole));
  }

  public static Fraction of(BigInteger whole) {
    return new Fraction(whole, BigInteger.ONE);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact value of a decimal number: 0.00001 is 1/100000. */
  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? of(decimal.toBigIntegerExact())
        : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * Reads {@code 7}, {@code 2/3} or {@code 66%}. Decimals are refused: 0.66 is hardly ever meant
   * where two thirds is written beside it.
   *
   * @throws IllegalArgumentException says what was expected
   */
  public static Fraction parse(String text) {
    if (text.length() > LONGEST_TEXT || !text.matches("[0-9]+(/[0-9]*[1-9][0-9]*|%)?")) {
      throw new IllegalArgumentException(
          "expected a whole number, a fraction such as 2/3 or a percentage such as 66%, found \""
              + text.substring(0, Math.min(text.length(), LONGEST_TEXT))
              + "\"");
    }
    if (text.endsWith("%")) {
      return new Fraction(
          new BigInteger(text.substring(0, text.length() - 1)), BigInteger.valueOf(100));
    }
    int slash = text.indexOf('/');
    return slash < 0
        ? of(new BigInteger(text))
        : new Fraction(
            new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  public Fraction plus(Fraction other) {
    return denominator.equals(other.denominator)
        ? new Fraction(numerator.add(other.numerator), denominator)
        : new Fraction(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction times(long whole) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(whole)), denominator);
  }

  /** Throws {@link ArithmeticException} when {@code other} is zero. */
  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Fraction dividedBy(long whole) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(whole)));
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** The greatest whole number that is not above this. */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The smallest whole number that is not below this. */
  public BigInteger ceiling() {
    return negated().floor().negate();
  }

  /** This with everything after {@code places} decimals ignored, towards minus infinity. */
  public Fraction truncated(int places) {
    BigInteger unit = BigInteger.TEN.pow(places);
    return new Fraction(new Fraction(numerator.multiply(unit), denominator).floor(), unit);
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  public boolean exceeds(Fraction other) {
    return compareTo(other) > 0;
  }

  public boolean atLeast(Fraction other) {
    return compareTo(other) >= 0;
  }

  public Fraction max(Fraction other) {
    return atLeast(other) ? this : other;
  }

  public Fraction min(Fraction other) {
    return atLeast(other) ? other : this;
  }

  @Override
  public int compareTo(Fraction other) {
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** With exactly {@code places} decimals, the rest cut off (not rounded): 2/3 is "0.66". */
  public String toDecimal(int places) {
    BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(places)).divide(denominator);
    String text = new BigDecimal(scaled, places).toPlainString();
    return scaled.signum() == 0 && signum() < 0 ? "-" + text : text;
  }

  /** As a person writes it: "6.4" where the decimals end within twelve places, else "64/3". */
  public String plain() {
    for (int places = 0; places <= 12; places++) {
      if (BigInteger.TEN.pow(places).mod(denominator).signum() == 0) {
        return toDecimal(places);
      }
    }
    return toString();
  }

  /** "7" or "2/3", readable by {@link #parse} unless negative. */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
