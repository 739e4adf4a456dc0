package org.commune.polity.engine.bodies;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Malformed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Filling;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.engine.seating.Staggering;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Timer;

/** What the calendar does to bodies and seats: terms end, and so do bodies created for a time. */
final class SeatTimes {
  /** The internal time at which a body ends that was created for a time. */
  static final String ENDS = "seats:ends";

  private SeatTimes() {}

  static void elapsed(Course course, Clock clock, String subject) {
    switch (clock.then()) {
      case SEAT_EXPIRES -> {
        switch (clock.from()) {
          case FOUNDED, FIRST_MEETING -> provisional(course, clock.of());
          default -> seat(subject).ifPresent(s -> expire(course, s));
        }
      }
      case END, END_UNCONFIRMED, LAPSE_EX_NUNC, LAPSE_EX_TUNC -> end(course, clock, subject);
      case GRANTED,
          REFUSED,
          OPENS,
          TAKES_EFFECT,
          VOTE_CLOSES,
          VOTE_OPENS,
          PETITION_DIES,
          REMOVED,
          MEMBERSHIP_LAPSES -> {}
    }
  }

  private static Optional<SeatId> seat(String subject) {
    try {
      return Optional.of(SeatId.parse(subject));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private static Optional<BodyId> body(String subject) {
    try {
      return Optional.of(BodyId.parse(subject));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** The term of a seat is over, unless it was lengthened or another has begun since. */
  static void expire(Course course, SeatId id) {
    boolean over =
        course
            .state()
            .seat(id)
            .flatMap(Seat::until)
            .filter(u -> !u.isAfter(course.scene().now()))
            .isPresent();
    if (!over) {
      return;
    }
    Seat seat = course.state().seat(id).orElseThrow();
    String own = new Timer(seat.until().orElseThrow(), Seating.TERM, id.toString()).name();
    if (course.state().get(Register.TIMERS, own).isPresent()) {
      course.then(new Effect.Struck(Register.TIMERS, own, ""));
    }
    if (seat.holder().isPresent()) {
      Seating.vacate(course, id, Seating.Leaving.AT_THE_END, "has served the term of");
    } else {
      Composition body = course.scene().composition(id.body());
      course.then(Write.body(body.with(seat.ended()), ""));
    }
  }

  private static void end(Course course, Clock clock, String subject) {
    switch (clock.from()) {
      case BODY_CREATED, PURPOSE_ENDED ->
          body(subject).ifPresent(b -> BodyLife.end(course, b, "has served its purpose"));
      case FOUNDED, FIRST_MEETING -> provisional(course, clock.of());
      default -> {}
    }
  }

  /** Those who held the seats of a body provisionally leave them. */
  static void provisional(Course course, String name) {
    for (Composition body : List.copyOf(course.state().each(Register.BODIES))) {
      if (body.id().name().equals(name)) {
        for (Seat seat : body.seats().values()) {
          if (seat.provisional() && seat.holder().isPresent()) {
            Seating.vacate(
                course,
                new SeatId(body.id(), seat.number()),
                Seating.Leaving.AT_THE_END,
                "no longer provisionally holds");
          }
        }
      }
    }
  }

  static void internal(Course course, Timer timer) {
    switch (timer.clause()) {
      case Seating.DUE -> body(timer.subject()).ifPresent(b -> electionDue(course, b));
      case Staggering.YEAR -> body(timer.subject()).ifPresent(b -> yearBegins(course, b));
      case Seating.TERM -> seat(timer.subject()).ifPresent(s -> expire(course, s));
      case ENDS ->
          body(timer.subject()).ifPresent(b -> BodyLife.end(course, b, "has come to its end"));
      default -> {}
    }
  }

  /**
   * Terms that ended with the year are over before it is determined who is to leave in the next.
   */
  private static void yearBegins(Course course, BodyId body) {
    if (Staggering.of(course.scene(), body).isPresent()) {
      for (Seat seat : List.copyOf(course.scene().composition(body).seats().values())) {
        expire(course, new SeatId(body, seat.number()));
      }
      Staggering.determine(course, body);
    }
  }

  private static void electionDue(Course course, BodyId body) {
    if (!Filling.isUnderWay(course.scene(), body)) {
      course.then(Write.began(Trigger.ELECTION_DUE, body));
    }
  }
}
