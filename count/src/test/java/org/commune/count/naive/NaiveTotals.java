package org.commune.count.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/** Rules that add up, from their one-line definitions. */
final class NaiveTotals {

  private NaiveTotals() {}

  static List<Integer> numbers(Ballots ballots) {
    return IntStream.range(0, ballots.candidates().size()).boxed().toList();
  }

  /** Those with the highest total above nought, then the next highest. */
  private static Oracle.Judged most(Fraction[] totals, int seats, List<List<Fraction>> stages) {
    return Oracle.Judged.of(
        Chains.all(
            seats,
            elected -> {
              var best = new TreeSet<Integer>();
              Fraction most = Fraction.ZERO;
              for (int c = 0; c < totals.length; c++) {
                if (!elected.contains(c) && totals[c].exceeds(most)) {
                  most = totals[c];
                }
              }
              for (int c = 0; c < totals.length; c++) {
                if (!elected.contains(c) && totals[c].signum() > 0 && totals[c].equals(most)) {
                  best.add(c);
                }
              }
              return best;
            }),
        stages);
  }

  /** Adds up what each paper gives; a paper that gives nothing lawful gives nothing. */
  static Oracle adding(BiFunction<Marking, Integer, Map<Integer, Fraction>> gives) {
    return (ballots, seats) -> {
      Fraction[] totals = new Fraction[ballots.candidates().size()];
      Arrays.fill(totals, Fraction.ZERO);
      for (Ballot ballot : ballots.ballots()) {
        gives
            .apply(ballot.marking(), seats)
            .forEach((c, points) -> totals[c] = totals[c].plus(points.times(ballot.weight())));
      }
      return most(totals, seats, List.of(List.of(totals)));
    };
  }

  static Oracle firstPreference() {
    return adding((marking, _) ->
        marking instanceof Ranking ranking
                && !ranking.marks().isEmpty()
                && ranking.marks().getFirst() instanceof Mark.Choice(int first)
            ? Map.of(first, Fraction.ONE)
            : Map.of());
  }

  /** One vote for each cross, unless there are too many. */
  static Oracle crosses(Function<Integer, Integer> most) {
    return adding((marking, seats) -> {
      var given = new TreeMap<Integer, Fraction>();
      Set<Integer> crosses = ((Approval) marking).candidates();
      if (crosses.size() <= most.apply(seats)) {
        crosses.forEach(c -> given.put(c, Fraction.ONE));
      }
      return given;
    });
  }

  static Oracle cumulative() {
    return adding((marking, seats) -> {
      Map<Integer, Fraction> points = ((Scores) marking).points();
      long sum = 0;
      for (Fraction each : points.values()) {
        sum += each.numerator().longValueExact();
      }
      return sum <= seats ? points : Map.of();
    });
  }

  static Oracle scoreSum() {
    return adding((marking, _) -> ((Scores) marking).points());
  }

  /** The average of opinions, where half of the papers or more have one. */
  static Oracle scoreAverage() {
    return (ballots, seats) -> {
      Fraction[] averages = new Fraction[ballots.candidates().size()];
      Arrays.fill(averages, Fraction.ZERO);
      Fraction papers = Fraction.ZERO;
      for (Ballot ballot : ballots.ballots()) {
        boolean blank = ((Scores) ballot.marking()).points().isEmpty();
        papers = blank ? papers : papers.plus(ballot.weight());
      }
      for (int c = 0; c < averages.length; c++) {
        Fraction sum = Fraction.ZERO;
        Fraction opinions = Fraction.ZERO;
        for (Ballot ballot : ballots.ballots()) {
          Fraction points = ((Scores) ballot.marking()).points().get(c);
          if (points != null) {
            sum = sum.plus(points.times(ballot.weight()));
            opinions = opinions.plus(ballot.weight());
          }
        }
        if (opinions.signum() > 0 && opinions.times(2).atLeast(papers)) {
          averages[c] = sum.dividedBy(opinions);
        }
      }
      return most(averages, seats, List.of(List.of(averages)));
    };
  }

  /** What a place is worth, the first being 0, to one of so many ranked of so many in all. */
  interface Scale {
    Fraction at(int place, int ranked, int all);
  }

  /**
   * The average over every complete order that the paper allows; those unranked stand after all
   * others, in any order, and get nothing unless {@code unrankedToo}.
   */
  static Oracle byPlace(Scale scale, boolean unrankedToo) {
    return (ballots, seats) -> {
      List<List<Integer>> orders = orders(numbers(ballots));
      Fraction[] totals = new Fraction[ballots.candidates().size()];
      Arrays.fill(totals, Fraction.ZERO);
      for (Ballot ballot : ballots.ballots()) {
        List<Set<Integer>> classes = classes((Ranking) ballot.marking());
        int ranked = classes.stream().mapToInt(Set::size).sum();
        List<List<Integer>> allowed = orders.stream().filter(o -> allows(classes, o)).toList();
        for (List<Integer> order : ranked == 0 ? List.<List<Integer>>of() : allowed) {
          for (int place = 0; place < order.size(); place++) {
            if (place < ranked || unrankedToo) {
              Fraction points = scale.at(place, ranked, order.size()).times(ballot.weight());
              int c = order.get(place);
              totals[c] = totals[c].plus(points.dividedBy(allowed.size()));
            }
          }
        }
      }
      return most(totals, seats, List.of(List.of(totals)));
    };
  }

  /** Equal ranks together, skipped ranks closed up, nothing after an overvote. */
  static List<Set<Integer>> classes(Ranking ranking) {
    var classes = new ArrayList<Set<Integer>>();
    var seen = new TreeSet<Integer>();
    for (Mark mark : ranking.marks()) {
      if (mark instanceof Mark.Overvoted) {
        break;
      }
      var here = new TreeSet<Integer>();
      if (mark instanceof Mark.Choice(int c)) {
        here.add(c);
      }
      if (mark instanceof Mark.Equal(var several)) {
        here.addAll(several);
      }
      here.removeAll(seen);
      seen.addAll(here);
      if (!here.isEmpty()) {
        classes.add(here);
      }
    }
    return classes;
  }

  static List<List<Integer>> orders(List<Integer> some) {
    if (some.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (Integer first : some) {
      for (List<Integer> rest : orders(some.stream().filter(c -> !c.equals(first)).toList())) {
        var order = new ArrayList<Integer>();
        order.add(first);
        order.addAll(rest);
        all.add(order);
      }
    }
    return all;
  }

  private static boolean allows(List<Set<Integer>> classes, List<Integer> order) {
    int from = 0;
    for (Set<Integer> equals : classes) {
      if (!equals.equals(new TreeSet<>(order.subList(from, from + equals.size())))) {
        return false;
      }
      from += equals.size();
    }
    return true;
  }

  /** Rank after rank is added until as many as seats are on more than half of the papers. */
  static Oracle bucklin() {
    return (ballots, seats) -> {
      int size = ballots.candidates().size();
      Fraction papers = Fraction.ZERO;
      for (Ballot ballot : ballots.ballots()) {
        boolean blank = classes((Ranking) ballot.marking()).isEmpty();
        papers = blank ? papers : papers.plus(ballot.weight());
      }
      var rounds = new ArrayList<List<Fraction>>();
      Fraction[] votes = new Fraction[size];
      Arrays.fill(votes, Fraction.ZERO);
      for (int depth = 1; depth <= size; depth++) {
        boolean some = false;
        Fraction[] now = new Fraction[size];
        Arrays.fill(now, Fraction.ZERO);
        for (Ballot ballot : ballots.ballots()) {
          List<Set<Integer>> classes = classes((Ranking) ballot.marking());
          some |= classes.size() >= depth;
          for (Set<Integer> equals : classes.subList(0, Math.min(depth, classes.size()))) {
            equals.forEach(c -> now[c] = now[c].plus(ballot.weight()));
          }
        }
        if (!some) {
          break;
        }
        votes = now;
        rounds.add(List.of(now));
        Fraction half = papers.dividedBy(2);
        if (Arrays.stream(now).filter(v -> v.exceeds(half)).count() >= seats) {
          break;
        }
      }
      return most(votes, seats, rounds);
    };
  }

  /** Medians are taken out one by one until one candidate's is higher. */
  static Oracle majorityJudgment() {
    return (ballots, seats) -> {
      var grades = new ArrayList<List<Integer>>();
      for (int c = 0; c < ballots.candidates().size(); c++) {
        var mine = new ArrayList<Integer>();
        for (Ballot ballot : ballots.ballots()) {
          Map<Integer, Fraction> points = ((Scores) ballot.marking()).points();
          int grade = points.getOrDefault(c, Fraction.ZERO).numerator().intValueExact();
          if (!points.isEmpty()) {
            mine.addAll(Collections.nCopies(times(ballot), grade));
          }
        }
        Collections.sort(mine);
        grades.add(mine);
      }
      if (grades.getFirst().isEmpty()) {
        return Oracle.Judged.of(Set.of(Set.of()));
      }
      List<Fraction> medians =
          grades.stream().map(g -> Fraction.of(g.get((g.size() - 1) / 2))).toList();
      return Oracle.Judged.of(
          Chains.all(seats, elected -> highestMedian(grades, elected)), List.of(medians));
    };
  }

  private static int times(Ballot ballot) {
    return ballot.weight().numerator().intValueExact();
  }

  private static Set<Integer> highestMedian(List<List<Integer>> grades, Set<Integer> elected) {
    Set<Integer> left = new TreeSet<>();
    IntStream.range(0, grades.size()).filter(c -> !elected.contains(c)).forEach(left::add);
    List<List<Integer>> papers = grades.stream().<List<Integer>>map(ArrayList::new).toList();
    for (int papersLeft = grades.getFirst().size(); papersLeft > 0; papersLeft--) {
      int middle = (papersLeft - 1) / 2;
      Optional<Integer> best =
          left.stream().map(c -> papers.get(c).get(middle)).max(Integer::compare);
      left.removeIf(c -> papers.get(c).get(middle) < best.orElse(0));
      papers.forEach(list -> list.subList(middle, middle + 1).clear());
    }
    return left;
  }
}
