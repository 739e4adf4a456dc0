package org.commune.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commune.count.OpenTie;
import org.commune.count.TiePolicy;
import org.commune.count.picture.DivisionPage;
import org.commune.count.picture.Page;
import org.commune.count.seats.ListCandidate;
import org.commune.count.seats.ListSeating;
import org.commune.count.seats.PartyList;
import org.commune.count.seats.SeatOutcome;
import org.commune.count.sheet.Division;
import org.commune.count.sheet.DivisionJson;
import org.commune.count.sheet.DivisionText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune apportion`: seats by votes, or delegates by members. */
@Command(
    name = "apportion",
    description = "Divide seats among lists by votes, or delegates among units by members.")
final class ApportionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|NAME=SIZE",
      description = {
        "A file of lines NAME,SIZE (and for lists, where it matters: how many parties there are in",
        "it, how many seats it won directly, and \"minority\" where it is that of a minority),",
        "or the names and sizes themselves."
      })
  private List<String> given = List.of();

  @ArgGroup(exclusive = false)
  private DivisionOptions options = new DivisionOptions();

  @Mixin private BarrierOptions barrier = new BarrierOptions();

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
    if (given.isEmpty()) {
      throw new BadInput(
          "Name a file of lines NAME,SIZE, or write them here: commune apportion North=1200"
              + " South=800 --rule sainte-lague --seats 5.");
    }
    List<PartyList> lists = options.withCandidates(terminal, ListFiles.read(terminal, given));
    try {
      return divided(lists);
    } catch (IllegalArgumentException refused) {
      throw new BadInput("Seats cannot be divided so: " + refused.getMessage() + ".");
    }
  }

  private int divided(List<PartyList> lists) {
    TiePolicy policy = TiePolicies.of(options.ties, names(lists), candidates(lists));
    SeatMethod method = SeatMethod.of(options);
    List<PartyList> barred = barrier.barred(lists);
    List<PartyList> taking = lists.stream().filter(list -> !barred.contains(list)).toList();
    return switch (method.divide(taking, policy)) {
      case SeatOutcome.Tied(OpenTie tie) -> undecided(tie);
      case SeatOutcome.Divided(var apportionment) ->
          seated(
              method,
              new Division(
                  method.words(),
                  method.source(),
                  apportionment,
                  barred.stream().map(PartyList::name).toList(),
                  List.of()),
              options.seated(taking, apportionment, policy));
    };
  }

  /** Of lists and of those on them: a declared order may part either. */
  private static List<String> names(List<PartyList> lists) {
    return Stream.concat(lists.stream().map(PartyList::name), candidates(lists).stream()).toList();
  }

  /** In the order of each list. */
  private static List<String> candidates(List<PartyList> lists) {
    return lists.stream()
        .flatMap(list -> list.candidates().stream().map(ListCandidate::name))
        .toList();
  }

  private int seated(SeatMethod method, Division division, List<ListSeating.Outcome> seating) {
    var seated = new ArrayList<ListSeating.Seated>();
    for (ListSeating.Outcome outcome : seating) {
      switch (outcome) {
        case ListSeating.Seated one -> seated.add(one);
        case ListSeating.Tied(OpenTie tie) -> {
          return undecided(tie);
        }
      }
    }
    print(method, division.with(seated));
    return ExitCode.FINE;
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
    terminal.err().println(OpenTies.forSeats(tie));
    return ExitCode.FAILED;
  }
}
