package org.commune.count.condorcet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commune.count.Defeat;
import org.commune.count.PairwiseMatrix;

/**
 * The strongest path between every two options (Schulze 2011, section 2.3, by the way of Floyd 1962
 * and Warshall 1962). A path is as strong as its weakest defeat; without defeats there is none.
 */
final class StrongestPaths {

  private final Comparator<Optional<Defeat>> order;
  private final List<List<Optional<Defeat>>> weakest;

  StrongestPaths(PairwiseMatrix matrix, Comparator<Defeat> strength) {
    this.order =
        (a, b) ->
            a.isPresent() && b.isPresent()
                ? strength.compare(a.get(), b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    int size = matrix.size();
    List<List<Optional<Defeat>>> paths = direct(matrix);
    for (int via = 0; via < size; via++) {
      paths = through(paths, via);
    }
    this.weakest = paths;
  }

  private static List<List<Optional<Defeat>>> direct(PairwiseMatrix matrix) {
    return IntStream.range(0, matrix.size())
        .mapToObj(a ->
            IntStream.range(0, matrix.size())
                .mapToObj(b ->
                    matrix.defeats(a, b)
                        ? Optional.of(new Defeat(a, b, matrix.prefer(a, b), matrix.prefer(b, a)))
                        : Optional.<Defeat>empty())
                .toList())
        .toList();
  }

  private List<List<Optional<Defeat>>> through(List<List<Optional<Defeat>>> paths, int via) {
    return IntStream.range(0, paths.size())
        .mapToObj(a ->
            IntStream.range(0, paths.size())
                .mapToObj(b -> {
                  Optional<Defeat> around = weaker(paths.get(a).get(via), paths.get(via).get(b));
                  Optional<Defeat> now = paths.get(a).get(b);
                  return order.compare(around, now) > 0 ? around : now;
                })
                .toList())
        .toList();
  }

  private Optional<Defeat> weaker(Optional<Defeat> a, Optional<Defeat> b) {
    return order.compare(a, b) <= 0 ? a : b;
  }

  /** The weakest defeat on the strongest path. */
  Optional<Defeat> path(int from, int to) {
    return weakest.get(from).get(to);
  }

  boolean beats(int a, int b) {
    return order.compare(path(a, b), path(b, a)) > 0;
  }

  /** Those of some options whom none of them beats. */
  List<Integer> first(List<Integer> options) {
    return options.stream().filter(a -> options.stream().noneMatch(b -> beats(b, a))).toList();
  }
}
