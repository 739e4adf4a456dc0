package org.commune.count.margin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody who can win an instant runoff, each tie broken in every way. Neither the point at which
 * a rule stops nor safe exclusions at once change that; so it is judged round by round, each set of
 * those standing once.
 */
final class PossibleWinners {

  private final Papers papers;
  private final Map<Set<Integer>, Set<Integer>> known = new HashMap<>();

  private PossibleWinners(Papers papers) {
    this.papers = papers;
  }

  static Set<Integer> of(Papers papers, List<Integer> taking) {
    return new PossibleWinners(papers).among(Set.copyOf(taking));
  }

  private Set<Integer> among(Set<Integer> standing) {
    Set<Integer> before = known.get(standing);
    if (before != null) {
      return before;
    }
    Set<Integer> winners = judged(standing);
    known.put(standing, winners);
    return winners;
  }

  private Set<Integer> judged(Set<Integer> standing) {
    long[] votes = papers.votes(standing::contains);
    long fewest = standing.stream().mapToLong(one -> votes[one]).min().orElse(0);
    long most = standing.stream().mapToLong(one -> votes[one]).max().orElse(0);
    if (standing.size() == 1 || most == 0) {
      return standing;
    }
    Set<Integer> last = new HashSet<>(standing);
    last.removeIf(one -> votes[one] != fewest);
    if (fewest == 0) {
      return among(without(standing, last)); // nothing passes on, whoever of them goes first
    }
    var winners = new HashSet<Integer>();
    last.forEach(one -> winners.addAll(among(without(standing, Set.of(one)))));
    return Set.copyOf(winners);
  }

  private static Set<Integer> without(Set<Integer> standing, Set<Integer> gone) {
    var left = new HashSet<>(standing);
    left.removeAll(gone);
    return Set.copyOf(left);
  }
}
