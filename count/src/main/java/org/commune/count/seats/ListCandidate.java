package org.commune.count.seats;

import org.commune.count.Fraction;

/**
 * Somebody on a list.
 *
 * @param personal votes for the person
 */
public record ListCandidate(String name, Fraction personal) {

  public static ListCandidate of(String name, long personal) {
    return new ListCandidate(name, Fraction.of(personal));
  }
}
