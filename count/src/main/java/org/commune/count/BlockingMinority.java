package org.commune.count;

/**
 * A decision is stopped by enough opponents with enough weight (Treaty on European Union, Article
 * 16(4): four members at least, with more than 35 % of the population). The requirement is met when
 * there is no such minority. A qualified majority that a thin minority cannot stop is {@code
 * AnyOf.of(share, blockingMinority)}.
 *
 * @param heads chamber whose tally counts members
 * @param fewest members that may block
 * @param weights chamber whose tally counts their weight
 * @param base what the weight is a share of
 * @param share weight that may block
 */
public record BlockingMinority(
    String heads, Fraction fewest, String weights, Base base, Share share, Opposition opposition)
    implements Requirement {

  /** Who counts as opposed. */
  public enum Opposition {
    /** Those who voted against. */
    AGAINST,
    /** Everybody who did not vote for: abstaining and staying away block too. */
    NOT_FOR
  }

  @Override
  public Answer.Unblocked judge(Tallies tallies) {
    Fraction opponents = opposed(tallies.chamber(heads), Base.ELIGIBLE);
    Tally weight = tallies.chamber(weights);
    Answer.Measured enough =
        new Answer.Measured(
            opponents.atLeast(fewest),
            opponents,
            fewest,
            Comparison.AT_LEAST,
            fewest.ceiling(),
            "the fewest that may block are " + fewest.plain());
    return new Answer.Unblocked(
        enough, share.of(opposed(weight, base), weight.size(base), base.words()));
  }

  private Fraction opposed(Tally tally, Base everybody) {
    return switch (opposition) {
      case AGAINST -> tally.no();
      case NOT_FOR -> tally.size(everybody).minus(tally.yes());
    };
  }
}
