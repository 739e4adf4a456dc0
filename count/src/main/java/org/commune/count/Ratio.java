package org.commune.count;

import java.math.BigInteger;

/**
 * Votes for against votes against, such as 3:1 (Debian Constitution A.6.3).
 *
 * <p>{@link Comparison#AT_LEAST}: for >= 3 x against and for > against (Debian from version 1.6).
 * {@link Comparison#OVER}: for > 3 x against (versions 1.1 to 1.5).
 *
 * @param majority votes for needed for each vote against; at least 1
 */
public record Ratio(Fraction majority, Comparison comparison) implements Requirement {

  public static final Ratio SIMPLE = atLeast(1, 1);

  public Ratio {
    if (!majority.atLeast(Fraction.ONE)) {
      throw new IllegalArgumentException(
          "a ratio of fewer votes for than against is no majority: " + majority);
    }
  }

  public static Ratio atLeast(long votesFor, long against) {
    return new Ratio(Fraction.of(votesFor, against), Comparison.AT_LEAST);
  }

  public static Ratio over(long votesFor, long against) {
    return new Ratio(Fraction.of(votesFor, against), Comparison.OVER);
  }

  @Override
  public Answer.Measured judge(Tallies tallies) {
    return of(tallies.whole().yes(), tallies.whole().no());
  }

  @Override
  public Answer.Measured judge(Tally tally) {
    return of(tally.yes(), tally.no());
  }

  /** Compares two numbers of votes. */
  public Answer.Measured of(Fraction votesFor, Fraction against) {
    Fraction line = majority.times(against);
    BigInteger overLine = line.floor().add(BigInteger.ONE);
    BigInteger smallest =
        switch (comparison) {
          case OVER -> overLine;
          case AT_LEAST -> line.ceiling().max(against.floor().add(BigInteger.ONE));
        };
    boolean met = comparison.holds(votesFor, line) && votesFor.exceeds(against);
    String reason =
        (comparison == Comparison.OVER ? "more than " : "at least ")
            + majority.plain()
            + " for each of "
            + against.plain()
            + " against is "
            + line.plain();
    return new Answer.Measured(met, votesFor, line, comparison, smallest, reason);
  }

  /** "3:1". */
  @Override
  public String toString() {
    return majority.numerator() + ":" + majority.denominator();
  }
}
