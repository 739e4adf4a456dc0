package org.commune.count;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A Debian vote step by step, with every figure it turned on.
 *
 * @param winners the option chosen, or those among which the casting vote chooses
 */
public record DebianResult(List<Step> steps, List<Integer> winners) {

  public DebianResult {
    steps = List.copyOf(steps);
    winners = List.copyOf(winners);
  }

  /** Empty when the casting vote has to choose. */
  public Optional<Integer> winner() {
    return winners.size() == 1 ? Optional.of(winners.getFirst()) : Optional.empty();
  }

  /**
   * @sealedGraph
   */
  public sealed interface Step {}

  /**
   * An option compared with the quorum (A.6.2).
   *
   * @param votes that prefer it to the default option
   * @param smallest the smallest whole number that would have done
   */
  public record QuorumTested(
      int option, Fraction votes, Level level, BigInteger smallest, boolean met) implements Step {}

  /** An option compared with the default option under its ratio (A.6.3). */
  public record MajorityTested(int option, Ratio ratio, Answer.Measured answer) implements Step {}

  /** The defeats among the options left (A.6.4). */
  public record DefeatsListed(List<Defeat> defeats) implements Step {}

  /** The Schwartz set of the defeats not yet dropped (A.6.6). */
  public record SchwartzSet(List<Integer> options) implements Step {}

  /** The weakest defeats inside the Schwartz set, all dropped at once (A.6.7). */
  public record WeakestDropped(List<Defeat> defeats) implements Step {}

  /** No defeat is left inside the Schwartz set, which holds several options (A.6.8). */
  public record CastingVoteNeeded(List<Integer> options) implements Step {}
}
