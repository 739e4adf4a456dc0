package org.commune.polity.engine.bodies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Pools;
import org.commune.polity.engine.seating.SeatGroups;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Timer;

/**
 * Recall. It takes effect in the entry that declares it: the seat is vacant, and every power of the
 * mandate gone, before anything else can be done under it.
 */
final class Recalls {
  /**
   * The internal time until which recalls from a body are stopped; nothing happens when it ends.
   */
  static final String STOPPED = "seats:recalls_stopped";

  private Recalls() {}

  static Doing recall(Scene scene, Doer doer, SeatDeed.Recall deed, Power power) {
    Optional<BodyId> body = deed.onBody();
    if (body.isEmpty()) {
      return Doing.not(
          new Ground(power.article(), "neither a seat nor a body is named", "name one of them"));
    }
    Optional<Ground> stopped = stopped(scene, body.get());
    if (stopped.isPresent()) {
      return Doing.not(stopped.get());
    }
    return deed.seat()
        .map(seat -> one(scene, doer, deed, seat, power))
        .orElseGet(() -> all(scene, doer, body.get(), power));
  }

  private static Optional<Ground> stopped(Scene scene, BodyId body) {
    return scene.state().find(Lookup.TIMERS_OF, new Timer.What(STOPPED, body.toString())).stream()
        .map(Timer::due)
        .max(Instant::compareTo)
        .map(until ->
            new Ground(
                articleOf(scene, body),
                "recalls from " + body + " are suspended until " + until,
                "bring it from " + until + " on"));
  }

  private static ArticleNo articleOf(Scene scene, BodyId body) {
    return of(scene, body, "").map(Law.Defined::article).orElse(scene.articleOrHeader(body));
  }

  /**
   * The recall that the charter has for a seat: of the group that its senders fill, or the body.
   */
  static Optional<Law.Defined<Recall>> of(Scene scene, BodyId body, String sentBy) {
    Optional<Ref<Recall>> ofGroup =
        SeatGroups.sentBy(scene, body, sentBy)
            .or(() -> SeatGroups.of(scene, body).stream().findFirst())
            .flatMap(SeatGroup::recall);
    return ofGroup
        .or(() -> scene.body(body).flatMap(Body::recall))
        .flatMap(r -> Optional.ofNullable(scene.law().recalls().get(r.id())));
  }

  private static Doing one(Scene scene, Doer doer, SeatDeed.Recall deed, SeatId id, Power power) {
    Optional<Seat> seat = scene.state().seat(id).filter(s -> s.holder().isPresent());
    if (seat.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "nobody holds seat " + id));
    }
    Course course = new Course(scene);
    if (byElectors(power) && seat.get().senders().size() > 1) {
      Pools.Adoption adoption = Pools.adopt(scene, doer, deed, seat.get().senders());
      course.then(adoption.effects());
      if (!adoption.complete()) {
        return course.done();
      }
    }
    remove(course, id, seat.get());
    return course.done();
  }

  private static boolean byElectors(Power power) {
    return power.holders().stream().anyMatch(h -> h.role() == Actor.Role.ELECTORS);
  }

  private static Doing all(Scene scene, Doer doer, BodyId id, Power power) {
    Optional<Law.Defined<Recall>> recall = of(scene, id, "");
    boolean allAtOnce = recall.filter(r -> r.is().scope().contains(Recall.Scope.ALL)).isPresent();
    if (!allAtOnce) {
      return Doing.not(
          new Ground(
              recall.map(Law.Defined::article).orElse(power.article()),
              "seats of " + id + " are recalled one at a time",
              "name the seat"));
    }
    List<Seat> held = new ArrayList<>();
    for (Seat seat : scene.composition(id).seats().values()) {
      boolean theirs = !byElectors(power) || seat.senders().contains(doer.toString());
      if (seat.holder().isPresent() && theirs) {
        held.add(seat);
      }
    }
    if (held.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "nobody holds a seat of " + id));
    }
    Course course = new Course(scene);
    for (Seat seat : held) {
      remove(course, new SeatId(id, seat.number()), seat);
    }
    return course.done();
  }

  private static void remove(Course course, SeatId id, Seat seat) {
    Optional<Recall> recall =
        of(course.scene(), id.body(), seat.sentBy().orElse("")).map(Law.Defined::is);
    if (recall.filter(r -> r.effect() == Recall.Effect.ON_REPLACEMENT).isPresent()) {
      untilReplaced(course, id, seat);
      return;
    }
    Replacing.vacate(course, id, recall.flatMap(Recall::replacement), "is recalled from");
  }

  /** The holder stays for the time being; the term is over as soon as a successor is seated. */
  private static void untilReplaced(Course course, SeatId id, Seat seat) {
    Composition body = course.scene().composition(id.body());
    PersonId holder = seat.holder().orElseThrow();
    course.then(
        Write.body(
            body.with(seat.until(Optional.of(course.scene().now()))),
            holder + " is recalled from seat " + id + " as soon as a successor is seated"));
    course.then(Write.began(Trigger.SEAT_VACATED, id.body().name(), id.toString()));
  }

  static Doing suspend(Scene scene, SeatDeed.SuspendRecall deed, Power power) {
    if (!scene.exists(deed.body())) {
      return Doing.not(Ground.of(power.article(), "there is no " + deed.body()));
    }
    Instant until = scene.after(scene.now(), deed.during());
    Timer timer = new Timer(until, STOPPED, deed.body().toString());
    return Doing.done(
        new Effect.Entered<>(
            Register.TIMERS,
            timer.name(),
            timer,
            "recalls from " + deed.body() + " are suspended until " + until));
  }
}
