package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;

@Says(
    value = "The share of a base that must be in favour.",
    example = "threshold: {base: for_against, over: 1/2}")
public record Threshold(
    @Says(value = "What the share is taken of.", defaultsTo = "for_against") Base base,
    @Says("More than this share.") Optional<Fraction> over,
    @Says("This share or more.") Optional<Fraction> atLeast)
    implements SelfChecking {

  /** What a share is taken of. */
  public enum Base {
    @Says("Votes for and against; abstentions do not count.")
    FOR_AGAINST,
    @Says("All votes cast, abstentions included.")
    CAST,
    @Says("Those present when the vote is taken.")
    PRESENT,
    @Says("All who may vote.")
    ELIGIBLE,
    @Says("All seats of the body, vacant ones included.")
    SEATS,
    @Says("The seats that are filled.")
    SEATS_FILLED,
    @Says("The weight of all who may vote.")
    WEIGHT
  }

  @Override
  public List<Flaw> flaws() {
    return Limits.exactlyOne(over, atLeast);
  }
}
