package org.commune.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Edition;
import org.commune.count.Election;
import org.commune.count.OpenTie;
import org.commune.count.Outcome;
import org.commune.count.TiePolicy;
import org.commune.count.TwoRound;
import org.commune.count.committee.BudgetRule;
import org.commune.count.format.BallotFile;
import org.commune.count.picture.SheetPage;
import org.commune.count.sheet.SheetJson;
import org.commune.count.sheet.SheetText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private BallotOptions options = new BallotOptions();

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description =
          "An edition, such as stv/scotland-2011, or equal-shares/cost-add1 for a budget; `commune"
              + " count rules` lists them.")
  private String rule = "";

  @Mixin private GroupsOption groups = new GroupsOption();

  @Mixin private ConstraintOptions constraints = new ConstraintOptions();

  @Option(
      names = "--second",
      paramLabel = "FILE",
      description = "Ballots of the second round, for two-round/...")
  private Optional<String> second = Optional.empty();

  @Option(
      names = "--registered",
      paramLabel = "N",
      description = "Registered voters, for two-round/french-assembly.")
  private Optional<Long> registered = Optional.empty();

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
    Optional<TwoRound> rounds = TwoRoundCount.named(rule);
    if (rounds.isEmpty() && (second.isPresent() || registered.isPresent())) {
      throw new BadInput("--second and --registered are for elections of two rounds.");
    }
    if (constraints.given() && (spending.isPresent() || rounds.isPresent())) {
      throw new BadInput("--cap and --guarantee are not for " + rule + ".");
    }
    BallotFile read = options.read(terminal, file);
    if (spending.isPresent()) {
      return budget(spending.get(), read);
    }
    return rounds.isPresent() ? rounds(rounds.get(), read) : election(read);
  }

  private int budget(BudgetRule spending, BallotFile read) {
    if (html.isPresent() || options.asked().isPresent()) {
      throw new BadInput(
          "--html and --seats are for elections; " + spending.id() + " spends a budget.");
    }
    return new BudgetCount(terminal, file, spending, json).of(read, options.policy(read));
  }

  private int rounds(TwoRound edition, BallotFile read) {
    if (options.asked().orElse(1) != 1) {
      throw new BadInput(edition.id() + " fills one seat, not " + options.asked().get() + ".");
    }
    return print(
        new TwoRoundCount(file, edition, registered)
            .of(read, second.map(name -> options.second(terminal, name)), options.policy(read)),
        edition);
  }

  private int election(BallotFile read) {
    CountingRule edition = CountingRules.named(rule);
    Ballots ballots = groups.on(terminal, read.ballots());
    TiePolicy policy = options.policy(read);
    try {
      var election =
          new Election(
              edition, options.seats(file, read), policy, constraints.on(ballots.candidates()));
      return print(Counting.count(election, ballots), edition);
    } catch (IllegalArgumentException refused) {
      throw new BadInput(
          file + " cannot be counted by " + edition.id() + ": " + refused.getMessage() + ".");
    }
  }

  private int print(Outcome outcome, Edition edition) {
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

  private int undecided(OpenTie tie) {
    terminal.err().println(OpenTies.advice(tie));
    return ExitCode.FAILED;
  }
}
