package org.commune.count;

/**
 * A condition on votes. Every requirement answers with the exact numbers it compared, so that a
 * refusal can say by how much it failed.
 *
 * @sealedGraph
 */
public sealed interface Requirement
    permits AllOf, AnyOf, BlockingMinority, InChamber, Quorum, Ratio, Threshold {

  /**
   * Judges the votes of all chambers.
   *
   * @throws IllegalArgumentException when the tallies lack a number or a chamber this rule needs
   */
  Answer judge(Tallies tallies);

  /** Judges the votes of a body that has no other chamber. */
  default Answer judge(Tally tally) {
    return judge(Tallies.of(tally));
  }
}
