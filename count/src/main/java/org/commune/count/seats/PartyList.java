package org.commune.count.seats;

import java.util.List;
import org.commune.count.Fraction;

/**
 * A list and what it stands on.
 *
 * @param parties in it: 1, or more for a coalition
 * @param directSeats won in constituencies
 * @param minority whether it is the list of a national minority
 * @param candidates in the order of the list
 */
public record PartyList(
    String name,
    Fraction votes,
    int parties,
    int directSeats,
    boolean minority,
    List<ListCandidate> candidates) {

  public PartyList {
    candidates = List.copyOf(candidates);
    if (parties < 1 || directSeats < 0 || votes.signum() < 0) {
      throw new IllegalArgumentException(
          "a list has votes, one party at least and no negative seats: " + name);
    }
  }

  public static PartyList of(String name, long votes) {
    return new PartyList(name, Fraction.of(votes), 1, 0, false, List.of());
  }

  public PartyList withDirectSeats(int seats) {
    return new PartyList(name, votes, parties, seats, minority, candidates);
  }

  public PartyList withCandidates(List<ListCandidate> order) {
    return new PartyList(name, votes, parties, directSeats, minority, order);
  }

  Claimant claimant() {
    return new Claimant(name, votes);
  }
}
