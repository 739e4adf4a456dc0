package org.commune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commune.count.Fraction;
import org.commune.count.Share;
import org.commune.count.format.ListTable;
import org.commune.count.format.MalformedBallots;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.Award;
import org.commune.count.seats.Barrier;
import org.commune.count.seats.ListOrder;
import org.commune.count.seats.PartyList;
import org.commune.count.sheet.Division;
import picocli.CommandLine.Option;

/** How `commune apportion` is to divide. */
final class DivisionOptions {
  private static final int LIMIT = 5_000_000;
  private static final String OVER = "over ";

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
      names = "--barrier",
      paramLabel = "SHARE",
      split = ",",
      description =
          "Of all votes that a list needs, such as 5%% or \"over 5%%\"; 5%%,7%% where two parties need"
              + " more.")
  List<String> barrier = List.of();

  @Option(
      names = "--direct-seats",
      paramLabel = "N",
      description = "So many seats won directly open the barrier too.")
  Optional<Integer> directSeats = Optional.empty();

  @Option(
      names = "--minorities-exempt",
      description = "Lists of minorities need no share; the barrier is not for them.")
  boolean minoritiesExempt;

  @Option(
      names = "--candidates",
      paramLabel = "FILE",
      description = "Lines LIST,NAME,VOTES in the order of each list: says who sits.")
  Optional<String> candidates = Optional.empty();

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description =
          "On the list: closed (as the list has it), open (by own votes), or a share of the list's"
              + " votes such as 5%% that lets one go ahead. Equals stay as the list has them.")
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

  /** Who sits for each list that got a seat. */
  List<Division.Seated> seated(List<PartyList> lists, Apportionment apportionment) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    ListOrder by = listOrder();
    var seated = new ArrayList<Division.Seated>();
    for (Award award : apportionment.awards()) {
      lists.stream()
          .filter(list -> award.seats() > 0 && list.name().equals(award.claimant().name()))
          .map(list -> by.of(list).stream().limit(award.seats()).toList())
          .forEach(members ->
              seated.add(
                  new Division.Seated(
                      award.claimant().name(), members, award.seats() - members.size())));
    }
    return seated;
  }

  private ListOrder listOrder() {
    return switch (order) {
      case "closed" -> new ListOrder.Closed();
      case "open" -> new ListOrder.Open();
      default -> new ListOrder.Flexible(share(order));
    };
  }

  private static Share share(String written) {
    String share = written.strip();
    return share.startsWith(OVER)
        ? Share.over(Fraction.parse(share.substring(OVER.length()).strip()))
        : Share.atLeast(Fraction.parse(share));
  }

  /** Lists that do not reach the barrier, of all votes together. */
  List<PartyList> barred(List<PartyList> lists) {
    if (barrier.isEmpty()) {
      if (directSeats.isPresent() || minoritiesExempt) {
        throw new BadInput(
            "--direct-seats and --minorities-exempt open a barrier: give --barrier.");
      }
      return List.of();
    }
    var least =
        new Barrier(
            barrier.stream().map(DivisionOptions::share).toList(),
            directSeats.isPresent() ? OptionalInt.of(directSeats.get()) : OptionalInt.empty(),
            minoritiesExempt);
    Fraction all = lists.stream().map(PartyList::votes).reduce(Fraction.ZERO, Fraction::plus);
    return lists.stream().filter(list -> !least.passed(list, all)).toList();
  }
}
