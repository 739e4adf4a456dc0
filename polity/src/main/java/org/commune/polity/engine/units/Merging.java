package org.commune.polity.engine.units;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.polity.Ground;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.engine.membership.Joining;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Pools;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.Unit;
import org.commune.polity.state.Unit.Status;
import org.commune.polity.state.UnitId;

/** Units merged into one of them: members and mandates go on, and nobody loses a seat by it. */
final class Merging {
  private Merging() {}

  static Doing merge(Scene scene, UnitDeed.MergeUnits deed, Power power) {
    Optional<Ground> wrong = wrong(scene, deed, power);
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    Course course = new Course(scene);
    for (UnitId other : deed.units()) {
      if (!other.equals(deed.into())) {
        into(course, other, deed.into());
      }
    }
    return course.done();
  }

  private static Optional<Ground> wrong(Scene scene, UnitDeed.MergeUnits deed, Power power) {
    if (!deed.units().contains(deed.into())
        || new HashSet<>(deed.units()).size() != deed.units().size()
        || deed.units().size() < 2) {
      return Optional.of(
          new Ground(
              power.article(),
              "units are merged into one of them",
              "name two units or more, once each, and among them the one that goes on"));
    }
    for (UnitId unit : deed.units()) {
      Optional<Ground> none = Joining.noUnit(scene, Optional.of(unit), power);
      if (none.isPresent()) {
        return none;
      }
    }
    long kinds =
        deed.units().stream()
            .flatMap(u -> scene.state().unit(u).stream())
            .map(Unit::kind)
            .distinct()
            .count();
    return kinds > 1
        ? Optional.of(Ground.of(power.article(), "the units are not of one kind"))
        : Optional.empty();
  }

  private static void into(Course course, UnitId from, UnitId into) {
    senders(course, from, into);
    Unit unit = course.state().unit(from).orElseThrow();
    UnitEnds.empty(course, unit, Status.DISSOLVED, "is merged into " + into);
    Unit merged = course.state().unit(into).orElseThrow();
    course.then(
        Write.unit(
            merged.with(merged.members().plusAll(unit.members())),
            unit.members().size() + " members of " + from + " are now of " + into));
    for (PersonId member : unit.members()) {
      Person person = course.scene().person(member);
      course.then(Write.person(person.in(person.units().minus(from).plus(into)), ""));
    }
  }

  /** Seats that the one filled belong to the other from now on. */
  private static void senders(Course course, UnitId from, UnitId into) {
    for (Composition body : List.copyOf(course.state().each(Register.BODIES))) {
      Composition changed = body;
      for (Seat seat : body.seats().values()) {
        List<String> renamed =
            seat.senders().stream().map(s -> renamed(s, from, into)).distinct().toList();
        if (!renamed.equals(seat.senders())) {
          changed = changed.with(seat.sentBy(Pools.name(renamed)));
        }
      }
      if (!changed.equals(body)) {
        course.then(Write.body(changed, ""));
      }
    }
  }

  private static String renamed(String sender, UnitId from, UnitId into) {
    return sender.endsWith("/" + from)
        ? sender.substring(0, sender.length() - from.id().length()) + into
        : sender;
  }
}
