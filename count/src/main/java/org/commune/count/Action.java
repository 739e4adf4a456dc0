package org.commune.count;

import java.util.List;

/**
 * What a stage of a count does.
 *
 * @sealedGraph
 */
public sealed interface Action {

  /** First preferences, or all points of a rule that counts once. */
  record FirstCount() implements Action {}

  /** The surplus of an elected candidate passes on. */
  record Surplus(int candidate, Fraction votes) implements Action {}

  /** Candidates leave, and their papers pass on. */
  record Exclusion(List<Integer> candidates, String reason) implements Action {
    public Exclusion {
      candidates = List.copyOf(candidates);
    }
  }

  /** Part of an exclusion that its law counts as a stage of its own: the papers of one value. */
  record ExclusionPart(List<Integer> candidates, Fraction value) implements Action {
    public ExclusionPart {
      candidates = List.copyOf(candidates);
    }
  }

  /** All votes are worked out anew, each candidate keeping a share (Meek, Warren). */
  record Recalculation(List<Fraction> keep) implements Action {
    public Recalculation {
      keep = List.copyOf(keep);
    }
  }

  /** A round of another kind, named by its rule: "runoff between the two highest". */
  record Round(String name) implements Action {}
}
