package org.commune.count.totals;

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
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.rule.Points;
import org.commune.count.rule.TotalsRule;
import org.commune.count.tie.Seating;
import org.commune.count.tie.TieBreaker;

/** Adds up points once and elects those with most. */
public final class TotalsCount {

  private final Fraction[] sums;
  private final Fraction[] opinions;
  private Fraction valid = Fraction.ZERO;
  private Fraction invalid = Fraction.ZERO;

  private TotalsCount(Ballots ballots, Given given) {
    sums = new Fraction[ballots.candidates().size()];
    opinions = new Fraction[ballots.candidates().size()];
    Arrays.fill(sums, Fraction.ZERO);
    Arrays.fill(opinions, Fraction.ZERO);
    ballots.ballots().forEach(ballot -> add(ballot, given.by(ballot)));
  }

  private void add(Ballot ballot, Optional<Map<Integer, Fraction>> given) {
    if (given.isEmpty()) {
      invalid = invalid.plus(ballot.weight());
      return;
    }
    valid = valid.plus(ballot.weight());
    given
        .get()
        .forEach((candidate, points) -> {
          sums[candidate] = sums[candidate].plus(points.times(ballot.weight()));
          opinions[candidate] = opinions[candidate].plus(ballot.weight());
        });
  }

  public static CountSheet count(TotalsRule rule, Election election, Ballots ballots) {
    var given = new Given(ballots.candidates(), rule.points().value(), election.seats());
    var count = new TotalsCount(ballots, given);
    List<Fraction> totals = count.totals(rule.points().value());
    String hash = ballots.hash();
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    List<Elected> elected =
        new Seating(election, ballots, ties)
            .fill(1, "most votes or points", some -> Highest.of(some, totals));
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        election.seats(),
        count.valid,
        count.invalid,
        places(totals),
        Optional.empty(),
        elected,
        List.of(
            new Stage(
                1,
                new Action.Round("all votes or points together"),
                totals,
                Fraction.ZERO,
                Fraction.ZERO,
                Optional.empty(),
                List.of())),
        ties.ties(),
        List.of());
  }

  private List<Fraction> totals(Points points) {
    if (!(points instanceof Points.ScoreAverage(int _, var enough))) {
      return List.of(sums);
    }
    Fraction[] averages = new Fraction[sums.length];
    for (int i = 0; i < sums.length; i++) {
      averages[i] =
          enough.of(opinions[i], valid, "papers").met()
              ? sums[i].dividedBy(opinions[i])
              : Fraction.ZERO;
    }
    return List.of(averages);
  }

  private static int places(List<Fraction> totals) {
    return totals.stream().allMatch(Fraction::isWhole) ? 0 : 6;
  }
}
