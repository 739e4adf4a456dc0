package org.commune.charter.language;

import java.util.List;

@Says(
    value = "What employees of the organisation may not do.",
    example = "staff: {vote_in: own_unit, may_not: [alter_roll]}")
public record Staff(
    @Says(value = "Where employees vote.", defaultsTo = "own_unit") VoteIn voteIn,
    @Says("Acts that no employee may do.") List<ActName> mayNot) {
  /** Where employees vote. */
  public enum VoteIn {
    @Says("In the unit they belong to.")
    OWN_UNIT,
    @Says("Nowhere.")
    NOWHERE
  }
}
