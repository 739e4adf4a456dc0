package org.commune.count.totals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.count.Action;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Exhibit;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.rule.MajorityJudgmentRule;
import org.commune.count.rule.Points;
import org.commune.count.tie.Seating;
import org.commune.count.tie.TieBreaker;

/** Elects by the highest lower median of grades. */
public final class MajorityJudgmentCount {

  private MajorityJudgmentCount() {}

  /** Grades must be whole. */
  public static CountSheet count(MajorityJudgmentRule rule, Election election, Ballots ballots) {
    var given = new Given(ballots.candidates(), new Points.ScoreSum(rule.highest()), 1);
    var papers = new ArrayList<Paper>();
    Fraction valid = Fraction.ZERO;
    for (Ballot ballot : ballots.ballots()) {
      Optional<Map<Integer, Fraction>> grades =
          given.by(ballot).filter(map -> map.values().stream().allMatch(Fraction::isWhole));
      if (grades.isPresent()) {
        papers.add(new Paper(grades.get(), ballot.weight()));
        valid = valid.plus(ballot.weight());
      }
    }
    List<Grades> grades = grades(rule.highest(), ballots.candidates().size(), papers);
    String hash = ballots.hash();
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    List<Elected> elected =
        valid.signum() == 0
            ? List.of()
            : new Seating(election, ballots, ties)
                .fill(1, "highest median grade", some -> best(some, grades));
    List<Fraction> medians =
        grades.stream().map(g -> Fraction.of(papers.isEmpty() ? 0 : g.median())).toList();
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        election.seats(),
        valid,
        ballots.weight().minus(valid),
        0,
        Optional.empty(),
        elected,
        List.of(
            new Stage(
                1,
                new Action.Round("lower median of grades"),
                medians,
                Fraction.ZERO,
                Fraction.ZERO,
                Optional.empty(),
                List.of())),
        ties.ties(),
        List.of(new Exhibit.Steps(steps(ballots, grades))));
  }

  private record Paper(Map<Integer, Fraction> grades, Fraction weight) {}

  /** In whole units, so that fractions of votes can be taken away one by one too. */
  private static List<Grades> grades(int highest, int size, List<Paper> papers) {
    BigInteger units =
        papers.stream()
            .map(paper -> paper.weight().denominator())
            .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    var grades = new ArrayList<Grades>();
    for (int candidate = 0; candidate < size; candidate++) {
      BigInteger[] counts = new BigInteger[highest + 1];
      Arrays.fill(counts, BigInteger.ZERO);
      for (Paper paper : papers) {
        int grade =
            paper.grades().getOrDefault(candidate, Fraction.ZERO).numerator().intValueExact();
        BigInteger weight = paper.weight().times(Fraction.of(units)).numerator();
        counts[grade] = counts[grade].add(weight);
      }
      grades.add(new Grades(List.of(counts)));
    }
    return List.copyOf(grades);
  }

  private static List<Integer> best(List<Integer> some, List<Grades> grades) {
    return some.stream()
        .filter(a -> some.stream().noneMatch(b -> grades.get(b).compareTo(grades.get(a)) > 0))
        .toList();
  }

  private static List<String> steps(Ballots ballots, List<Grades> grades) {
    var steps = new ArrayList<String>();
    for (int i = 0; i < grades.size(); i++) {
      steps.add(
          ballots.names().get(i)
              + ": grades from 0 up "
              + String.join(
                  " ", grades.get(i).counts().stream().map(BigInteger::toString).toList()));
    }
    return steps.stream().sorted().toList();
  }
}
