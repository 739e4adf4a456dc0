package org.commune.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commune.count.OpenTie;
import org.commune.count.format.DistrictTable;
import org.commune.count.format.MalformedBallots;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.Biproportional;
import org.commune.count.seats.Claimant;
import org.commune.count.seats.SeatOutcome;
import org.commune.count.seats.Seats;
import org.commune.count.sheet.TwoWay;
import org.commune.count.sheet.TwoWayJson;
import org.commune.count.sheet.TwoWayText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune apportion districts`: seats in proportion both ways. */
@Command(
    name = "districts",
    description =
        "Divide seats so that every district has its number and every list its share of the whole"
            + " (biproportional, double Pukelsheim).")
final class ApportionDistricts implements Callable<Integer> {
  private static final int LIMIT = 5_000_000;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description =
          "A first line such as district,seats,Red,Blue and a line a district, with its seats and"
              + " the votes there.")
  private String file = "";

  @Option(
      names = "--rule",
      paramLabel = "NAME",
      description = "Divisors by which lists share the whole: sainte-lague when not given.")
  private String rule = "sainte-lague";

  @Option(names = "--tie", paramLabel = "POLICY", description = "As in `commune count`.")
  private List<String> ties = List.of();

  @Option(names = "--json", description = "Print canonical JSON.")
  private boolean json;

  ApportionDistricts(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DistrictTable table = table();
    List<Claimant> shares =
        Biproportional.voterNumbers(table.lists(), table.votes(), table.seats());
    int house = table.seats().stream().mapToInt(Integer::intValue).sum();
    try {
      return switch (Seats.divide(
          SeatMethod.divisors(rule),
          shares,
          house,
          TiePolicies.of(ties, table.lists(), List.of()))) {
        case SeatOutcome.Tied(OpenTie tie) -> {
          terminal.err().println(OpenTies.forSeats(tie));
          yield ExitCode.FAILED;
        }
        case SeatOutcome.Divided(var whole) ->
            divided(
                table,
                whole,
                Biproportional.divide(
                    table.votes(),
                    table.seats(),
                    table.lists().stream().map(whole::seats).toList()));
      };
    } catch (IllegalArgumentException refused) {
      throw new BadInput(file + " cannot be divided both ways: " + refused.getMessage() + ".");
    }
  }

  private int divided(DistrictTable table, Apportionment whole, Biproportional.Result cells) {
    return switch (cells) {
      case Biproportional.Solved solved -> {
        var division = new TwoWay(table, whole, solved);
        terminal.out().print(json ? TwoWayJson.of(division) + "\n" : TwoWayText.of(division));
        yield ExitCode.FINE;
      }
      case Biproportional.Several _ -> {
        terminal
            .err()
            .println(
                "commune: several divisions are equally proportional. The rules must say who draws"
                    + " the lot between them.");
        yield ExitCode.FAILED;
      }
    };
  }

  private DistrictTable table() {
    try {
      return DistrictTable.read(TextFile.read(terminal.directory(), file, LIMIT));
    } catch (MalformedBallots malformed) {
      throw new BadInput(file + ": " + malformed.getMessage() + ".");
    }
  }
}
