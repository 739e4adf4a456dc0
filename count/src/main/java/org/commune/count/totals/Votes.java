package org.commune.count.totals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.rule.Points;

/** Votes or points added up by candidate. */
final class Votes {

  private final Fraction[] sums;
  private final Fraction[] opinions;
  private Fraction valid = Fraction.ZERO;
  private Fraction invalid = Fraction.ZERO;

  private Votes(int candidates) {
    sums = new Fraction[candidates];
    opinions = new Fraction[candidates];
    Arrays.fill(sums, Fraction.ZERO);
    Arrays.fill(opinions, Fraction.ZERO);
  }

  static Votes of(Ballots ballots, Points points, int seats) {
    var votes = new Votes(ballots.candidates().size());
    var given = new Given(ballots.candidates(), points, seats);
    ballots.ballots().forEach(ballot -> votes.add(ballot, given.by(ballot)));
    return votes;
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

  /** Votes on papers that counted. */
  Fraction valid() {
    return valid;
  }

  /** Votes on papers that did not. */
  Fraction invalid() {
    return invalid;
  }

  /** By position of candidate: sums, or averages where the points are averaged. */
  List<Fraction> totals(Points points) {
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
}
