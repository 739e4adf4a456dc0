package org.commune.polity.engine.units;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Ground;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.bodies.BodyLife;
import org.commune.polity.engine.membership.Departing;
import org.commune.polity.engine.membership.Joining;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Pools;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Happened;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Unit;
import org.commune.polity.state.Unit.Status;
import org.commune.polity.state.UnitId;
import org.pcollections.TreePSet;

/** Units that are dissolved or leave. Nobody's membership ends because a unit is dissolved. */
final class UnitEnds {
  private UnitEnds() {}

  static Doing dissolve(Scene scene, UnitDeed.DissolveUnit deed, Power power) {
    Optional<Ground> none = Joining.noUnit(scene, Optional.of(deed.unit()), power);
    if (none.isPresent()) {
      return Doing.not(none.get());
    }
    Course course = new Course(scene);
    Unit unit = scene.state().unit(deed.unit()).orElseThrow();
    empty(course, unit, Status.DISSOLVED, "is dissolved");
    for (PersonId member : unit.members()) {
      Person person = course.scene().person(member);
      course.then(Write.person(person.in(person.units().minus(unit.id())), ""));
    }
    return course.done();
  }

  /**
   * The unit is no more one of the organisation: its bodies end, and so do its delegates' seats.
   */
  static void empty(Course course, Unit unit, Status status, String how) {
    delegates(course, unit.id());
    for (Composition body : List.copyOf(course.state().each(Register.BODIES))) {
      if (body.id().unit().equals(unit.id().id())) {
        BodyLife.end(course, body.id(), "ends with its unit");
      }
    }
    course.then(Write.unit(unit.with(status).with(TreePSet.empty()), unit.id() + " " + how));
  }

  /**
   * Those whom the bodies of the unit sent lose their seats; a seat shared with others is theirs.
   */
  private static void delegates(Course course, UnitId unit) {
    for (Composition body : List.copyOf(course.state().each(Register.BODIES))) {
      for (Seat seat : body.seats().values()) {
        List<String> senders = seat.senders();
        List<String> others = senders.stream().filter(s -> !s.endsWith("/" + unit.id())).toList();
        if (others.size() == senders.size()) {
          continue;
        }
        SeatId id = new SeatId(body.id(), seat.number());
        if (others.isEmpty()) {
          Seating.vacate(
              course, id, Seating.Leaving.FOR_GOOD, "was sent by " + unit + " and loses");
        } else {
          Composition now = course.scene().composition(body.id());
          course.then(Write.body(now.with(seat.sentBy(Pools.name(others))), ""));
        }
      }
    }
  }

  private static String notice(UnitId unit) {
    return "secession of " + unit;
  }

  static Doing secede(Scene scene, UnitDeed.Secede deed, Power power) {
    Optional<Ground> none = Joining.noUnit(scene, Optional.of(deed.unit()), power);
    if (none.isPresent()) {
      return Doing.not(none.get());
    }
    Unit unit = scene.state().unit(deed.unit()).orElseThrow();
    Course course = new Course(scene);
    Optional<Clock> later =
        scene.law().clocks(Trigger.SECESSION_NOTIFIED).stream()
            .filter(c -> c.of().equals(unit.kind()))
            .findFirst();
    if (later.isEmpty()) {
      left(course, unit.id());
      return course.done();
    }
    if (scene.state().get(Register.HAPPENED, notice(unit.id())).isPresent()) {
      return Doing.not(Ground.of(later.get().article(), unit.id() + " has given notice already"));
    }
    course.then(
        new Effect.Entered<>(
            Register.HAPPENED,
            notice(unit.id()),
            new Happened(scene.now(), 1),
            unit.id() + " leaves on " + scene.after(scene.now(), later.get().after())));
    course.then(Write.began(Trigger.SECESSION_NOTIFIED, unit.kind(), unit.id().id()));
    return course.done();
  }

  static void noticeOver(Course course, UnitId unit) {
    if (course.state().get(Register.HAPPENED, notice(unit)).isPresent()) {
      course.then(new Effect.Struck(Register.HAPPENED, notice(unit), ""));
      if (course.state().unit(unit).filter(Unit::counts).isPresent()) {
        left(course, unit);
      }
    }
  }

  /** A unit leaves with the units under it, and with all who belong to no other. */
  private static void left(Course course, UnitId id) {
    for (Unit unit : List.copyOf(course.state().each(Register.UNITS))) {
      if (unit.parent().filter(id::equals).isPresent() && unit.counts()) {
        left(course, unit.id());
      }
    }
    Unit unit = course.state().unit(id).orElseThrow();
    empty(course, unit, Status.SECEDED, "leaves the organisation");
    for (PersonId member : unit.members()) {
      Person person = course.scene().person(member);
      Person without = person.in(person.units().minus(id));
      if (without.units().isEmpty() && person.isMember()) {
        Departing.end(course, member, Person.Status.LEFT, "leaves with " + id);
      } else {
        course.then(Write.person(without, ""));
      }
    }
  }
}
