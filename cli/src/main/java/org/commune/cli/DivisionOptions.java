package org.commune.cli;

import java.util.List;
import java.util.Optional;
import org.commune.count.TiePolicy;
import org.commune.count.format.ListTable;
import org.commune.count.format.MalformedBallots;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.ListOrder;
import org.commune.count.seats.ListSeating;
import org.commune.count.seats.PartyList;
import picocli.CommandLine.Option;

/** How `commune apportion` is to divide. */
final class DivisionOptions {
  private static final int LIMIT = 5_000_000;

  @Option(
      names = "--rule",
      paramLabel = "NAME",
      description = {
        "Divisors: dhondt, sainte-lague, sainte-lague-7-5, sainte-lague-6-5, imperiali, danish,"
            + " adams, hill-huntington.",
        "Largest remainders: hare, droop, hagenbach-bischoff, hagenbach-bischoff-rounded,"
            + " imperiali-quota.",
        "degressive: a base for everybody, the rest by size, a maximum (--base, --most)."
      })
  Optional<String> rule = Optional.empty();

  @Option(names = "--seats", paramLabel = "N", description = "To divide, under --rule.")
  Optional<Integer> seats = Optional.empty();

  @Option(
      names = "--per",
      paramLabel = "N",
      description = "One delegate for N members, in place of --rule; say --remainder too.")
  Optional<Long> per = Optional.empty();

  @Option(
      names = "--remainder",
      paramLabel = "R",
      description =
          "complete (nothing for a part of N), commenced (one for any part), or over:M (one for a"
              + " part of more than M).")
  Optional<String> remainder = Optional.empty();

  @Option(names = "--least", paramLabel = "N", description = "Delegates of every unit, with --per.")
  int least;

  @Option(names = "--base", paramLabel = "N", description = "Seats of everybody, if degressive.")
  int base;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Delegates or seats of one unit, with --per or degressive.")
  Optional<Integer> most = Optional.empty();

  @Option(
      names = "--pool-below",
      paramLabel = "N",
      description = "Units with fewer members send delegates together, with --per.")
  long poolBelow;

  @Option(
      names = "--most-share",
      paramLabel = "SHARE",
      description = "Of all delegates, for one unit, such as 1/5, with --per.")
  Optional<String> mostShare = Optional.empty();

  @Option(
      names = "--candidates",
      paramLabel = "FILE",
      description = "Lines LIST,NAME,VOTES in the order of each list: says who sits.")
  Optional<String> candidates = Optional.empty();

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description =
          "On the list: closed (as the list has it), open (by own votes; equals as --tie parts"
              + " them, and --tie file takes them as the list has them), or a share of the list's"
              + " votes such as 5%% that lets one go ahead.")
  String order = "closed";

  @Option(names = "--tie", paramLabel = "POLICY", description = "As in `commune count`.")
  List<String> ties = List.of();

  /** The lists with those who stand on them, where a file names them. */
  List<PartyList> withCandidates(Terminal terminal, List<PartyList> lists) {
    if (candidates.isEmpty()) {
      return lists;
    }
    String file = candidates.get();
    try {
      return ListTable.read(TextFile.read(terminal.directory(), file, LIMIT), lists);
    } catch (MalformedBallots malformed) {
      throw new BadInput(file + ": " + malformed.getMessage() + ".");
    }
  }

  /** Who sits for each list that got a seat, where a file names those on the lists. */
  List<ListSeating.Outcome> seated(
      List<PartyList> lists, Apportionment apportionment, TiePolicy policy) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    var seating = new ListSeating(listOrder(), policy);
    return apportionment.awards().stream()
        .filter(award -> award.seats() > 0)
        .flatMap(award ->
            lists.stream()
                .filter(list -> list.name().equals(award.claimant().name()))
                .map(list -> seating.of(list, award.seats())))
        .toList();
  }

  private ListOrder listOrder() {
    return switch (order) {
      case "closed" -> new ListOrder.Closed();
      case "open" -> new ListOrder.Open();
      default -> new ListOrder.Flexible(BarrierOptions.share(order));
    };
  }
}
