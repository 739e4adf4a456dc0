package org.commune.count.sheet;

import java.util.List;
import java.util.Optional;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.committee.Budget;
import org.commune.count.committee.BudgetClaim;
import org.commune.count.committee.BudgetRule;

/**
 * A budget spent, with what it was spent by.
 *
 * @param votes for each project
 * @param leftOut a group that could claim more; empty where there is none
 */
public record BudgetSheet(
    BudgetRule rule,
    Ballots ballots,
    Budget budget,
    Budget.Chosen chosen,
    List<Fraction> votes,
    Optional<BudgetClaim> leftOut) {

  public BudgetSheet {
    votes = List.copyOf(votes);
  }

  public static BudgetSheet of(
      BudgetRule rule, Ballots ballots, Budget budget, Budget.Chosen chosen) {
    return new BudgetSheet(
        rule,
        ballots,
        budget,
        chosen,
        Budget.votes(ballots),
        BudgetClaim.largest(ballots, budget, chosen.projects()));
  }

  /** Whether the choice leaves somebody out, in a sentence. */
  public String proportionality() {
    return leftOut
        .map(claim ->
            claim.voters().plain()
                + " voters who support "
                + ballots.names().get(claim.project())
                + " have "
                + claim.part().toDecimal(2)
                + " of the money between them, could claim "
                + claim.needed().toDecimal(2)
                + " for it and what they have, and have less each")
        .orElse("no group of voters is left out");
  }
}
