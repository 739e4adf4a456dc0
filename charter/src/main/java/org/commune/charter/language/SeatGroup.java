package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;

@Says(
    value = "Seats of a body that are filled in one way.",
    example =
        "seat_groups: [{filled_by: delegation, electorate: assembly, apportion: {base: members, per:"
            + " 100}}]")
public record SeatGroup(
    @Says("How the seats are filled.") FilledBy filledBy,
    @Says("Who elects, sends, appoints or is drawn from.") Optional<Actor> electorate,
    @Says("How many seats, where they are not apportioned.") Optional<Integer> seats,
    @Says("How the seats are shared out among those who send.") Optional<Apportionment> apportion,
    @Says("The counting rule by which those sent are elected.") Optional<Election.Method> method,
    @Says("The election.") Optional<Ref<Election>> election,
    @Says("The appointment.") Optional<Ref<Appointment>> appointment,
    @Says("The offices that bring the seat with them.") List<Ref<Body>> offices,
    @Says("The largest share of the body that may be co-opted.") Optional<Fraction> maxShare,
    @Says("Their mandate; without it, free.") Optional<Ref<Mandate>> mandate,
    @Says("How they can be recalled.") Optional<Ref<Recall>> recall,
    @Says(value = "How many alternates are elected with each.", defaultsTo = "0") int alternates,
    @Says("Who sends them where the first does not exist.") List<Actor> fallback) {

  /** How a seat is filled. */
  public enum FilledBy {
    @Says("By an election.")
    ELECTION,
    @Says("By units or bodies that send delegates.")
    DELEGATION,
    @Says("By appointment.")
    APPOINTMENT,
    @Says("By holding another office.")
    EX_OFFICIO,
    @Says("By lot.")
    SORTITION,
    @Says("By the body itself.")
    CO_OPTION
  }
}
