package org.commune.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commune.count.OpenTie;
import org.commune.count.TiePolicy;
import org.commune.count.format.MalformedBallots;
import org.commune.count.format.SizeTable;
import org.commune.count.picture.DivisionPage;
import org.commune.count.picture.Page;
import org.commune.count.seats.PartyList;
import org.commune.count.seats.SeatOutcome;
import org.commune.count.sheet.Division;
import org.commune.count.sheet.DivisionJson;
import org.commune.count.sheet.DivisionText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune apportion`: seats by votes, or delegates by members. */
@Command(
    name = "apportion",
    description = "Divide seats among lists by votes, or delegates among units by members.")
final class ApportionCommand implements Callable<Integer> {
  private static final int LIMIT = 5_000_000;

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|NAME=SIZE",
      description = {
        "A file of lines NAME,SIZE (and for lists, where it matters: how many parties there are in",
        "it, how many seats it won directly, and \"minority\" where it is that of a minority),",
        "or the names and sizes themselves."
      })
  private List<String> given = List.of();

  @ArgGroup(exclusive = false)
  private DivisionOptions options = new DivisionOptions();

  @Option(names = "--title", paramLabel = "TEXT", description = "Of the page.")
  private String title = "Seats divided";

  @Option(names = "--json", description = "Print canonical JSON.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "Write the division to this file as a page with pictures.")
  private Optional<String> html = Optional.empty();

  ApportionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<PartyList> lists = options.withCandidates(terminal, lists());
    try {
      return divided(lists);
    } catch (IllegalArgumentException refused) {
      throw new BadInput("Seats cannot be divided so: " + refused.getMessage() + ".");
    }
  }

  private int divided(List<PartyList> lists) {
    TiePolicy policy =
        TiePolicies.of(options.ties, lists.stream().map(PartyList::name).toList(), List.of());
    SeatMethod method = SeatMethod.of(options);
    List<PartyList> barred = options.barred(lists);
    List<PartyList> taking = lists.stream().filter(list -> !barred.contains(list)).toList();
    return switch (method.divide(taking, policy)) {
      case SeatOutcome.Tied(OpenTie tie) -> undecided(tie);
      case SeatOutcome.Divided(var apportionment) -> {
        print(
            method,
            new Division(
                method.words(),
                method.source(),
                apportionment,
                barred.stream().map(PartyList::name).toList(),
                options.seated(taking, apportionment)));
        yield ExitCode.FINE;
      }
    };
  }

  private void print(SeatMethod method, Division division) {
    html.ifPresent(out ->
        OutputFile.write(
            terminal, out, page(method, division).whole().getBytes(StandardCharsets.UTF_8)));
    terminal.out().print(json ? DivisionJson.of(division) + "\n" : DivisionText.of(division));
  }

  private Page page(SeatMethod method, Division division) {
    var subject =
        method.byRatio()
            ? new DivisionPage.Subject(title, "Members", "Delegates")
            : new DivisionPage.Subject(title, "Votes", "Seats");
    return method.divisors().isPresent()
        ? DivisionPage.of(subject, division, method.divisors().get())
        : DivisionPage.of(subject, division);
  }

  private int undecided(OpenTie tie) {
    terminal
        .err()
        .println(
            "commune: there is a tie: who is "
                + tie.purpose()
                + "? "
                + String.join(", ", tie.candidates())
                + " are equal. Declare --tie, such as --tie \"order:"
                + String.join(";", tie.candidates())
                + "\" or --tie lot:HEX.");
    return ExitCode.FAILED;
  }

  private List<PartyList> lists() {
    boolean inline = given.getFirst().contains("=");
    if (!inline && given.size() > 1) {
      throw new BadInput("Name one file, or write each as NAME=SIZE, such as North=1200.");
    }
    String text =
        inline
            ? given.stream().map(ApportionCommand::line).collect(Collectors.joining("\n"))
            : TextFile.read(terminal.directory(), given.getFirst(), LIMIT);
    try {
      return SizeTable.read(text);
    } catch (MalformedBallots malformed) {
      throw new BadInput((inline ? "" : given.getFirst() + ": ") + malformed.getMessage() + ".");
    }
  }

  /** As it would stand in a file. */
  private static String line(String pair) {
    int sign = pair.lastIndexOf('=');
    if (sign < 1) {
      throw new BadInput(
          "Write each as NAME=SIZE, such as North=1200; \"" + pair + "\" is not so.");
    }
    return "\"" + pair.substring(0, sign).replace("\"", "\"\"") + "\"," + pair.substring(sign + 1);
  }
}
