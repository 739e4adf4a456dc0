package org.commune.count.condorcet;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.Defeat;

/** Who beats whom through others: the transitive closure of a list of defeats (Warshall 1962). */
final class Reachability {

  private final BitSet[] beats;

  private Reachability(BitSet[] beats) {
    this.beats = beats;
  }

  static Reachability of(int size, List<Defeat> defeats) {
    BitSet[] beats = IntStream.range(0, size).mapToObj(BitSet::new).toArray(BitSet[]::new);
    defeats.forEach(defeat -> beats[defeat.winner()].set(defeat.loser()));
    for (int via = 0; via < size; via++) {
      for (BitSet row : beats) {
        if (row.get(via)) {
          row.or(beats[via]);
        }
      }
    }
    return new Reachability(beats);
  }

  boolean reaches(int from, int to) {
    return beats[from].get(to);
  }

  /** Options that beat, through others, everybody who beats them so. */
  List<Integer> schwartz(List<Integer> options) {
    return options.stream()
        .filter(a -> options.stream().allMatch(b -> reaches(a, b) || !reaches(b, a)))
        .toList();
  }
}
