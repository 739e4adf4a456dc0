package org.commune.count;

import java.util.List;

/**
 * What stands at one rank of a ballot paper. Rules differ in what they make of the same mark (an
 * equal rank to one is an overvote to another), so the mark is kept as it was made.
 *
 * @sealedGraph
 */
public sealed interface Mark {

  /** One candidate, by position in {@link Ballots#candidates()}. */
  record Choice(int candidate) implements Mark {}

  /** Several candidates at the same rank, in order of position; each once. */
  record Equal(List<Integer> candidates) implements Mark {
    public Equal {
      candidates = candidates.stream().sorted().distinct().toList();
      if (candidates.size() < 2) {
        throw new IllegalArgumentException("an equal rank holds two candidates or more");
      }
    }
  }

  /** Nobody: a skipped rank. */
  record Skipped() implements Mark {}

  /** More marks than the rank takes, and the source does not say for whom. */
  record Overvoted() implements Mark {}
}
