package org.commune.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commune.count.Edition;
import org.commune.count.Provision;
import org.commune.count.TwoRound;
import org.commune.count.committee.BudgetRule;
import org.commune.count.rule.Editions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `commune count rules`: the editions there are, or all that one of them lays down. */
@Command(
    name = "rules",
    description = "List the counting rules with their sources, or all that one of them lays down.")
final class CountRules implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "One edition.")
  private String rule = "";

  CountRules(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (rule.isEmpty()) {
      Editions.all().forEach(this::line);
      TwoRound.all().forEach(this::line);
      BudgetRule.all().forEach(this::budget);
    } else {
      BudgetRule.named(rule)
          .ifPresentOrElse(
              this::budget,
              () ->
                  whole(
                      TwoRoundCount.named(rule)
                          .<Edition>map(rounds -> rounds)
                          .orElseGet(() -> CountingRules.named(rule))));
    }
    return ExitCode.FINE;
  }

  private void line(Edition edition) {
    head(edition);
    terminal.out().println("    " + terminal.in(Colour.DIM, sources(edition)));
  }

  private void budget(BudgetRule spending) {
    terminal.out().println(terminal.in(Colour.BOLD, spending.id()) + "  " + spending.title());
    terminal.out().println("    " + terminal.in(Colour.DIM, spending.source()));
  }

  private void whole(Edition edition) {
    head(edition);
    edition
        .provisions()
        .forEach(p ->
            terminal
                .out()
                .println(
                    "  "
                        + p.subject()
                        + ": "
                        + p.meaning()
                        + "  "
                        + terminal.in(Colour.DIM, "[" + p.source() + "]")));
  }

  private void head(Edition edition) {
    terminal.out().println(terminal.in(Colour.BOLD, edition.id()) + "  " + edition.title());
  }

  private static String sources(Edition edition) {
    return edition.provisions().stream()
        .map(Provision::source)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
