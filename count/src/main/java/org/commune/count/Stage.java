package org.commune.count;

import java.util.List;
import java.util.Optional;

/**
 * One stage of a count and what it left behind.
 *
 * @param number from 1
 * @param totals by position of candidate
 * @param nonTransferable votes on papers that no continuing candidate is marked on
 * @param loss votes lost by ignoring remainders
 * @param quota in force after this stage, where the rule has one
 */
public record Stage(
    int number,
    Action action,
    List<Fraction> totals,
    Fraction nonTransferable,
    Fraction loss,
    Optional<Fraction> quota,
    List<Transfer> transfers) {

  public Stage {
    totals = List.copyOf(totals);
    transfers = List.copyOf(transfers);
  }

  /** Totals and votes that no candidate holds any more; equals the valid votes where votes move. */
  public Fraction accounted() {
    return totals.stream().reduce(Fraction.ZERO, Fraction::plus).plus(nonTransferable).plus(loss);
  }
}
