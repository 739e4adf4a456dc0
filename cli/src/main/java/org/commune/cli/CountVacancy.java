package org.commune.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Countback;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.OpenTie;
import org.commune.count.format.BallotFile;
import org.commune.count.sheet.SheetJson;
import org.commune.count.sheet.SheetText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune count vacancy`: who fills it by the ballots of the election. */
@Command(
    name = "vacancy",
    description =
        "Fill a vacancy from the ballots of the election: they are counted again without the one"
            + " who leaves, and nobody who still sits is excluded.")
final class CountVacancy implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The ballots of the election.")
  private String file = "";

  @Mixin private BallotOptions options = new BallotOptions();

  @Option(names = "--rule", paramLabel = "ID", description = "The edition of the election.")
  private String rule = "";

  @Option(names = "--leaving", required = true, paramLabel = "NAME", description = "Who leaves.")
  private String leaving = "";

  @Option(
      names = "--unwilling",
      paramLabel = "NAME",
      description = "Somebody who would not sit now; may be given several times.")
  private List<String> unwilling = List.of();

  @Option(
      names = "--sitting",
      paramLabel = "NAME",
      description =
          "Somebody who still sits; may be given several times. Without it, all others whom the"
              + " ballots elect.")
  private List<String> sitting = List.of();

  @Mixin private GroupsOption groups = new GroupsOption();

  @Mixin private ConstraintOptions constraints = new ConstraintOptions();

  @Option(names = "--json", description = "Print the sheet of the new count as canonical JSON.")
  private boolean json;

  CountVacancy(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var edition = CountingRules.named(rule);
    BallotFile read = options.read(terminal, file);
    Ballots ballots = groups.on(terminal, read.ballots());
    known("--leaving", List.of(leaving), ballots);
    known("--unwilling", unwilling, ballots);
    known("--sitting", sitting, ballots);
    try {
      var election =
          new Election(
              edition,
              options.seats(file, read),
              options.policy(read),
              constraints.on(ballots.candidates()));
      return filled(election, ballots);
    } catch (IllegalArgumentException refused) {
      throw new BadInput(
          "The vacancy cannot be filled by " + edition.id() + ": " + refused.getMessage() + ".");
    }
  }

  private int filled(Election election, Ballots ballots) {
    Set<String> seated = new TreeSet<>(sitting);
    if (seated.isEmpty()) {
      switch (Counting.count(election, ballots)) {
        case CountSheet sheet -> seated.addAll(sheet.winners());
        case OpenTie tie -> {
          return undecided(tie);
        }
      }
      if (!seated.remove(leaving)) {
        throw new BadInput(
            leaving
                + " was not elected by these ballots under "
                + rule
                + ". Elected were: "
                + String.join(", ", seated)
                + ".");
      }
    } else if (seated.contains(leaving)) {
      throw new BadInput(leaving + " cannot leave and still sit.");
    }
    return switch (Countback.count(election, ballots, leaving, new TreeSet<>(unwilling), seated)) {
      case CountSheet sheet -> print(sheet, seated);
      case OpenTie tie -> undecided(tie);
    };
  }

  private int print(CountSheet sheet, Set<String> seated) {
    List<String> newcomers = Countback.newcomers(sheet, seated);
    if (json) {
      terminal.out().println(SheetJson.of(sheet));
      return ExitCode.FINE;
    }
    terminal
        .out()
        .println(
            newcomers.isEmpty()
                ? "Nobody is left to take the seat of " + leaving + "."
                : String.join(", ", newcomers) + " takes the seat of " + leaving + ".");
    terminal.out().println();
    terminal.out().print(SheetText.of(sheet));
    return ExitCode.FINE;
  }

  private int undecided(OpenTie tie) {
    terminal.err().println(OpenTies.advice(tie));
    return ExitCode.FAILED;
  }

  private static void known(String option, List<String> names, Ballots ballots) {
    for (String name : names) {
      if (!ballots.names().contains(name)) {
        throw new BadInput(
            option
                + ": nobody stands who is called \""
                + name
                + "\"; "
                + Meant.by(name, ballots.names()));
      }
    }
  }
}
