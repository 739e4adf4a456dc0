package org.commune.polity.engine.bodies;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.SeatGroup.FilledBy;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Fraction;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Supporting;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.SeatGroups;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Support;

/** Seats filled by the choice of somebody and not by a count; those so filled dismissed again. */
final class Appointing {
  private Appointing() {}

  static Doing fillVacancy(Scene scene, Doer doer, SeatDeed.FillVacancy deed, Power power) {
    SeatId id = deed.seat();
    Optional<Seat> seat = Seating.composition(scene, id.body()).seat(id.number());
    if (seat.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "there is no seat " + id));
    }
    if (seat.get().holder().isPresent()) {
      return Doing.not(
          Ground.of(
              power.article(), "seat " + id + " is held by " + seat.get().holder().orElseThrow()));
    }
    // The seat stays with those who elect to it, so that they can recall whoever fills it
    // meanwhile.
    String sentBy = seat.get().sentBy().orElse(doer.toString());
    return seated(scene, id, deed.person(), sentBy);
  }

  private static Doing seated(Scene scene, SeatId seat, PersonId person, String sentBy) {
    Optional<Ground> refusal = Seating.refusal(scene, seat.body(), person);
    if (refusal.isPresent()) {
      return Doing.not(refusal.get());
    }
    Course course = new Course(scene);
    Seating.take(course, seat, person, sentBy, List.of());
    return course.done();
  }

  static Doing coOpt(Scene scene, SeatDeed.CoOpt deed, Power power) {
    BodyId id = deed.body();
    Optional<Ground> none =
        noBody(scene, id, power).or(() -> full(scene, id, power)).or(() -> coOpted(scene, id));
    return none.map(Doing::not)
        .orElseGet(() -> seated(scene, Seating.vacant(scene, id), deed.person(), id.toString()));
  }

  private static Optional<Ground> noBody(Scene scene, BodyId id, Power power) {
    boolean staff = id.equals(BodyId.of(Standing.STAFF)) && hasStaff(scene);
    return (scene.exists(id) && !scene.isAssembly(id)) || staff
        ? Optional.empty()
        : Optional.of(Ground.of(power.article(), id + " is no body with seats"));
  }

  private static boolean hasStaff(Scene scene) {
    return scene.law().charter().articles().stream().anyMatch(a -> a.staff().isPresent());
  }

  /** No seat is vacant, and no further one may be added. */
  private static Optional<Ground> full(Scene scene, BodyId id, Power power) {
    Composition body = Seating.composition(scene, id);
    if (body.filled() < body.size()) {
      return Optional.empty();
    }
    Optional<Limit> largest = SeatGroups.largest(scene, id);
    boolean fixed =
        SeatGroups.fixed(scene, id) > 0
            || (BodyLife.isCreated(scene, id) && body.size() > 0)
            || largest
                .filter(l ->
                    l.bound() instanceof Bound.Size size
                        && body.size() >= size.max().orElse(Integer.MAX_VALUE))
                .isPresent();
    return fixed
        ? Optional.of(
            new Ground(
                largest.map(Limit::article).orElse(power.article()),
                "all " + body.size() + " seats of " + id + " are held",
                "wait until a seat is vacant"))
        : Optional.empty();
  }

  private static Optional<Ground> coOpted(Scene scene, BodyId id) {
    Composition body = Seating.composition(scene, id);
    long already =
        body.seats().values().stream()
            .filter(s -> s.holder().isPresent())
            .filter(s -> s.sentBy().filter(id.toString()::equals).isPresent())
            .count();
    int seats = Math.max(body.size(), body.filled() + 1);
    return Limits.on(scene, id)
        .flatMap(l ->
            l.bound() instanceof Bound.CoOpted(Fraction most)
                    && Fraction.whole(already + 1).compareTo(most.times(seats)) > 0
                ? java.util.stream.Stream.of(
                    Ground.of(
                        l.article(),
                        already
                            + " of "
                            + seats
                            + " seats are co-opted, and "
                            + most
                            + " of them is the most"))
                : java.util.stream.Stream.empty())
        .findFirst();
  }

  static Doing appoint(Scene scene, Doer doer, SeatDeed.Appoint deed, Power power) {
    BodyId id = deed.body();
    Optional<Ground> none =
        noBody(scene, id, power)
            .or(() -> elected(scene, id, power))
            .or(() -> full(scene, id, power));
    if (none.isPresent()) {
      return Doing.not(none.get());
    }
    SeatId seat = Seating.vacant(scene, id);
    Doing seated = seated(scene, seat, deed.person(), doer.toString());
    return power.scope().contains("provisional") ? provisionally(scene, seat, seated) : seated;
  }

  /** The seat is held only until the body is filled as the charter says. */
  private static Doing provisionally(Scene scene, SeatId id, Doing seated) {
    if (!(seated instanceof Doing.Done(List<Effect> effects, var _))) {
      return seated;
    }
    Course course = new Course(scene);
    course.then(effects);
    Composition body = course.scene().composition(id.body());
    body.seat(id.number()).ifPresent(s -> course.then(Write.body(body.with(s.held(true)), "")));
    return course.done();
  }

  /** Nobody is appointed to a seat that is for electors to fill. */
  private static Optional<Ground> elected(Scene scene, BodyId id, Power power) {
    List<SeatGroup> groups = SeatGroups.of(scene, id);
    boolean appointed =
        groups.isEmpty()
            || groups.stream().anyMatch(g -> g.filledBy() == FilledBy.APPOINTMENT)
            || power.target().stream().anyMatch(t -> t.id().equals(id.name()));
    return appointed
        ? Optional.empty()
        : Optional.of(
            new Ground(
                scene.articleOrHeader(id),
                "the seats of " + id + " are not filled by appointment",
                "have them filled as the article says"));
  }

  static Doing recommend(Scene scene, Doer doer, SeatDeed.Recommend deed, Power power) {
    return Supporting.give(scene, doer, Support.Kind.RECOMMENDATION, deed.deed(), power);
  }

  static Doing dismiss(Scene scene, SeatDeed.Dismiss deed, Power power) {
    if (scene.state().seat(deed.seat()).flatMap(Seat::holder).isEmpty()) {
      return Doing.not(Ground.of(power.article(), "nobody holds seat " + deed.seat()));
    }
    Course course = new Course(scene);
    Seating.vacate(course, deed.seat(), Seating.Leaving.WITHOUT_ALTERNATE, "is dismissed from");
    return course.done();
  }

  static Doing invest(Scene scene, SeatDeed.Invest deed, Power power) {
    Composition body = scene.composition(deed.body());
    if (body.vacant()) {
      return Doing.not(Ground.of(power.article(), "nobody sits in " + deed.body()));
    }
    if (body.invested()) {
      return Doing.not(Ground.of(power.article(), deed.body() + " has its vote of confidence"));
    }
    return Doing.done(Write.body(body.invested(true), deed.body() + " has a vote of confidence"));
  }
}
