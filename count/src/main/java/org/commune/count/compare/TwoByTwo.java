package org.commune.count.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.PairwiseMatrix;
import org.commune.count.PairwiseMatrix.Unranked;
import org.commune.count.change.Order;

/** The candidates who take part compared two by two, unranked ones standing last. */
final class TwoByTwo {

  private final PairwiseMatrix matrix;
  private final List<Integer> taking;

  TwoByTwo(Ballots ballots) {
    this.matrix = PairwiseMatrix.from(Order.rankings(ballots), Unranked.LAST);
    this.taking = Order.taking(ballots);
  }

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    if (taking.size() > 1) {
      findings.add(
          winner()
              .<Finding>map(this::closest)
              .orElseGet(() -> new Finding.NoCondorcetWinner(named(smith()))));
      loser().map(loser -> new Finding.CondorcetLoser(name(loser))).ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  private Optional<Integer> winner() {
    return taking.stream()
        .filter(a -> taking.stream().allMatch(b -> a.equals(b) || matrix.defeats(a, b)))
        .findFirst();
  }

  private Optional<Integer> loser() {
    return taking.stream()
        .filter(a -> taking.stream().allMatch(b -> a.equals(b) || matrix.defeats(b, a)))
        .findFirst();
  }

  private Finding closest(int winner) {
    int rival =
        taking.stream()
            .filter(other -> other != winner)
            .min(
                Comparator.<Integer, Fraction>comparing(
                        other -> matrix.prefer(winner, other).minus(matrix.prefer(other, winner)))
                    .thenComparing(this::name))
            .orElseThrow();
    return new Finding.CondorcetWinner(
        name(winner), name(rival), matrix.prefer(winner, rival), matrix.prefer(rival, winner));
  }

  /** Whoever is not beaten by all inside joins, from any one on; the smallest such set. */
  private List<Integer> smith() {
    return taking.stream().map(this::closed).min(Comparator.comparingInt(List::size)).orElseThrow();
  }

  private List<Integer> closed(int first) {
    var inside = new ArrayList<>(List.of(first));
    for (int i = 0; i < inside.size(); i++) {
      int member = inside.get(i);
      taking.stream()
          .filter(other -> !inside.contains(other) && !matrix.defeats(member, other))
          .forEach(inside::add);
    }
    return List.copyOf(inside);
  }

  private List<String> named(List<Integer> some) {
    return some.stream().map(this::name).sorted().toList();
  }

  private String name(int candidate) {
    return matrix.options().get(candidate);
  }
}
