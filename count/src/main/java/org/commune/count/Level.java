package org.commune.count;

import java.math.BigInteger;

/**
 * A line that a number of votes must reach, compared exactly even where the line itself is
 * irrational (Debian's 3Q = 3 x sqrt(N) / 2).
 */
public interface Level {

  /** True when {@code votes} is at least this level. */
  boolean reachedBy(Fraction votes);

  /** The level for people, as the rule writes it: "3/2 x sqrt(911)". */
  String text();

  /** The smallest whole number that reaches this level. */
  default BigInteger smallest() {
    if (reachedBy(Fraction.ZERO)) {
      return BigInteger.ZERO;
    }
    BigInteger low = BigInteger.ZERO;
    BigInteger above = BigInteger.ONE;
    while (!reachedBy(Fraction.of(above))) {
      low = above;
      above = above.shiftLeft(1);
    }
    while (above.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(above).shiftRight(1);
      if (reachedBy(Fraction.of(middle))) {
        above = middle;
      } else {
        low = middle;
      }
    }
    return above;
  }

  /** No level at all: zero votes reach it. */
  static Level none() {
    return of(Fraction.ZERO);
  }

  static Level of(Fraction line) {
    return new RootLevel(line, Fraction.ONE);
  }

  /** {@code factor} times the square root of {@code radicand}. Neither may be negative. */
  static Level root(Fraction factor, Fraction radicand) {
    return new RootLevel(factor, radicand);
  }
}
