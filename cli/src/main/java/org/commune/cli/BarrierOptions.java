package org.commune.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commune.count.Fraction;
import org.commune.count.Share;
import org.commune.count.seats.Barrier;
import org.commune.count.seats.PartyList;
import picocli.CommandLine.Option;

/** What a list needs to get seats at all. */
final class BarrierOptions {
  private static final String OVER = "over ";

  @Option(
      names = "--barrier",
      paramLabel = "SHARE",
      split = ",",
      description =
          "Of all votes that a list needs, such as 5%% or \"over 5%%\"; 5%%,7%% where two parties need"
              + " more.")
  private List<String> barrier = List.of();

  @Option(
      names = "--direct-seats",
      paramLabel = "N",
      description = "So many seats won directly open the barrier too.")
  private Optional<Integer> directSeats = Optional.empty();

  @Option(
      names = "--minorities-exempt",
      description = "Lists of minorities need no share; the barrier is not for them.")
  private boolean minoritiesExempt;

  /**
   * The barrier, if there is one.
   *
   * @throws BadInput when options open a barrier that there is not
   */
  Optional<Barrier> barrier() {
    if (!barrier.isEmpty()) {
      return Optional.of(
          new Barrier(
              barrier.stream().map(BarrierOptions::share).toList(),
              directSeats.isPresent() ? OptionalInt.of(directSeats.get()) : OptionalInt.empty(),
              minoritiesExempt));
    }
    if (directSeats.isPresent() || minoritiesExempt) {
      throw new BadInput("--direct-seats and --minorities-exempt open a barrier: give --barrier.");
    }
    return Optional.empty();
  }

  /** Lists that do not reach the barrier, of all votes together. */
  List<PartyList> barred(List<PartyList> lists) {
    Fraction all = all(lists);
    return barrier()
        .map(least -> lists.stream().filter(list -> !least.passed(list, all)).toList())
        .orElse(List.of());
  }

  /** All votes together. */
  static Fraction all(List<PartyList> lists) {
    return lists.stream().map(PartyList::votes).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** "5%" or "over 5%". */
  static Share share(String written) {
    String share = written.strip();
    return share.startsWith(OVER)
        ? Share.over(Fraction.parse(share.substring(OVER.length()).strip()))
        : Share.atLeast(Fraction.parse(share));
  }
}
