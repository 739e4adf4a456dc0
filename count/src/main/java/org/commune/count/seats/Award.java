package org.commune.count.seats;

import org.commune.count.Fraction;

/**
 * What one claimant got.
 *
 * @param ideal its exact share of the seats
 */
public record Award(Claimant claimant, int seats, Fraction ideal) {

  /** Votes or members behind each seat. Throws {@link ArithmeticException} without a seat. */
  public Fraction perSeat() {
    return claimant.size().dividedBy(seats);
  }
}
