package org.commune.count.totals;

import java.util.List;
import java.util.Optional;
import org.commune.count.Action;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.rule.TotalsRule;
import org.commune.count.tie.Seating;
import org.commune.count.tie.TieBreaker;

/** Adds up points once and elects those with most. */
public final class TotalsCount {

  private TotalsCount() {}

  public static CountSheet count(TotalsRule rule, Election election, Ballots ballots) {
    var votes = Votes.of(ballots, rule.points().value(), election.seats());
    List<Fraction> totals = votes.totals(rule.points().value());
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
        votes.valid(),
        votes.invalid(),
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

  private static int places(List<Fraction> totals) {
    return totals.stream().allMatch(Fraction::isWhole) ? 0 : 6;
  }
}
