package org.commune.count.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.PairwiseMatrix;

/** Winners by definition: every path, every order and every set is tried. */
final class NaiveCondorcet {

  private NaiveCondorcet() {}

  private static List<Integer> all(PairwiseMatrix matrix) {
    return IntStream.range(0, matrix.size()).boxed().toList();
  }

  static Fraction margin(PairwiseMatrix m, int a, int b) {
    return m.prefer(a, b).minus(m.prefer(b, a));
  }

  /** Schulze: over all simple paths the strongest weakest link; no link without a defeat. */
  static Set<Integer> schulze(PairwiseMatrix m, boolean margins) {
    var winners = new TreeSet<Integer>();
    for (int a : all(m)) {
      boolean unbeaten = true;
      for (int b : all(m)) {
        unbeaten &=
            a == b
                || strongest(m, a, b, new HashSet<>(Set.of(a)), margins)
                    .atLeast(strongest(m, b, a, new HashSet<>(Set.of(b)), margins));
      }
      if (unbeaten) {
        winners.add(a);
      }
    }
    return winners;
  }

  private static Fraction link(PairwiseMatrix m, int a, int b, boolean margins) {
    if (!m.defeats(a, b)) {
      return Fraction.ZERO;
    }
    return margins ? margin(m, a, b) : m.prefer(a, b);
  }

  private static Fraction strongest(
      PairwiseMatrix m, int from, int to, Set<Integer> seen, boolean margins) {
    Fraction best = link(m, from, to, margins);
    for (int via : all(m)) {
      if (via != to && seen.add(via)) {
        Fraction path = link(m, from, via, margins).min(strongest(m, via, to, seen, margins));
        best = best.max(path);
        seen.remove(via);
      }
    }
    return best;
  }

  /** Kemeny: over all orders the fewest disagreements. */
  static Set<Integer> kemeny(PairwiseMatrix m) {
    Optional<Fraction> least = Optional.empty();
    var winners = new TreeSet<Integer>();
    for (List<Integer> order : orders(all(m))) {
      Fraction cost = Fraction.ZERO;
      for (int i = 0; i < order.size(); i++) {
        for (int j = i + 1; j < order.size(); j++) {
          cost = cost.plus(m.prefer(order.get(j), order.get(i)));
        }
      }
      if (least.isEmpty() || least.get().exceeds(cost)) {
        winners.clear();
        least = Optional.of(cost);
      }
      if (least.get().equals(cost)) {
        winners.add(order.getFirst());
      }
    }
    return winners;
  }

  /**
   * Ranked pairs (Tideman): the order that, against every other order, agrees with the strongest
   * defeat on which the two differ. Empty when strengths are equal or options are.
   */
  static Set<Integer> rankedPairs(PairwiseMatrix m) {
    var strengths = new HashSet<Fraction>();
    for (int a : all(m)) {
      for (int b : all(m)) {
        if (a < b && (margin(m, a, b).signum() == 0 || !strengths.add(abs(margin(m, a, b))))) {
          return Set.of();
        }
      }
    }
    List<List<Integer>> orders = orders(all(m));
    return new TreeSet<>(
        orders.stream()
            .filter(p -> orders.stream().allMatch(q -> p.equals(q) || better(m, p, q)))
            .map(List::getFirst)
            .toList());
  }

  private static boolean better(PairwiseMatrix m, List<Integer> p, List<Integer> q) {
    Fraction strongest = Fraction.ZERO;
    boolean agreesP = false;
    for (int a : p) {
      for (int b : p) {
        boolean differ = (p.indexOf(a) < p.indexOf(b)) != (q.indexOf(a) < q.indexOf(b));
        if (a != b && differ && margin(m, a, b).exceeds(strongest)) {
          strongest = margin(m, a, b);
          agreesP = p.indexOf(a) < p.indexOf(b);
        }
      }
    }
    return agreesP;
  }

  private static Fraction abs(Fraction x) {
    return x.signum() < 0 ? x.negated() : x;
  }

  static Set<Integer> minimax(PairwiseMatrix m, boolean margins) {
    List<Fraction> worst =
        all(m).stream()
            .map(a ->
                all(m).stream()
                    .map(b -> link(m, b, a, margins))
                    .max(Comparator.naturalOrder())
                    .orElseThrow())
            .toList();
    Fraction least = worst.stream().min(Comparator.naturalOrder()).orElseThrow();
    return new TreeSet<>(all(m).stream().filter(a -> worst.get(a).equals(least)).toList());
  }

  static Set<Integer> copeland(PairwiseMatrix m) {
    List<Integer> twice =
        all(m).stream()
            .map(a ->
                all(m).stream()
                    .filter(b -> !b.equals(a))
                    .mapToInt(b -> m.defeats(a, b) ? 2 : m.defeats(b, a) ? 0 : 1)
                    .sum())
            .toList();
    int most = twice.stream().mapToInt(Integer::intValue).max().orElseThrow();
    return new TreeSet<>(all(m).stream().filter(a -> twice.get(a) == most).toList());
  }

  /** The smallest set that beats everybody outside: all sets are tried, by size. */
  static Set<Integer> smith(PairwiseMatrix m) {
    return sets(all(m)).stream()
        .filter(s -> !s.isEmpty())
        .sorted(Comparator.comparingInt(Set::size))
        .filter(s ->
            all(m).stream()
                .filter(b -> !s.contains(b))
                .allMatch(b -> s.stream().allMatch(a -> m.defeats(a, b))))
        .findFirst()
        .orElseThrow();
  }

  /** A defeat as Debian compares them. */
  private record Beat(int winner, int loser, Fraction votesFor, Fraction against) {}

  /**
   * Debian: quorum, ratio, then Schwartz sets, each as the union of the smallest sets that nobody
   * outside beats, and the weakest defeats inside dropped.
   */
  static Set<Integer> debian(
      PairwiseMatrix m, int defaultOption, Fraction quorumSquared, Fraction ratio, boolean strict) {
    var left = new ArrayList<Integer>();
    for (int a : all(m)) {
      Fraction over = m.prefer(a, defaultOption);
      Fraction against = m.prefer(defaultOption, a);
      boolean quorate = over.times(over).atLeast(quorumSquared);
      boolean enough =
          strict
              ? over.exceeds(against.times(ratio))
              : over.atLeast(against.times(ratio)) && over.exceeds(against);
      if (a == defaultOption || (quorate && enough)) {
        left.add(a);
      }
    }
    var beats = new ArrayList<Beat>();
    for (int a : left) {
      for (int b : left) {
        if (m.defeats(a, b)) {
          beats.add(new Beat(a, b, m.prefer(a, b), m.prefer(b, a)));
        }
      }
    }
    while (true) {
      Set<Integer> schwartz = schwartz(left, beats);
      List<Beat> inside =
          beats.stream()
              .filter(x -> schwartz.contains(x.winner()) && schwartz.contains(x.loser()))
              .toList();
      if (inside.isEmpty()) {
        return schwartz;
      }
      Comparator<Beat> order =
          Comparator.comparing(Beat::votesFor)
              .thenComparing(Beat::against, Comparator.reverseOrder());
      Beat weakest = inside.stream().min(order).orElseThrow();
      beats.removeIf(x -> inside.contains(x) && order.compare(x, weakest) == 0);
    }
  }

  private static Set<Integer> schwartz(List<Integer> left, List<Beat> beats) {
    List<Set<Integer>> unbeaten =
        sets(left).stream()
            .filter(s -> !s.isEmpty())
            .filter(s ->
                beats.stream().noneMatch(x -> s.contains(x.loser()) && !s.contains(x.winner())))
            .toList();
    var union = new TreeSet<Integer>();
    for (Set<Integer> s : unbeaten) {
      if (unbeaten.stream().noneMatch(t -> t.size() < s.size() && s.containsAll(t))) {
        union.addAll(s);
      }
    }
    return union;
  }

  static List<List<Integer>> orders(List<Integer> some) {
    if (some.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Integer>>();
    for (Integer first : some) {
      for (List<Integer> rest : orders(some.stream().filter(x -> !x.equals(first)).toList())) {
        var order = new ArrayList<Integer>();
        order.add(first);
        order.addAll(rest);
        orders.add(List.copyOf(order));
      }
    }
    return orders;
  }

  static List<Set<Integer>> sets(List<Integer> some) {
    var sets = new ArrayList<Set<Integer>>();
    for (int bits = 0; bits < 1 << some.size(); bits++) {
      var set = new TreeSet<Integer>();
      for (int i = 0; i < some.size(); i++) {
        if ((bits >> i & 1) == 1) {
          set.add(some.get(i));
        }
      }
      sets.add(set);
    }
    return sets;
  }
}
