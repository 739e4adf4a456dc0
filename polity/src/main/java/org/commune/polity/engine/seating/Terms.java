package org.commune.polity.engine.seating;

import java.time.Instant;
import java.util.Optional;
import org.commune.polity.engine.scene.Scene;
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
public final class Terms {
  private Terms() {}

  public static State running(Scene scene) {
    State next = scene.state();
    for (Composition body : scene.state().each(Register.BODIES)) {
      for (Seat seat : body.seats().values()) {
        if (seat.holder().isPresent()) {
          next = running(scene.with(next), body.id(), seat, seat.holder().get());
        }
      }
      Optional<Timer> year = Staggering.next(scene, body.id()).filter(_ -> body.filled() > 0);
      next = year.isPresent() ? with(next, year.get()) : next;
    }
    return next;
  }

  private static State running(Scene scene, BodyId body, Seat seat, PersonId holder) {
    State state = scene.state();
    Service.Term term = new Service.Term(body, seat.from().orElse(state.now()), Optional.empty());
    Service before = state.get(Register.SERVICE, holder.id()).orElse(Service.NONE);
    State next = state.with(Register.SERVICE, holder.id(), new Service(before.terms().plus(term)));
    if (seat.until().isEmpty()) {
      return next;
    }
    Instant end = seat.until().get();
    next = with(next, new Timer(end, Seating.TERM, new SeatId(body, seat.number()).toString()));
    Optional<Instant> due = Seating.before(scene, body).map(span -> span.before(end, scene.zone()));
    return due.isPresent() ? with(next, new Timer(due.get(), Seating.DUE, body.toString())) : next;
  }

  private static State with(State state, Timer timer) {
    return state.with(Register.TIMERS, timer.name(), timer);
  }
}
