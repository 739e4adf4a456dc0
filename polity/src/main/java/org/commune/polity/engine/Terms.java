package org.commune.polity.engine;

import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Law;
import org.commune.charter.law.Trigger;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.State;
import org.commune.polity.state.Timer;

/** The terms of seats that are held when an organisation begins. */
final class Terms {
  private Terms() {}

  static State running(Law law, State state) {
    State next = state;
    for (Composition body : state.each(Register.BODIES)) {
      Optional<Clock> expiry =
          law.clocks(Trigger.SEAT_TAKEN).stream()
              .filter(c -> c.then() == Clock.Consequence.SEAT_EXPIRES)
              .filter(c -> c.of().equals(body.id().name()))
              .findFirst();
      for (Seat seat : body.seats().values()) {
        if (expiry.isPresent() && seat.holder().isPresent() && seat.until().isPresent()) {
          Timer timer =
              new Timer(
                  seat.until().get(),
                  expiry.get().id(),
                  new SeatId(body.id(), seat.number()).toString());
          next = next.with(Register.TIMERS, timer.name(), timer);
        }
      }
    }
    return next;
  }
}
