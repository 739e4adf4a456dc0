package org.commune.charter.measure;

import java.math.BigInteger;

/**
 * An exact number of the form {@code rational + factor * sqrt(radicand)}: what a charter's
 * expressions come to, such as Debian's {@code Q = sqrt(N)/2}. It is compared, never rounded.
 *
 * @param rational the part without a root
 * @param factor what the root is multiplied by; 0 when there is no root
 * @param radicand a whole number that is no square, or 1 when there is no root
 */
public record Surd(Fraction rational, Fraction factor, BigInteger radicand)
    implements Comparable<Surd> {

  public static Surd of(Fraction value) {
    return new Surd(value, Fraction.ZERO, BigInteger.ONE);
  }

  public static Surd whole(long value) {
    return of(Fraction.whole(value));
  }

  /** The square root of a fraction that is not negative. */
  public static Surd sqrt(Fraction value) {
    if (value.signum() < 0) {
      throw new ArithmeticException("no square root of a negative number");
    }
    // sqrt(p/q) = sqrt(p*q)/q
    BigInteger radicand = value.numerator().multiply(value.denominator());
    BigInteger[] root = radicand.sqrtAndRemainder();
    Fraction scale = new Fraction(BigInteger.ONE, value.denominator());
    if (root[1].signum() == 0) {
      return of(scale.times(new Fraction(root[0], BigInteger.ONE)));
    }
    return new Surd(Fraction.ZERO, scale, radicand);
  }

  public boolean isRational() {
    return factor.signum() == 0;
  }

  /** Throws {@link ArithmeticException} for the sum of two different roots. */
  public Surd plus(Surd other) {
    BigInteger common = common(other);
    return normal(rational.plus(other.rational), factor.plus(other.factor), common);
  }

  public Surd minus(Surd other) {
    return plus(other.times(of(Fraction.whole(-1))));
  }

  /** Throws {@link ArithmeticException} for the product of two different roots. */
  public Surd times(Surd other) {
    BigInteger common = common(other);
    Fraction square = factor.times(other.factor).times(new Fraction(common, BigInteger.ONE));
    return normal(
        rational.times(other.rational).plus(square),
        rational.times(other.factor).plus(factor.times(other.rational)),
        common);
  }

  /** Throws {@link ArithmeticException} unless the divisor is rational and not 0. */
  public Surd over(Surd divisor) {
    if (!divisor.isRational()) {
      throw new ArithmeticException("an expression cannot divide by a square root");
    }
    return new Surd(rational.over(divisor.rational), factor.over(divisor.rational), radicand);
  }

  private BigInteger common(Surd other) {
    if (isRational()) {
      return other.radicand;
    }
    if (other.isRational() || radicand.equals(other.radicand)) {
      return radicand;
    }
    throw new ArithmeticException("an expression cannot mix two different square roots");
  }

  private static Surd normal(Fraction rational, Fraction factor, BigInteger radicand) {
    return factor.signum() == 0 ? of(rational) : new Surd(rational, factor, radicand);
  }

  /** -1, 0 or 1; found by squaring, so exactly. */
  public int signum() {
    int root = factor.signum();
    if (root == 0 || rational.signum() == root) {
      return root == 0 ? rational.signum() : root;
    }
    if (rational.signum() == 0) {
      return root;
    }
    Fraction rootSquared = factor.times(factor).times(new Fraction(radicand, BigInteger.ONE));
    int larger = rootSquared.compareTo(rational.times(rational));
    return larger == 0 ? 0 : larger > 0 ? root : rational.signum();
  }

  @Override
  public int compareTo(Surd other) {
    return minus(other).signum();
  }

  /** The largest whole number not above this. */
  public BigInteger floor() {
    if (isRational()) {
      return rational.floor();
    }
    // factor * sqrt(radicand) lies between two whole numbers found from its square.
    Fraction squared = factor.times(factor).times(new Fraction(radicand, BigInteger.ONE));
    BigInteger near = squared.floor().sqrt();
    BigInteger guess =
        rational.floor().add(factor.signum() > 0 ? near : near.negate().subtract(BigInteger.TWO));
    while (compareTo(of(new Fraction(guess.add(BigInteger.ONE), BigInteger.ONE))) >= 0) {
      guess = guess.add(BigInteger.ONE);
    }
    return guess;
  }

  /** The smallest whole number not below this. */
  public BigInteger ceil() {
    BigInteger floor = floor();
    return compareTo(of(new Fraction(floor, BigInteger.ONE))) == 0
        ? floor
        : floor.add(BigInteger.ONE);
  }

  /** For people: {@code "6.4"}, {@code "45.27..."} with two decimals when it is not exact. */
  public String inWords() {
    BigInteger hundred = BigInteger.valueOf(100);
    Surd scaled = times(whole(100));
    BigInteger cents = scaled.floor();
    boolean exact = scaled.compareTo(of(new Fraction(cents, BigInteger.ONE))) == 0;
    BigInteger[] parts = cents.divideAndRemainder(hundred);
    if (parts[1].signum() == 0) {
      return parts[0] + (exact ? "" : ".00...");
    }
    String decimals = "%02d".formatted(parts[1].intValue());
    return parts[0]
        + "."
        + (exact && decimals.endsWith("0") ? decimals.substring(0, 1) : decimals)
        + (exact ? "" : "...");
  }
}
