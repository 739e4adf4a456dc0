package org.commune.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.count.Ballots;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.TiePolicy;
import org.commune.count.compare.Contrast;
import org.commune.count.compare.Finding;
import org.commune.count.compare.Paradoxes;
import org.commune.count.compare.UnderRule;
import org.commune.count.format.BallotFile;
import org.commune.count.picture.ContrastPage;
import org.commune.count.rule.Editions;
import org.commune.count.sheet.ContrastJson;
import org.commune.count.sheet.ContrastText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune count compare`: the same ballots under many rules, and what the result hangs on. */
@Command(
    name = "compare",
    description = "Count the same ballots under many rules, and say what the result hangs on.")
final class CountCompare implements Callable<Integer> {
  /** Counts in search of papers that harm whom they support; a few seconds for a ward. */
  private static final int MOST_RECOUNTS = 400;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "A file of ballots.")
  private String file = "";

  @Mixin private BallotOptions options = new BallotOptions();

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = {
        "Compare these editions only; may be given several times.",
        "Under them, margins and papers that harm whom they support are searched for too."
      })
  private List<String> rules = List.of();

  @Option(names = "--json", description = "Print canonical JSON.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "Write the comparison to this file as a page.")
  private Optional<String> html = Optional.empty();

  CountCompare(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<CountingRule> compared =
        rules.isEmpty() ? Editions.all() : rules.stream().map(CountingRules::named).toList();
    BallotFile read = options.read(terminal, file);
    int wanted = options.seats(file, read);
    Ballots ballots = read.ballots();
    TiePolicy policy = options.policy(read);
    Contrast contrast = Contrast.of(ballots, wanted, policy, compared);
    List<String> margins = List.of();
    if (!rules.isEmpty()) {
      margins = Margins.of(contrast, wanted, policy, ballots);
      contrast = withParadoxes(contrast, wanted, policy, ballots);
    }
    print(contrast, margins, ballots, wanted);
    return ExitCode.FINE;
  }

  private void print(Contrast contrast, List<String> margins, Ballots ballots, int wanted) {
    html.ifPresent(out ->
        OutputFile.write(
            terminal,
            out,
            ContrastPage.of(contrast, margins, ballots, wanted)
                .whole()
                .getBytes(StandardCharsets.UTF_8)));
    terminal
        .out()
        .print(
            json
                ? ContrastJson.of(contrast, margins, ballots.hash(), wanted) + "\n"
                : ContrastText.of(contrast, margins));
  }

  private static Contrast withParadoxes(
      Contrast contrast, int seats, TiePolicy ties, Ballots ballots) {
    var findings = new ArrayList<Finding>(contrast.findings());
    for (UnderRule result : contrast.results()) {
      if (result instanceof UnderRule.Decided decided) {
        Election election = Election.of(decided.rule(), seats, ties);
        findings.addAll(Paradoxes.of(election, ballots, MOST_RECOUNTS).found());
      }
    }
    return new Contrast(contrast.results(), findings);
  }
}
