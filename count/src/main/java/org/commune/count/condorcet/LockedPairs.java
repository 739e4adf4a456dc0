package org.commune.count.condorcet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.commune.count.Defeat;
import org.commune.count.PairwiseMatrix;

/**
 * Ranked pairs (Tideman 1987). Defeats of equal strength are locked together as far as none of them
 * is on a circle with the others; only where one would keep out another does an order of the
 * options decide (Zavist and Tideman 1989), and only then is it asked for.
 */
final class LockedPairs {

  private final int size;
  private final UnaryOperator<List<Integer>> tieBreakingOrder;
  private final List<Defeat> locked = new ArrayList<>();
  private final List<Defeat> leftOut = new ArrayList<>();

  /**
   * @param tieBreakingOrder puts options in an order, the preferred first
   */
  LockedPairs(
      PairwiseMatrix matrix,
      Comparator<Defeat> strength,
      List<Integer> options,
      UnaryOperator<List<Integer>> tieBreakingOrder) {
    this.size = matrix.size();
    this.tieBreakingOrder = tieBreakingOrder;
    var equals = new TreeMap<Defeat, List<Defeat>>(strength.reversed());
    matrix.defeats(options).forEach(d -> equals.computeIfAbsent(d, _ -> new ArrayList<>()).add(d));
    equals.values().forEach(this::lock);
  }

  private void lock(List<Defeat> equals) {
    List<Defeat> fitting = equals.stream().filter(d -> !closesCircle(d, locked)).toList();
    fitting.forEach(d -> note(d, locked));
    leftOut.addAll(equals.stream().filter(d -> !fitting.contains(d)).toList());
    // Those on a circle with their equals stand back until the others are in.
    List<Defeat> contested = fitting.stream().filter(d -> closesCircle(d, locked)).toList();
    if (contested.isEmpty()) {
      return;
    }
    locked.removeAll(contested);
    for (Defeat defeat : inOrder(contested)) {
      note(defeat, closesCircle(defeat, locked) ? leftOut : locked);
    }
  }

  private static void note(Defeat defeat, List<Defeat> where) {
    where.add(defeat);
  }

  private boolean closesCircle(Defeat defeat, List<Defeat> present) {
    return Reachability.of(size, present).reaches(defeat.loser(), defeat.winner());
  }

  private List<Defeat> inOrder(List<Defeat> contested) {
    List<Integer> concerned =
        contested.stream()
            .flatMap(d -> List.of(d.winner(), d.loser()).stream())
            .distinct()
            .sorted()
            .toList();
    List<Integer> order = tieBreakingOrder.apply(concerned);
    return contested.stream()
        .sorted(
            Comparator.<Defeat>comparingInt(d -> order.indexOf(d.winner()))
                .thenComparing(
                    Comparator.comparingInt((Defeat d) -> order.indexOf(d.loser())).reversed()))
        .toList();
  }

  List<Defeat> locked() {
    return List.copyOf(locked);
  }

  List<Defeat> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Those of some options whom none of them precedes. */
  List<Integer> first(List<Integer> options) {
    Reachability reach = Reachability.of(size, locked);
    return options.stream()
        .filter(a -> options.stream().noneMatch(b -> reach.reaches(b, a)))
        .toList();
  }
}
