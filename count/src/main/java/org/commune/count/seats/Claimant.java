package org.commune.count.seats;

import org.commune.count.Fraction;

/**
 * Who gets seats, and by what: a party by votes, a unit by members.
 *
 * @param size votes or members, not negative
 */
public record Claimant(String name, Fraction size) {

  public Claimant {
    if (size.signum() < 0) {
      throw new IllegalArgumentException(name + " has a negative size: " + size);
    }
  }

  public static Claimant of(String name, long size) {
    return new Claimant(name, Fraction.of(size));
  }
}
