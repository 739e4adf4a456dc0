package org.commune.count;

/**
 * factor x sqrt(radicand), compared by its square: x reaches it when x^2 >= factor^2 x radicand.
 */
record RootLevel(Fraction factor, Fraction radicand) implements Level {

  RootLevel {
    if (factor.signum() < 0 || radicand.signum() < 0) {
      throw new IllegalArgumentException("a level of votes cannot be negative or imaginary");
    }
  }

  @Override
  public boolean reachedBy(Fraction votes) {
    return votes.signum() >= 0 && votes.times(votes).atLeast(factor.times(factor).times(radicand));
  }

  @Override
  public String text() {
    return radicand.equals(Fraction.ONE)
        ? factor.plain()
        : factor.plain() + " x sqrt(" + radicand.plain() + ")";
  }
}
