package org.commune.count.totals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commune.count.Action;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Ranking;
import org.commune.count.Stage;
import org.commune.count.rule.BucklinRule;
import org.commune.count.tie.Seating;
import org.commune.count.tie.TieBreaker;

/**
 * Adds lower preferences until a majority is found. For several seats those with most votes in the
 * round in which so many have a majority are elected.
 */
public final class BucklinCount {

  private final Ballots ballots;
  private final Fraction[] totals;
  private final List<Stage> stages = new ArrayList<>();

  private BucklinCount(Ballots ballots) {
    this.ballots = ballots;
    this.totals = new Fraction[ballots.candidates().size()];
    Arrays.fill(totals, Fraction.ZERO);
  }

  public static CountSheet count(BucklinRule rule, Election election, Ballots ballots) {
    var count = new BucklinCount(ballots);
    Fraction valid =
        ballots.ballots().stream()
            .filter(ballot -> !count.classes(ballot).isEmpty())
            .map(Ballot::weight)
            .reduce(Fraction.ZERO, Fraction::plus);
    int longest = ballots.ballots().stream().mapToInt(b -> count.classes(b).size()).max().orElse(0);
    for (int rank = 0; rank < longest && count.majorities(valid) < election.seats(); rank++) {
      count.add(rank);
    }
    String hash = ballots.hash();
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    List<Fraction> reached = List.of(count.totals);
    List<Elected> elected =
        new Seating(election, ballots, ties)
            .fill(
                Math.max(1, count.stages.size()),
                "most votes in the last round",
                some -> Highest.of(some, reached));
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        election.seats(),
        valid,
        ballots.weight().minus(valid),
        0,
        Optional.of(valid.dividedBy(2)),
        elected,
        count.stages,
        ties.ties(),
        List.of());
  }

  private long majorities(Fraction valid) {
    return Arrays.stream(totals).filter(votes -> votes.times(2).exceeds(valid)).count();
  }

  /** Withdrawn candidates are passed over. */
  private List<List<Integer>> classes(Ballot ballot) {
    if (!(ballot.marking() instanceof Ranking ranking)) {
      throw new IllegalArgumentException(
          "this rule counts rankings, found " + ballot.marking().getClass().getSimpleName());
    }
    return ranking.classes().stream()
        .map(c -> c.stream().filter(i -> !ballots.candidates().get(i).withdrawn()).toList())
        .filter(c -> !c.isEmpty())
        .toList();
  }

  private void add(int rank) {
    for (Ballot ballot : ballots.ballots()) {
      List<List<Integer>> classes = classes(ballot);
      if (rank < classes.size()) {
        classes.get(rank).forEach(c -> totals[c] = totals[c].plus(ballot.weight()));
      }
    }
    stages.add(
        new Stage(
            stages.size() + 1,
            new Action.Round("preferences of rank " + (rank + 1) + " added"),
            List.of(totals),
            Fraction.ZERO,
            Fraction.ZERO,
            Optional.empty(),
            List.of()));
  }
}
