package org.commune.polity.engine;

import java.util.Optional;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Service;
import org.commune.polity.state.State;
import org.commune.polity.state.Timer;

/**
 * The terms of seats that are held when an organisation begins: served from then, ended in time.
 */
final class Terms {
  private Terms() {}

  static State running(State state) {
    State next = state;
    for (Composition body : state.each(Register.BODIES)) {
      for (Seat seat : body.seats().values()) {
        if (seat.holder().isPresent()) {
          next = running(next, body.id(), seat, seat.holder().get());
        }
      }
    }
    return next;
  }

  private static State running(State state, BodyId body, Seat seat, PersonId holder) {
    Service.Term term = new Service.Term(body, seat.from().orElse(state.now()), Optional.empty());
    Service before = state.get(Register.SERVICE, holder.id()).orElse(Service.NONE);
    State next = state.with(Register.SERVICE, holder.id(), new Service(before.terms().plus(term)));
    if (seat.until().isEmpty()) {
      return next;
    }
    Timer timer =
        new Timer(seat.until().get(), Seating.TERM, new SeatId(body, seat.number()).toString());
    return next.with(Register.TIMERS, timer.name(), timer);
  }
}
