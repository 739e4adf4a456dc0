package org.commune.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.OpenTie;
import org.commune.count.Outcome;
import org.commune.count.TiePolicy;
import org.commune.count.committee.BudgetRule;
import org.commune.count.format.BallotFile;
import org.commune.count.picture.SheetPage;
import org.commune.count.sheet.SheetJson;
import org.commune.count.sheet.SheetText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune count`: the ballots of a file under a counting rule. */
@Command(
    name = "count",
    description = "Count the ballots of a file by a named edition of a counting rule.")
final class CountCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A file of ballots.")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "binary, blt, preflib, csv (CIVS, Elekto), debian, rctab, nist, pabulib or abif; told by"
              + " the content when not given.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--contest",
      paramLabel = "NAME",
      description = "The one to count from cast vote records of several.")
  private Optional<String> contest = Optional.empty();

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description =
          "An edition, such as stv/scotland-2011, or equal-shares/cost-add1 for a budget; `commune"
              + " count rules` lists them.")
  private String rule = "";

  @Option(
      names = "--seats",
      paramLabel = "N",
      description = "How many to elect; taken from the file where it says so.")
  private Optional<Integer> seats = Optional.empty();

  @Option(
      names = "--tie",
      paramLabel = "POLICY",
      description = {
        "What settles a tie once the rule's own means are spent; several are tried in order:",
        "earliest, latest (stage at which the votes were unequal), order:NAME;NAME,",
        "lot:HEX (a committed seed), casting:PURPOSE;CHOSEN;OTHER, file (the order that FILE"
            + " declares). Without any, a tie stops the count."
      })
  private List<String> ties = List.of();

  @Option(names = "--json", description = "Print the count sheet as canonical JSON.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "Write the count to this file as a page with pictures.")
  private Optional<String> html = Optional.empty();

  CountCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (file.isEmpty()) {
      throw new BadInput("Name a file of ballots: commune count FILE --rule ID.");
    }
    Optional<BudgetRule> spending = BudgetRule.named(rule);
    return spending.isPresent() ? budget(spending.get()) : election(CountingRules.named(rule));
  }

  private int budget(BudgetRule spending) {
    if (html.isPresent() || seats.isPresent()) {
      throw new BadInput(
          "--html and --seats are for elections; " + spending.id() + " spends a budget.");
    }
    return new BudgetCount(terminal, file, spending, json)
        .of(BallotFiles.read(terminal, file, format, contest), ties);
  }

  private int election(CountingRule edition) {
    BallotFile read = BallotFiles.read(terminal, file, format, contest);
    TiePolicy policy = TiePolicies.of(ties, read.ballots().names(), read.tieOrder());
    Outcome outcome = count(edition, read, policy);
    html.ifPresent(out ->
        OutputFile.write(
            terminal,
            out,
            SheetPage.of(outcome, edition).whole().getBytes(StandardCharsets.UTF_8)));
    terminal.out().print(json ? SheetJson.of(outcome) + "\n" : SheetText.of(outcome));
    return switch (outcome) {
      case CountSheet _ -> ExitCode.FINE;
      case OpenTie tie -> undecided(tie);
    };
  }

  private Outcome count(CountingRule edition, BallotFile read, TiePolicy policy) {
    try {
      return Counting.count(
          Election.of(edition, BallotFiles.seats(file, read, seats), policy), read.ballots());
    } catch (IllegalArgumentException refused) {
      throw new BadInput(
          file + " cannot be counted by " + edition.id() + ": " + refused.getMessage() + ".");
    }
  }

  private int undecided(OpenTie tie) {
    terminal.err().println(OpenTies.advice(tie));
    return ExitCode.FAILED;
  }
}
