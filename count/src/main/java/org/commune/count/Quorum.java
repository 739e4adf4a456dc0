package org.commune.count;

/**
 * Enough must take part for a decision to count.
 *
 * <p>What is counted decides whether a quorum can be gamed: a quorum of those taking part can be
 * broken by opponents who stay away, an approval quorum cannot.
 */
public record Quorum(Counted counted, Base base, Share share) implements Requirement {

  /** Who counts towards the quorum. */
  public enum Counted {
    /** Members present, voting or not. */
    PRESENT,
    /** Votes cast, abstentions among them (turnout). */
    CAST,
    /** Votes for (approval quorum). */
    YES
  }

  public static Quorum over(Base base, Fraction part) {
    return new Quorum(Counted.PRESENT, base, Share.over(part));
  }

  public static Quorum atLeast(Base base, Fraction part) {
    return new Quorum(Counted.PRESENT, base, Share.atLeast(part));
  }

  /** The same share of the same base, counting other people. */
  public Quorum counting(Counted others) {
    return new Quorum(others, base, share);
  }

  @Override
  public Answer.Measured judge(Tallies tallies) {
    Tally tally = tallies.whole();
    Fraction given =
        switch (counted) {
          case PRESENT -> tally.size(Base.PRESENT);
          case CAST -> tally.cast();
          case YES -> tally.yes();
        };
    return share.of(given, tally.size(base), base.words());
  }

  @Override
  public Answer.Measured judge(Tally tally) {
    return judge(Tallies.of(tally));
  }
}
