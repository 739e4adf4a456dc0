package org.commune.count.naive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Scores;

/** STAR with its own means against ties, in whole numbers. */
final class NaiveStar {

  private static final int FIVE = 5;

  private final int size;
  private final int[][] given;
  private final int[] weights;

  private NaiveStar(Ballots ballots) {
    List<Ballot> papers =
        ballots.ballots().stream().filter(b -> !((Scores) b.marking()).points().isEmpty()).toList();
    size = ballots.candidates().size();
    given = new int[papers.size()][size];
    weights = new int[papers.size()];
    for (int p = 0; p < given.length; p++) {
      Map<Integer, Fraction> points = ((Scores) papers.get(p).marking()).points();
      weights[p] = papers.get(p).weight().numerator().intValueExact();
      for (int c = 0; c < size; c++) {
        given[p][c] = points.getOrDefault(c, Fraction.ZERO).numerator().intValueExact();
      }
    }
  }

  static Oracle oracle() {
    return (ballots, _) -> Oracle.Judged.of(new NaiveStar(ballots).winners());
  }

  private int stars(int c) {
    int sum = 0;
    for (int p = 0; p < given.length; p++) {
      sum += weights[p] * given[p][c];
    }
    return sum;
  }

  private int fives(int c) {
    int sum = 0;
    for (int p = 0; p < given.length; p++) {
      sum += given[p][c] == FIVE ? weights[p] : 0;
    }
    return sum;
  }

  private int lead(int a, int b) {
    int sum = 0;
    for (int p = 0; p < given.length; p++) {
      sum += weights[p] * Integer.signum(given[p][a] - given[p][b]);
    }
    return sum;
  }

  private Set<Set<Integer>> winners() {
    var winners = new HashSet<Set<Integer>>();
    for (Set<Integer> finalists : finalists()) {
      List<Integer> two = List.copyOf(new TreeSet<>(finalists));
      if (two.size() < 2) {
        winners.add(finalists);
        continue;
      }
      int a = two.get(0);
      int b = two.get(1);
      int[] leads = {lead(a, b), stars(a) - stars(b), fives(a) - fives(b)};
      int decided = 0;
      for (int lead : leads) {
        decided = decided == 0 ? lead : decided;
      }
      if (decided >= 0) {
        winners.add(Set.of(a));
      }
      if (decided <= 0) {
        winners.add(Set.of(b));
      }
    }
    return winners;
  }

  /** The first of all, and after them the first of the rest; both at once where two are level. */
  private Set<Set<Integer>> finalists() {
    Set<Integer> first = mostStars(Set.of());
    if (first.size() >= 2) {
      return choices(first, 2);
    }
    var all = new HashSet<Set<Integer>>();
    Set<Integer> second = mostStars(first);
    if (first.isEmpty() || second.isEmpty()) {
      return Set.of(first);
    }
    for (Set<Integer> one : choices(second, 1)) {
      var both = new TreeSet<>(first);
      both.addAll(one);
      all.add(both);
    }
    return all;
  }

  private Set<Integer> mostStars(Set<Integer> without) {
    var best = new TreeSet<Integer>();
    int most = 1;
    for (int c = 0; c < size; c++) {
      if (!without.contains(c) && stars(c) >= most) {
        if (stars(c) > most) {
          best.clear();
        }
        most = stars(c);
        best.add(c);
      }
    }
    return best;
  }

  /** Tied for so many places: heads to heads lost, then fewest fives, then anybody. */
  private Set<Set<Integer>> choices(Set<Integer> tied, int places) {
    if (tied.size() == places) {
      return Set.of(tied);
    }
    ToIntFunction<Integer> lost =
        c -> (int) tied.stream().filter(other -> lead(other, c) > 0).count();
    Set<Integer> fewer = withoutWorst(tied, lost, places);
    if (fewer.equals(tied)) {
      int fewest = tied.stream().mapToInt(this::fives).min().orElse(0);
      fewer = withoutWorst(tied, c -> fives(c) == fewest ? 1 : 0, places);
    }
    if (!fewer.equals(tied)) {
      return choices(fewer, places);
    }
    return Chains.all(
        places,
        chosen -> {
          var rest = new TreeSet<>(tied);
          rest.removeAll(chosen);
          return rest;
        });
  }

  private static Set<Integer> withoutWorst(
      Set<Integer> some, ToIntFunction<Integer> badness, int places) {
    int worst = some.stream().mapToInt(badness).max().orElse(0);
    var rest = new TreeSet<>(some);
    rest.removeIf(c -> badness.applyAsInt(c) == worst);
    return rest.size() >= places ? rest : some;
  }
}
