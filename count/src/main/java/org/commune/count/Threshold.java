package org.commune.count;

/** The votes for must be a share of a base: "at least two thirds of votes for and against". */
public record Threshold(Base base, Share share) implements Requirement {

  public static Threshold over(Base base, Fraction part) {
    return new Threshold(base, Share.over(part));
  }

  public static Threshold atLeast(Base base, Fraction part) {
    return new Threshold(base, Share.atLeast(part));
  }

  @Override
  public Answer.Measured judge(Tallies tallies) {
    Tally tally = tallies.whole();
    return share.of(tally.yes(), tally.size(base), base.words());
  }

  @Override
  public Answer.Measured judge(Tally tally) {
    return judge(Tallies.of(tally));
  }
}
