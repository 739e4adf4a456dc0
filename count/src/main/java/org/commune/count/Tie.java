package org.commune.count;

import java.util.List;

/**
 * A tie that came up and how it was broken, with all that is needed to do it again.
 *
 * @param stage at which it came up
 * @param purpose what the one chosen was chosen for
 * @param candidates positions of those tied
 * @param chosen one of them
 * @param means what was tried, in order, and what it gave
 */
public record Tie(
    int stage, String purpose, List<Integer> candidates, int chosen, List<String> means) {

  public Tie {
    candidates = List.copyOf(candidates);
    means = List.copyOf(means);
  }
}
