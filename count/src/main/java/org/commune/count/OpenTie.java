package org.commune.count;

import java.util.List;

/**
 * The count stops at a tie that the declared policy does not settle. Whoever has the casting vote
 * decides; the count is then repeated with {@link TieBreak.CastingVote} and takes the same course
 * up to here.
 *
 * @param stage at which the tie arose
 * @param purpose what the one chosen is chosen for: "to be excluded"
 * @param candidates names, in alphabetical order
 */
public record OpenTie(String rule, int stage, String purpose, List<String> candidates)
    implements Outcome {

  public OpenTie {
    candidates = candidates.stream().sorted().toList();
  }
}
