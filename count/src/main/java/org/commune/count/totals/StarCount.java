package org.commune.count.totals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.commune.count.Action;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.constraint.Feasibility;
import org.commune.count.rule.Points;
import org.commune.count.rule.StarRule;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;

/** Points, then a runoff between the two with most, with the protocol's own means against ties. */
public final class StarCount {

  private final StarRule rule;
  private final TieBreaker ties;
  private final List<Fraction> sums;
  private final List<Fraction> highest;
  private final Fraction[][] prefer;
  private Fraction valid = Fraction.ZERO;
  private Fraction invalid = Fraction.ZERO;

  private StarCount(StarRule rule, Ballots ballots, TieBreaker ties) {
    this.rule = rule;
    this.ties = ties;
    int size = ballots.candidates().size();
    Fraction[] all = zeros(size);
    Fraction[] top = zeros(size);
    this.prefer = new Fraction[size][];
    Arrays.setAll(prefer, _ -> zeros(size));
    var given = new Given(ballots.candidates(), new Points.ScoreSum(rule.highest()), 1);
    for (Ballot ballot : ballots.ballots()) {
      given
          .by(ballot)
          .ifPresentOrElse(
              points -> add(new TreeMap<>(points), ballot.weight(), all, top),
              () -> invalid = invalid.plus(ballot.weight()));
    }
    this.sums = List.of(all);
    this.highest = List.of(top);
  }

  private static Fraction[] zeros(int size) {
    Fraction[] zeros = new Fraction[size];
    Arrays.fill(zeros, Fraction.ZERO);
    return zeros;
  }

  private void add(
      SortedMap<Integer, Fraction> points, Fraction weight, Fraction[] all, Fraction[] top) {
    valid = valid.plus(weight);
    for (int a = 0; a < all.length; a++) {
      Fraction mine = points.getOrDefault(a, Fraction.ZERO);
      all[a] = all[a].plus(mine.times(weight));
      if (mine.equals(Fraction.of(rule.highest()))) {
        top[a] = top[a].plus(weight);
      }
      for (int b = 0; b < all.length; b++) {
        if (mine.exceeds(points.getOrDefault(b, Fraction.ZERO))) {
          prefer[a][b] = prefer[a][b].plus(weight);
        }
      }
    }
  }

  public static CountSheet count(StarRule rule, Election election, Ballots ballots) {
    Feasibility.refuse(election);
    if (election.seats() != 1) {
      throw new IllegalArgumentException("STAR fills one seat, found " + election.seats());
    }
    String hash = ballots.hash();
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    var count = new StarCount(rule, ballots, ties);
    List<Integer> taking =
        IntStream.range(0, ballots.candidates().size())
            .filter(i -> !ballots.candidates().get(i).withdrawn())
            .boxed()
            .toList();
    var stages = new ArrayList<Stage>();
    stages.add(stage(1, "sum of points", count.sums));
    var elected = new ArrayList<Elected>();
    List<Integer> finalists = count.finalists(taking);
    if (finalists.size() == 2) {
      int a = finalists.getFirst();
      int b = finalists.getLast();
      Fraction[] votes = zeros(ballots.candidates().size());
      votes[a] = count.prefer[a][b];
      votes[b] = count.prefer[b][a];
      stages.add(stage(2, "runoff: voters who prefer the one to the other", List.of(votes)));
      elected.add(new Elected(count.runoff(finalists), 2, "preferred in the runoff"));
    } else {
      finalists.forEach(only -> elected.add(new Elected(only, 1, "only candidate with points")));
    }
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        1,
        count.valid,
        count.invalid,
        0,
        Optional.empty(),
        elected,
        stages,
        ties.ties(),
        List.of());
  }

  private static Stage stage(int number, String name, List<Fraction> totals) {
    return new Stage(
        number,
        new Action.Round(name),
        totals,
        Fraction.ZERO,
        Fraction.ZERO,
        Optional.empty(),
        List.of());
  }

  /** The two with most points, or one if nobody else has any. */
  private List<Integer> finalists(List<Integer> taking) {
    var finalists = new ArrayList<Integer>();
    while (finalists.size() < 2) {
      List<Integer> left = taking.stream().filter(c -> !finalists.contains(c)).toList();
      List<Integer> best = Highest.of(left, sums);
      if (best.isEmpty()) {
        break;
      }
      finalists.addAll(advancing(best, 2 - finalists.size()));
    }
    return List.copyOf(finalists);
  }

  private List<Integer> advancing(List<Integer> tied, int places) {
    List<Integer> left = tied;
    boolean narrower = true;
    while (left.size() > places && narrower) {
      List<Integer> among = left;
      List<Integer> fewer = withoutMost(among, c -> losses(c, among), places);
      if (fewer.size() == left.size()) {
        Fraction least = left.stream().map(highest::get).min(Fraction::compareTo).orElseThrow();
        fewer = withoutMost(among, c -> highest.get(c).equals(least) ? 1 : 0, places);
      }
      narrower = fewer.size() < left.size();
      left = fewer;
    }
    return ties.some(
        new Question(1, "to take part in the runoff", Wanted.MOST, left, List.of()),
        places,
        List.of());
  }

  /** Leaves out those with the highest measure, unless too few or nobody would be left. */
  private static List<Integer> withoutMost(
      List<Integer> some, ToLongFunction<Integer> measure, int places) {
    long most = some.stream().mapToLong(measure).max().orElse(0);
    List<Integer> rest = some.stream().filter(c -> measure.applyAsLong(c) < most).toList();
    return rest.size() >= places ? rest : some;
  }

  private long losses(int candidate, List<Integer> among) {
    return among.stream()
        .filter(other -> prefer[other][candidate].exceeds(prefer[candidate][other]))
        .count();
  }

  private int runoff(List<Integer> two) {
    int a = two.getFirst();
    int b = two.getLast();
    int byVoters = prefer[a][b].compareTo(prefer[b][a]);
    int byPoints = byVoters != 0 ? byVoters : sums.get(a).compareTo(sums.get(b));
    int byHighest = byPoints != 0 ? byPoints : highest.get(a).compareTo(highest.get(b));
    if (byHighest != 0) {
      return byHighest > 0 ? a : b;
    }
    return ties.one(new Question(2, "to be elected", Wanted.MOST, two, List.of()), List.of());
  }
}
