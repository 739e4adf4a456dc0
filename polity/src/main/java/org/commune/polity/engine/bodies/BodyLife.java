package org.commune.polity.engine.bodies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Acts;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.engine.elections.Elections;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Latest;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/** Bodies created, dissolved, made larger and smaller; terms lengthened. */
public final class BodyLife {
  /** More seats than any body has; a larger number is a mistake. */
  private static final int MOST_SEATS = 10_000;

  private BodyLife() {}

  static Doing create(Scene scene, Doer doer, SeatDeed.CreateBody deed, Power power) {
    BodyId id = BodyId.of(deed.body());
    Optional<Ground> wrong = notCreated(scene, deed, id, power.article());
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    Optional<Instant> ends = deed.sunset().map(s -> scene.after(scene.now(), s));
    Course course = new Course(scene);
    course.then(
        Write.body(
            Composition.of(id, deed.seats().orElse(0), scene.now())
                .created(
                    new Composition.Creation(
                        doer.toString(),
                        deed.purpose(),
                        List.copyOf(deed.powers()),
                        ends,
                        deed.oversight())),
            id + " is created" + ends.map(e -> ", until " + e).orElse("")));
    course.then(Write.began(Trigger.BODY_CREATED, id));
    ends.ifPresent(e -> course.then(Write.timer(e, SeatTimes.ENDS, id.toString())));
    return course.done();
  }

  private static Optional<Ground> notCreated(
      Scene scene, SeatDeed.CreateBody deed, BodyId id, ArticleNo article) {
    if (!deed.body().matches("[a-z][a-z0-9_]*")) {
      return Optional.of(
          new Ground(
              article,
              "\"" + deed.body() + "\" is not a name for a body",
              "use small letters, digits and underscores"));
    }
    if (scene.isBody(deed.body())
        || scene.isElectorate(deed.body())
        || scene.isUnitKind(deed.body())) {
      return Optional.of(
          new Ground(article, "there is a " + id + " already", "choose another name"));
    }
    if (deed.seats().filter(n -> n < 1 || n > MOST_SEATS).isPresent()) {
      return Optional.of(Ground.of(article, "a body has between 1 and " + MOST_SEATS + " seats"));
    }
    Optional<String> unknown =
        deed.powers().stream()
            .filter(p -> !Acts.CLOSED.contains(p) && !scene.law().charter().acts().containsKey(p))
            .findFirst();
    if (unknown.isPresent()) {
      return Optional.of(Ground.of(article, "there is no act \"" + unknown.get() + "\""));
    }
    return deed.oversight()
        .filter(o -> !scene.isBody(o) && !scene.isElectorate(o))
        .map(o -> Ground.of(article, "there is no " + o + " to oversee it"));
  }

  static Doing dissolve(Scene scene, SeatDeed.DissolveBody deed, Power power) {
    if (!scene.exists(deed.body())) {
      return Doing.not(Ground.of(power.article(), "there is no " + deed.body()));
    }
    if (scene.isAssembly(deed.body())) {
      return Doing.not(
          Ground.of(
              scene.articleOrHeader(deed.body()),
              deed.body() + " is all its members, and cannot be dissolved but with its unit"));
    }
    Course course = new Course(scene);
    end(course, deed.body(), "is dissolved");
    return course.done();
  }

  /** Every seat of a body falls vacant; one that an act created is no more. */
  public static void end(Course course, BodyId id, String how) {
    Optional<Composition> body = course.state().body(id).filter(c -> !c.dissolved());
    if (body.isEmpty()) {
      return;
    }
    boolean ofTheCharter = course.scene().body(id).isPresent() && id.unit().isEmpty();
    for (Seat seat : body.get().seats().values()) {
      if (seat.holder().isPresent()) {
        Seating.vacate(
            course,
            new SeatId(id, seat.number()),
            ofTheCharter ? Seating.Leaving.AT_THE_END : Seating.Leaving.FOR_GOOD,
            "loses, for " + id + " " + how + ",");
      }
    }
    Composition now = course.scene().composition(id).with(Optional.empty());
    course.then(Write.body(ofTheCharter ? now : now.dissolved(true), id + " " + how));
    Elections.stop(course, id);
  }

  static Doing alterSeats(Scene scene, SeatDeed.AlterSeats deed, Power power) {
    BodyId id = deed.body();
    if (!scene.exists(id) || scene.isAssembly(id)) {
      return Doing.not(Ground.of(power.article(), id + " is no body with seats"));
    }
    Optional<Ground> wrong =
        size(scene, id, deed.seats(), power.article())
            .or(() -> held(scene, id, deed.seats(), power));
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    Composition body = Seating.composition(scene, id);
    return Doing.done(
        Write.body(
            body.sized(deed.seats()),
            id + " has " + deed.seats() + " seats, where it had " + body.size()));
  }

  private static Optional<Ground> size(Scene scene, BodyId id, int seats, ArticleNo article) {
    if (seats < 1 || seats > MOST_SEATS) {
      return Optional.of(Ground.of(article, "a body has between 1 and " + MOST_SEATS + " seats"));
    }
    return Limits.on(scene, id).flatMap(l -> beyond(l, seats).stream()).findFirst();
  }

  private static Optional<Ground> beyond(Limit limit, int seats) {
    if (!(limit.bound() instanceof Bound.Size(Optional<Integer> min, Optional<Integer> max))) {
      return Optional.empty();
    }
    Optional<Ground> few =
        min.filter(m -> seats < m)
            .map(m -> Ground.of(limit.article(), seats + " seats, and " + m + " is the fewest"));
    return few.or(() ->
        max.filter(m -> seats > m)
            .map(m -> Ground.of(limit.article(), seats + " seats, and " + m + " is the most")));
  }

  private static Optional<Ground> held(Scene scene, BodyId id, int seats, Power power) {
    return Seating.composition(scene, id).seats().values().stream()
        .filter(s -> s.number() > seats && s.holder().isPresent())
        .findFirst()
        .map(s ->
            new Ground(
                power.article(),
                "seat " + id + ":" + s.number() + " is held, and its holder is not removed so",
                "wait until the seat is vacant"));
  }

  static Doing extendTerm(Scene scene, SeatDeed.ExtendTerm deed, Power power) {
    BodyId id = deed.body();
    List<Seat> ending =
        scene.composition(id).seats().values().stream()
            .filter(s -> s.holder().isPresent() && s.until().isPresent())
            .toList();
    if (ending.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "no term of " + id + " is running"));
    }
    Course course = new Course(scene);
    for (Seat seat : ending) {
      Instant until = scene.after(seat.until().orElseThrow(), deed.by());
      Optional<Ground> late = tooLate(scene, id, until);
      if (late.isPresent()) {
        return Doing.not(late.get());
      }
      SeatId number = new SeatId(id, seat.number());
      course.then(
          Write.body(
              course.scene().composition(id).with(seat.until(Optional.of(until))),
              "the term of seat " + number + " is lengthened until " + until));
      course.then(Write.timer(until, Seating.TERM, number.toString()));
    }
    return course.done();
  }

  /** Nobody stays beyond the latest date of the next election by having the term lengthened. */
  private static Optional<Ground> tooLate(Scene scene, BodyId id, Instant until) {
    return Latest.of(scene, id)
        .filter(l -> until.isAfter(l.at()))
        .map(l ->
            new Ground(
                l.article(),
                "the next election must be held by " + l.at() + ", before " + until,
                "hold the election"));
  }

  /** Whether an act created the body. */
  static boolean isCreated(Scene scene, BodyId id) {
    return scene
        .state()
        .get(Register.BODIES, id.toString())
        .flatMap(Composition::creation)
        .isPresent();
  }
}
