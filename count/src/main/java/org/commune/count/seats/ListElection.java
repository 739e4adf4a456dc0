package org.commune.count.seats;

import java.util.List;
import org.commune.count.Fraction;
import org.commune.count.TiePolicy;

/**
 * Seats for lists: who passes the barrier, and how many seats. Who sits, {@link ListSeating} says.
 *
 * @param base votes that the barrier is a share of
 */
public record ListElection(
    SeatRule rule, Barrier barrier, Fraction base, int seats, TiePolicy ties) {

  /** Lists that passed and what they got; the others get nothing. */
  public SeatOutcome count(List<PartyList> lists) {
    List<Claimant> passed =
        lists.stream().filter(list -> barrier.passed(list, base)).map(PartyList::claimant).toList();
    return Seats.divide(rule, passed, seats, ties);
  }
}
