package org.commune.count.totals;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;
import org.commune.count.rule.PaperReading;
import org.commune.count.rule.PaperReading.Fault;
import org.commune.count.rule.Points;
import org.commune.count.rule.Points.RankPoints;
import org.commune.count.stv.Preferences;

/** What one paper gives, by candidate; an invalid paper gives nothing at all. */
final class Given {

  private static final PaperReading FIRST =
      new PaperReading(Fault.ENDS_THE_PAPER, 1, Fault.ENDS_THE_PAPER);

  private final List<Candidate> candidates;
  private final Points points;
  private final int seats;

  Given(List<Candidate> candidates, Points points, int seats) {
    this.candidates = candidates;
    this.points = points;
    this.seats = seats;
  }

  /** Empty when the paper is invalid; throws when it is of another kind than the rule counts. */
  Optional<Map<Integer, Fraction>> by(Ballot ballot) {
    Optional<Map<Integer, Fraction>> given =
        switch (points) {
          case Points.FirstPreference() -> first(ballot);
          case Points.Crosses(var most) -> crosses(ballot.marking(), most.of(seats));
          case Points.Spread() -> spread(scores(ballot.marking()));
          case Points.ByRank(var scale) -> Optional.of(byRank(ballot.marking(), scale));
          case Points.ScoreSum(int highest) -> within(scores(ballot.marking()), highest);
          case Points.ScoreAverage(int highest, var _) -> within(scores(ballot.marking()), highest);
        };
    return given.map(this::ofThoseTaking).filter(map -> !map.isEmpty());
  }

  private Map<Integer, Fraction> ofThoseTaking(Map<Integer, Fraction> all) {
    var taking = new TreeMap<>(all);
    taking.keySet().removeIf(candidate -> candidates.get(candidate).withdrawn());
    return taking;
  }

  private Optional<Map<Integer, Fraction>> first(Ballot ballot) {
    return switch (ballot.marking()) {
      case Ranking _ ->
          Preferences.of(ballot, candidates, FIRST).candidates().stream()
              .findFirst()
              .map(candidate -> Map.of(candidate, Fraction.ONE));
      case Approval approval -> crosses(approval, 1);
      case Scores _ -> throw wrong("a ranking or a cross", ballot.marking());
    };
  }

  private static Optional<Map<Integer, Fraction>> crosses(Marking marking, int most) {
    if (!(marking instanceof Approval(var marked))) {
      throw wrong("crosses", marking);
    }
    if (marked.size() > most) {
      return Optional.empty();
    }
    var given = new TreeMap<Integer, Fraction>();
    marked.forEach(candidate -> given.put(candidate, Fraction.ONE));
    return Optional.of(given);
  }

  private static SortedMap<Integer, Fraction> scores(Marking marking) {
    if (marking instanceof Scores(var points)) {
      return points;
    }
    throw wrong("points", marking);
  }

  private Optional<Map<Integer, Fraction>> spread(SortedMap<Integer, Fraction> given) {
    Fraction sum = given.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    boolean valid =
        given.values().stream().allMatch(p -> p.isWhole() && p.signum() >= 0)
            && Fraction.of(seats).atLeast(sum);
    return valid ? Optional.of(given) : Optional.empty();
  }

  private static Optional<Map<Integer, Fraction>> within(
      SortedMap<Integer, Fraction> given, int highest) {
    Fraction most = Fraction.of(highest);
    boolean valid = given.values().stream().allMatch(p -> p.signum() >= 0 && most.atLeast(p));
    return valid ? Optional.of(given) : Optional.empty();
  }

  private Map<Integer, Fraction> byRank(Marking marking, RankPoints scale) {
    if (!(marking instanceof Ranking ranking)) {
      throw wrong("a ranking", marking);
    }
    List<List<Integer>> classes =
        ranking.classes().stream()
            .map(c -> c.stream().filter(i -> !candidates.get(i).withdrawn()).toList())
            .filter(c -> !c.isEmpty())
            .toList();
    int ranked = classes.stream().mapToInt(List::size).sum();
    int taking = (int) candidates.stream().filter(c -> !c.withdrawn()).count();
    var given = new TreeMap<Integer, Fraction>();
    int place = 0;
    for (List<Integer> equals : classes) {
      Fraction sum = Fraction.ZERO;
      for (int i = 0; i < equals.size(); i++) {
        sum = sum.plus(at(place + i, taking, ranked, scale));
      }
      Fraction each = sum.dividedBy(equals.size());
      equals.forEach(candidate -> given.put(candidate, each));
      place += equals.size();
    }
    if (scale == RankPoints.BORDA_SHARED && ranked > 0) {
      share(given, taking, ranked);
    }
    return given;
  }

  private void share(Map<Integer, Fraction> given, int taking, int ranked) {
    // The places left are taking-ranked-1 down to 0; their average is half the highest of them.
    Fraction each = new Fraction(BigInteger.valueOf(taking - ranked - 1L), BigInteger.TWO);
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      given.putIfAbsent(candidate, each);
    }
  }

  private static Fraction at(int place, int taking, int ranked, RankPoints scale) {
    return switch (scale) {
      case BORDA_SHARED, BORDA_UNRANKED_NONE -> Fraction.of(taking - 1L - place);
      case BORDA_MODIFIED -> Fraction.of((long) ranked - place);
      case HARMONIC -> Fraction.of(1, place + 1L);
    };
  }

  private static IllegalArgumentException wrong(String expected, Marking found) {
    return new IllegalArgumentException(
        "this rule counts " + expected + ", found " + found.getClass().getSimpleName());
  }
}
