package org.commune.cli;

import org.commune.count.OpenTie;
import org.commune.count.TiePolicy;
import org.commune.count.committee.Budget;
import org.commune.count.committee.BudgetRule;
import org.commune.count.format.BallotFile;
import org.commune.count.format.Costs;
import org.commune.count.sheet.BudgetJson;
import org.commune.count.sheet.BudgetSheet;
import org.commune.count.sheet.BudgetText;
import org.commune.count.sheet.SheetJson;
import org.commune.count.sheet.SheetText;

/** `commune count` of a participatory budget: which projects are paid. */
record BudgetCount(Terminal terminal, String file, BudgetRule rule, boolean json) {

  int of(BallotFile read, TiePolicy policy) {
    Costs costs =
        read.costs()
            .orElseThrow(() ->
                new BadInput(
                    file
                        + " gives no budget, or not the cost of every project; "
                        + rule.id()
                        + " needs both, as a Pabulib file has them."));
    Budget budget = rule.on(costs.budget(), costs.each(), policy);
    return switch (count(budget, read)) {
      case Budget.Chosen chosen -> {
        BudgetSheet sheet = BudgetSheet.of(rule, read.ballots(), budget, chosen);
        terminal.out().print(json ? BudgetJson.of(sheet) + "\n" : BudgetText.of(sheet));
        yield ExitCode.FINE;
      }
      case Budget.Undecided(OpenTie tie) -> {
        terminal.out().print(json ? SheetJson.of(tie) + "\n" : SheetText.of(tie));
        terminal.err().println(OpenTies.advice(tie));
        yield ExitCode.FAILED;
      }
    };
  }

  private Budget.Result count(Budget budget, BallotFile read) {
    try {
      return budget.count(read.ballots());
    } catch (IllegalArgumentException refused) {
      throw new BadInput(
          file + " cannot be counted by " + rule.id() + ": " + refused.getMessage() + ".");
    }
  }
}
