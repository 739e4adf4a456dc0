package org.commune.count.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Ranking;

/** Rules that compare two by two: every path, every order and every set is tried. */
final class NaivePairs {

  /** What makes a defeat strong. */
  enum By {
    VOTES_FOR,
    MARGIN
  }

  private final int size;
  private final Fraction[][] votes;

  private NaivePairs(Ballots ballots, boolean absent) {
    size = ballots.candidates().size();
    votes = new Fraction[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        votes[a][b] = Fraction.ZERO;
        for (Ballot ballot : ballots.ballots()) {
          if (prefers((Ranking) ballot.marking(), a, b, absent)) {
            votes[a][b] = votes[a][b].plus(ballot.weight());
          }
        }
      }
    }
  }

  /** Somebody of no opinion is in no comparison, nor is anybody unranked where that is the rule. */
  private static boolean prefers(Ranking ranking, int a, int b, boolean absent) {
    List<Set<Integer>> classes = NaiveTotals.classes(ranking);
    int placeOfA = place(classes, a);
    int placeOfB = place(classes, b);
    boolean unknownB = placeOfB == classes.size() && (absent || ranking.noOpinion().contains(b));
    return placeOfA < placeOfB && !unknownB;
  }

  private static int place(List<Set<Integer>> classes, int candidate) {
    return IntStream.range(0, classes.size())
        .filter(i -> classes.get(i).contains(candidate))
        .findFirst()
        .orElse(classes.size());
  }

  /** The first of those left, by a rule that sees everybody. */
  private static Oracle first(
      boolean absent, BiFunction<NaivePairs, Set<Integer>, Set<Integer>> first) {
    return (ballots, seats) -> {
      var pairs = new NaivePairs(ballots, absent);
      return Oracle.Judged.of(
          Chains.together(seats, elected -> first.apply(pairs, pairs.without(elected))));
    };
  }

  private Set<Integer> all() {
    return new TreeSet<>(IntStream.range(0, size).boxed().toList());
  }

  private Set<Integer> without(Set<Integer> some) {
    Set<Integer> rest = all();
    rest.removeAll(some);
    return rest;
  }

  private boolean beats(int a, int b) {
    return votes[a][b].exceeds(votes[b][a]);
  }

  private Fraction strength(By by, int a, int b) {
    if (!beats(a, b)) {
      return Fraction.ZERO;
    }
    return by == By.MARGIN ? votes[a][b].minus(votes[b][a]) : votes[a][b];
  }

  static Oracle schulze(By by, boolean absent) {
    return first(absent, (pairs, left) -> pairs.unbeatenByPaths(by, left));
  }

  private Set<Integer> unbeatenByPaths(By by, Set<Integer> left) {
    var unbeaten = new TreeSet<>(left);
    unbeaten.removeIf(a ->
        left.stream()
            .anyMatch(b -> strongest(by, b, a, Set.of(b)).exceeds(strongest(by, a, b, Set.of(a)))));
    return unbeaten;
  }

  private Fraction strongest(By by, int from, int to, Set<Integer> seen) {
    Fraction best = strength(by, from, to);
    for (int via = 0; via < size; via++) {
      if (via != to && !seen.contains(via)) {
        var more = new TreeSet<>(seen);
        more.add(via);
        best = best.max(strength(by, from, via).min(strongest(by, via, to, more)));
      }
    }
    return best;
  }

  static Oracle minimax(By by) {
    return first(
        false,
        (pairs, left) -> {
          var best = new TreeSet<Integer>();
          Fraction least = Fraction.ZERO;
          for (int a : left) {
            Fraction worst = Fraction.ZERO;
            for (int b = 0; b < pairs.size; b++) {
              worst = worst.max(pairs.strength(by, b, a));
            }
            if (best.isEmpty() || least.exceeds(worst)) {
              best.clear();
              least = worst;
            }
            if (worst.equals(least)) {
              best.add(a);
            }
          }
          return best;
        });
  }

  static Oracle copeland() {
    return first(
        false,
        (pairs, left) -> {
          var best = new TreeSet<Integer>();
          int most = -1;
          for (int a : left) {
            int twice = 0;
            for (int b : pairs.without(Set.of(a))) {
              twice += pairs.beats(a, b) ? 2 : pairs.beats(b, a) ? 0 : 1;
            }
            if (twice > most) {
              best.clear();
              most = twice;
            }
            if (twice == most) {
              best.add(a);
            }
          }
          return best;
        });
  }

  /** Over every order of those left, the fewest voters who disagree, pair by pair. */
  static Oracle kemeny() {
    return first(
        false,
        (pairs, left) -> {
          var best = new TreeSet<Integer>();
          Fraction least = Fraction.ZERO;
          for (List<Integer> order : NaiveTotals.orders(List.copyOf(left))) {
            Fraction disagree = Fraction.ZERO;
            for (int i = 0; i < order.size(); i++) {
              for (int j = i + 1; j < order.size(); j++) {
                disagree = disagree.plus(pairs.votes[order.get(j)][order.get(i)]);
              }
            }
            if (best.isEmpty() || least.exceeds(disagree)) {
              best.clear();
              least = disagree;
            }
            if (disagree.equals(least)) {
              best.add(order.getFirst());
            }
          }
          return best;
        });
  }

  /** The smallest of all sets whose members beat everybody outside. */
  Set<Integer> smith(Set<Integer> some) {
    Set<Integer> smallest = some;
    for (int bits = 1; bits < 1 << size; bits++) {
      var set = new TreeSet<Integer>();
      for (int c : some) {
        if ((bits >> c & 1) == 1) {
          set.add(c);
        }
      }
      boolean beatsAll =
          set.stream().allMatch(a -> some.stream().allMatch(b -> set.contains(b) || beats(a, b)));
      if (!set.isEmpty() && beatsAll && set.size() < smallest.size()) {
        smallest = set;
      }
    }
    return smallest;
  }

  static Oracle smithRunoff() {
    return (ballots, seats) -> {
      var pairs = new NaivePairs(ballots, false);
      return Oracle.Judged.of(
          Chains.all(
              seats,
              elected -> NaiveRunoff.oneByOne(ballots, pairs.smith(pairs.without(elected)))));
    };
  }

  /**
   * Debian: as long as the Schwartz set has defeats inside, the weakest of them are dropped; weaker
   * is fewer for, and then more against.
   */
  static Oracle debian() {
    return first(
        false,
        (pairs, left) -> {
          var dropped = new HashSet<List<Integer>>();
          while (true) {
            Set<Integer> schwartz = pairs.schwartz(left, dropped);
            List<List<Integer>> inside = new ArrayList<>();
            for (int a : schwartz) {
              for (int b : schwartz) {
                if (pairs.beats(a, b) && !dropped.contains(List.of(a, b))) {
                  inside.add(List.of(a, b));
                }
              }
            }
            if (inside.isEmpty()) {
              return schwartz;
            }
            dropped.addAll(
                inside.stream()
                    .filter(one -> inside.stream().noneMatch(other -> pairs.weaker(other, one)))
                    .toList());
          }
        });
  }

  private boolean weaker(List<Integer> weak, List<Integer> strong) {
    Fraction votesFor = votes[weak.get(0)][weak.get(1)];
    Fraction strongFor = votes[strong.get(0)][strong.get(1)];
    return strongFor.exceeds(votesFor)
        || (votesFor.equals(strongFor)
            && votes[weak.get(1)][weak.get(0)].exceeds(votes[strong.get(1)][strong.get(0)]));
  }

  /** The union of the smallest sets that nobody outside beats. */
  private Set<Integer> schwartz(Set<Integer> left, Set<List<Integer>> dropped) {
    var unbeaten = new ArrayList<Set<Integer>>();
    for (int bits = 1; bits < 1 << size; bits++) {
      var set = new TreeSet<Integer>();
      for (int c : left) {
        if ((bits >> c & 1) == 1) {
          set.add(c);
        }
      }
      boolean outsideBeats =
          left.stream()
              .filter(a -> !set.contains(a))
              .anyMatch(
                  a -> set.stream().anyMatch(b -> beats(a, b) && !dropped.contains(List.of(a, b))));
      if (!set.isEmpty() && !outsideBeats) {
        unbeaten.add(set);
      }
    }
    var union = new TreeSet<Integer>();
    for (Set<Integer> set : unbeaten) {
      if (unbeaten.stream().noneMatch(o -> set.containsAll(o) && o.size() < set.size())) {
        union.addAll(set);
      }
    }
    return union;
  }

  /**
   * Defeats locked from the strongest down unless they close a circle, equal ones in every order;
   * declared means reach some of these results.
   */
  static Oracle rankedPairs(By by) {
    return (ballots, seats) -> {
      var pairs = new NaivePairs(ballots, false);
      var defeats = new ArrayList<List<Integer>>();
      for (int a = 0; a < pairs.size; a++) {
        for (int b = 0; b < pairs.size; b++) {
          if (pairs.beats(a, b)) {
            defeats.add(List.of(a, b));
          }
        }
      }
      var committees = new HashSet<Set<Integer>>();
      for (Set<List<Integer>> locked : pairs.locked(by, defeats)) {
        committees.addAll(
            Chains.together(
                seats,
                elected -> {
                  Set<Integer> left = pairs.without(elected);
                  left.removeIf(
                      a -> pairs.without(elected).stream().anyMatch(b -> reaches(locked, b, a)));
                  return left;
                }));
      }
      return new Oracle.Judged(committees, List.of(), true);
    };
  }

  private record State(Set<List<Integer>> locked, Set<List<Integer>> left) {}

  private Set<Set<List<Integer>>> locked(By by, List<List<Integer>> defeats) {
    var ends = new HashSet<Set<List<Integer>>>();
    var seen = new HashSet<State>();
    var open = new ArrayList<State>(List.of(new State(Set.of(), Set.copyOf(defeats))));
    while (!open.isEmpty()) {
      State state = open.removeLast();
      if (state.left().isEmpty()) {
        ends.add(state.locked());
      }
      for (List<Integer> next : state.left()) {
        if (state.left().stream().noneMatch(other -> stronger(by, other, next))) {
          var rest = new HashSet<>(state.left());
          rest.remove(next);
          var with = new HashSet<>(state.locked());
          if (!reaches(state.locked(), next.get(1), next.get(0))) {
            with.add(next);
          }
          var further = new State(with, rest);
          if (seen.add(further)) {
            open.add(further);
          }
        }
      }
    }
    return ends;
  }

  private boolean stronger(By by, List<Integer> one, List<Integer> other) {
    return by == By.MARGIN
        ? strength(by, one.get(0), one.get(1)).exceeds(strength(by, other.get(0), other.get(1)))
        : weaker(other, one);
  }

  private static boolean reaches(Set<List<Integer>> locked, int from, int to) {
    return from == to
        ? false
        : locked.stream()
            .filter(one -> one.get(0) == from)
            .anyMatch(one -> one.get(1) == to || reaches(locked, one.get(1), to));
  }
}
