package org.commune.polity.engine.seating;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.language.Election;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.SeatGroup.FilledBy;
import org.commune.charter.law.Law;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;
import org.commune.polity.Ground;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.money.Treasuries;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Service;
import org.commune.polity.state.Timer;

/** Taking a seat and giving it up: the one way in which anybody comes into or out of one. */
public final class Seating {
  /** The internal time at which an election must begin: so long before a term ends. */
  public static final String DUE = "seats:election";

  /**
   * The internal time at which the term of a seat ends. It is kept beside the law's clock, so that
   * an amendment that renumbers or strikes clauses lengthens no term, and terms that are not whole
   * end too.
   */
  public static final String TERM = "seats:term";

  private Seating() {}

  /** The body as it stands; with the seats that the charter gives it where nobody sat in it yet. */
  public static Composition composition(Scene scene, BodyId body) {
    return scene
        .state()
        .body(body)
        .orElseGet(() -> Composition.of(body, SeatGroups.fixed(scene, body), scene.now()));
  }

  /** Why a person may not sit in the body now. */
  public static Optional<Ground> refusal(Scene scene, BodyId body, PersonId person) {
    return Eligible.toSit(scene, body, person).or(() -> Caps.refusal(scene, body, person));
  }

  /** A person takes a vacant seat: for the rest of its term, or for a term of its own. */
  public static void take(
      Course course, SeatId id, PersonId person, String sentBy, List<PersonId> alternates) {
    Scene scene = course.scene();
    Composition body = composition(scene, id.body());
    Seat before = body.seat(id.number()).orElseGet(() -> Seat.vacant(id.number()));
    Optional<Instant> whole =
        scene.body(id.body()).flatMap(Body::term).map(term -> scene.after(scene.now(), term));
    Optional<Instant> until = before.until().filter(scene.now()::isBefore).or(() -> whole);
    Seat taken =
        new Seat(
            id.number(),
            Optional.of(person),
            Optional.of(sentBy),
            Optional.of(scene.now()),
            until,
            List.copyOf(alternates),
            false);
    course.then(
        Write.body(
            body.with(taken),
            person + " takes seat " + id + until.map(u -> " until " + u).orElse("")));
    course.then(
        new Effect.Entered<>(
            Register.SERVICE,
            person.id(),
            new Service(Eligible.begun(scene, person, id.body())),
            ""));
    course.then(Write.began(Trigger.SEAT_TAKEN, id.body().name(), id.toString()));
    filled(scene, id, course);
    times(course, id, until);
    Staggering.begin(course, id.body());
    dependent(course, id.body(), person);
  }

  /** A person takes a seat, from whoever still holds it. */
  public static void succeed(
      Course course, SeatId id, PersonId person, String sentBy, List<PersonId> alternates) {
    vacate(course, id, Leaving.FOR_GOOD, "is succeeded in");
    take(course, id, person, sentBy, alternates);
  }

  /** The duties to fill the seat are done. */
  private static void filled(Scene scene, SeatId id, Course course) {
    List<Timer.What> done =
        scene.law().duties(Trigger.SEAT_VACATED).stream()
            .map(duty -> new Timer.What(duty.id(), id.toString()))
            .toList();
    course.then(Write.stop(scene, done));
    course.then(Write.inTime(scene, done));
  }

  /** When the term ends, and when the next election must begin. */
  private static void times(Course course, SeatId id, Optional<Instant> until) {
    Scene scene = course.scene();
    until.ifPresent(end -> course.then(Write.timer(end, TERM, id.toString())));
    until
        .flatMap(end -> before(scene, id.body()).map(span -> span.before(end, scene.zone())))
        .ifPresent(due -> {
          if (due.isAfter(scene.now())) {
            course.then(Write.timer(due, DUE, id.body().toString()));
          } else {
            course.then(Write.began(Trigger.ELECTION_DUE, id.body()));
          }
        });
  }

  /** How long before a term ends the next election begins. */
  static Optional<Span> before(Scene scene, BodyId body) {
    return SeatGroups.of(scene, body).stream()
        .flatMap(g -> g.election().stream())
        .map(Ref::id)
        .flatMap(e -> Optional.ofNullable(scene.law().elections().get(e)).stream())
        .map(Law.Defined::is)
        .flatMap(e -> e.starts().stream())
        .flatMap(s -> s.beforeVacancy().stream())
        .findFirst();
  }

  /** Who takes an office takes the seats that it brings with it. */
  private static void dependent(Course course, BodyId office, PersonId person) {
    for (Map.Entry<String, Law.Defined<Body>> defined : course.scene().law().bodies().entrySet()) {
      for (SeatGroup group : SeatGroups.of(defined.getValue().is())) {
        if (group.filledBy() == FilledBy.EX_OFFICIO
            && group.offices().stream().anyMatch(o -> o.id().equals(office.name()))) {
          BodyId body =
              new BodyId(
                  defined.getKey(), defined.getValue().is().per().isPresent() ? office.unit() : "");
          if (refusal(course.scene(), body, person).isEmpty()) {
            take(course, vacant(course.scene(), body), person, office.toString(), List.of());
          }
        }
      }
    }
  }

  /** The first seat that is vacant, or the one after the last. */
  public static SeatId vacant(Scene scene, BodyId body) {
    Composition now = composition(scene, body);
    return new SeatId(
        body,
        now.seats().values().stream()
            .filter(s -> s.holder().isEmpty())
            .mapToInt(Seat::number)
            .min()
            .orElse(now.size() + 1));
  }

  /** A seat, and a way out of it. */
  public enum Leaving {
    /** The term goes on; an alternate takes the seat. */
    WITHIN_THE_TERM,
    /** The term goes on; the seat stays vacant until it is filled. */
    WITHOUT_ALTERNATE,
    /** The term is over. */
    AT_THE_END,
    /** Nobody need fill the seat: another takes it in the same entry, or the body is no more. */
    FOR_GOOD
  }

  /**
   * The holder of a seat loses it, and with it every power and every seat that it brought.
   *
   * @param how what happened, after the holder's name: "is recalled from"
   */
  public static void vacate(Course course, SeatId id, Leaving leaving, String how) {
    Scene scene = course.scene();
    Composition body = composition(scene, id.body());
    Optional<Seat> held = body.seat(id.number()).filter(s -> s.holder().isPresent());
    if (held.isEmpty()) {
      return;
    }
    PersonId person = held.get().holder().orElseThrow();
    boolean termGoesOn = leaving == Leaving.WITHIN_THE_TERM || leaving == Leaving.WITHOUT_ALTERNATE;
    Seat left = termGoesOn ? held.get().vacated() : held.get().ended();
    course.then(Write.body(absent(body.with(left), person), person + " " + how + " seat " + id));
    course.then(
        new Effect.Entered<>(
            Register.SERVICE,
            person.id(),
            new Service(Eligible.ended(scene, person, id.body())),
            ""));
    course.then(Treasuries.left(scene, id, person));
    course.then(
        Write.happened(
            course.scene(),
            "seats " + id.body() + " " + composition(course.scene(), id.body()).filled()));
    dependentOn(course, id.body(), person);
    if (leaving == Leaving.FOR_GOOD) {
      return;
    }
    boolean refilled =
        leaving == Leaving.WITHIN_THE_TERM
            && alternate(course, id, held.get().sentBy().orElse(""), held.get().alternates());
    if (!refilled) {
      course.then(Write.began(Trigger.SEAT_VACATED, id.body().name(), id.toString()));
    }
    emptied(course, id.body());
  }

  private static Composition absent(Composition body, PersonId person) {
    Optional<Meeting> meeting = body.meeting();
    return meeting.filter(m -> m.present().contains(person)).isEmpty()
        ? body
        : body.with(meeting.map(m -> m.with(m.present().minus(person))));
  }

  /** Seats that the person held because of the one lost. */
  private static void dependentOn(Course course, BodyId office, PersonId person) {
    for (Composition body : course.state().each(Register.BODIES)) {
      body.seatOf(person)
          .filter(s ->
              body.seat(s.number())
                  .flatMap(Seat::sentBy)
                  .filter(office.toString()::equals)
                  .isPresent())
          .filter(s -> isExOfficio(course.scene(), body.id(), office))
          .ifPresent(s -> vacate(course, s, Leaving.AT_THE_END, "no longer holds the office for"));
    }
  }

  private static boolean isExOfficio(Scene scene, BodyId body, BodyId office) {
    return SeatGroups.of(scene, body).stream()
        .anyMatch(g ->
            g.filledBy() == FilledBy.EX_OFFICIO
                && g.offices().stream().anyMatch(o -> o.id().equals(office.name())));
  }

  /** The first alternate who may sit takes the seat; the others stay alternates. */
  private static boolean alternate(
      Course course, SeatId id, String sentBy, List<PersonId> alternates) {
    for (int i = 0; i < alternates.size(); i++) {
      if (refusal(course.scene(), id.body(), alternates.get(i)).isEmpty()) {
        take(course, id, alternates.get(i), sentBy, alternates.subList(i + 1, alternates.size()));
        return true;
      }
    }
    return false;
  }

  /** When the last seat falls vacant the terms are over, and with them any vote of confidence. */
  private static void emptied(Course course, BodyId id) {
    Composition body = course.scene().composition(id);
    if (!body.vacant()) {
      return;
    }
    for (Seat seat : body.seats().values()) {
      body = body.with(seat.ended());
    }
    course.then(Write.body(body.invested(false), ""));
    course.then(Write.began(Trigger.BODY_VACATED, id));
    boolean immediate =
        SeatGroups.of(course.scene(), id).stream()
            .flatMap(g -> g.election().stream())
            .flatMap(
                e -> Optional.ofNullable(course.scene().law().elections().get(e.id())).stream())
            .flatMap(e -> e.is().starts().stream())
            .anyMatch(s -> s.ifLate().equals(Optional.of(Election.Starts.IfLate.IMMEDIATE)));
    if (immediate && !Filling.isUnderWay(course.scene(), id)) {
      course.then(Write.began(Trigger.ELECTION_DUE, id));
    }
  }
}
