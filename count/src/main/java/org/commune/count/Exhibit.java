package org.commune.count;

import java.util.List;

/**
 * Figures beside the stages that a result rests on.
 *
 * @sealedGraph
 */
public sealed interface Exhibit {

  /** Options compared two by two. */
  record Pairwise(PairwiseMatrix matrix) implements Exhibit {}

  /** Steps of a method that has no stages, in order, in words with figures. */
  record Steps(List<String> steps) implements Exhibit {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /** Why papers stopped counting, up to and including a stage. */
  record Inactive(int stage, List<Ended> ended) implements Exhibit {
    public Inactive {
      ended = List.copyOf(ended);
    }
  }

  /** Votes on papers that ended for one reason. */
  record Ended(String reason, Fraction votes) {}

  /** All candidates in order of the result; equals stand in one place. */
  record Order(List<List<Integer>> places) implements Exhibit {
    public Order {
      places = places.stream().map(List::copyOf).toList();
    }
  }
}
