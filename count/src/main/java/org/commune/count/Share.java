package org.commune.count;

import java.math.BigInteger;

/**
 * How much of a whole is needed: "over 1/2" or "at least 2/3".
 *
 * <p>Nothing is carried by nobody: a count of zero never reaches a share, even where the share of
 * an empty whole is zero too.
 */
public record Share(Comparison comparison, Fraction part) {

  public Share {
    if (part.signum() < 0 || part.exceeds(Fraction.ONE)) {
      throw new IllegalArgumentException("a share lies between 0 and 1, found " + part);
    }
  }

  public static Share over(Fraction part) {
    return new Share(Comparison.OVER, part);
  }

  public static Share atLeast(Fraction part) {
    return new Share(Comparison.AT_LEAST, part);
  }

  /** Compares {@code given} with this share of {@code whole}; {@code wholeName} is for people. */
  public Answer.Measured of(Fraction given, Fraction whole, String wholeName) {
    Fraction line = part.times(whole);
    BigInteger smallest =
        (comparison == Comparison.OVER ? line.floor().add(BigInteger.ONE) : line.ceiling())
            .max(BigInteger.ONE);
    boolean met = comparison.holds(given, line) && given.signum() > 0;
    String reason =
        ShareWords.of(part) + " of " + whole.plain() + " " + wholeName + " is " + line.plain();
    return new Answer.Measured(met, given, line, comparison, smallest, reason);
  }

  @Override
  public String toString() {
    return (comparison == Comparison.OVER ? "over " : "at least ") + ShareWords.of(part);
  }
}
