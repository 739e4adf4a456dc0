package org.commune.polity.engine.units;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.language.Ref;
import org.commune.charter.language.UnitKind;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Ground;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.engine.membership.Joining;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.SeatGroups;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.Unit.Status;
import org.commune.polity.state.UnitId;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** Units founded, recognised and refused. With its recognition the bodies of a unit begin to be. */
final class Recognising {
  private Recognising() {}

  static Doing found(Scene scene, UnitDeed.FoundUnit deed, Power power) {
    Law.Defined<UnitKind> kind = scene.law().units().get(deed.kind());
    if (kind == null) {
      return Doing.not(
          Ground.of(power.article(), "there is no kind of unit \"" + deed.kind() + "\""));
    }
    if (!deed.unit().id().matches("[^\\s/:+]{1,80}")) {
      return Doing.not(
          new Ground(
              kind.article(),
              "\"" + deed.unit() + "\" is not a name for a unit",
              "use a name without spaces, slashes, colons and plus signs"));
    }
    if (scene.state().unit(deed.unit()).isPresent()) {
      return Doing.not(
          new Ground(
              kind.article(),
              "there is a unit " + deed.unit() + " already",
              "choose another name"));
    }
    Optional<UnitId> parent = deed.parent().or(() -> onlyParent(scene, kind.is()));
    Optional<Ground> wrong =
        parent(scene, kind, parent)
            .or(() -> tooFew(scene, deed.kind(), deed.founders().size()))
            .or(() -> twice(deed.founders(), power));
    return wrong.map(Doing::not).orElseGet(() -> founded(scene, deed, kind.is(), parent));
  }

  private static Optional<UnitId> onlyParent(Scene scene, UnitKind kind) {
    List<UnitId> all =
        scene.state().each(Register.UNITS).stream()
            .filter(
                u -> u.counts() && kind.parent().map(Ref::id).filter(u.kind()::equals).isPresent())
            .map(Unit::id)
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** A unit belongs to one of the kind above it; to none while there is none yet. */
  private static Optional<Ground> parent(
      Scene scene, Law.Defined<UnitKind> kind, Optional<UnitId> parent) {
    Optional<String> above = kind.is().parent().map(Ref::id);
    if (parent.isEmpty()) {
      boolean some =
          scene.state().each(Register.UNITS).stream()
              .anyMatch(u -> u.counts() && above.filter(u.kind()::equals).isPresent());
      return some
          ? Optional.of(
              new Ground(
                  kind.article(),
                  "it is not said to which " + above.orElse("") + " the unit belongs",
                  "name the " + above.orElse("") + " as its parent"))
          : Optional.empty();
    }
    boolean fits =
        scene
            .state()
            .unit(parent.get())
            .filter(u -> u.counts() && above.filter(u.kind()::equals).isPresent())
            .isPresent();
    return fits
        ? Optional.empty()
        : Optional.of(
            Ground.of(
                kind.article(),
                parent.get() + " is no " + above.orElse("unit") + " that it could belong to"));
  }

  /** Fewer members than the charter asks of the kind. */
  static Optional<Ground> tooFew(Scene scene, String kind, int members) {
    return Limits.on(scene, kind)
        .flatMap(l ->
            l.bound() instanceof Bound.MinMembers(int atLeast) && members < atLeast
                ? java.util.stream.Stream.of(
                    new Ground(
                        l.article(),
                        "a unit needs " + atLeast + " members, and this has " + members,
                        "find " + (atLeast - members) + " more"))
                : java.util.stream.Stream.empty())
        .findFirst();
  }

  private static Optional<Ground> twice(List<PersonId> founders, Power power) {
    return new HashSet<>(founders).size() < founders.size()
        ? Optional.of(Ground.of(power.article(), "a founder is named twice"))
        : Optional.empty();
  }

  private static Doing founded(
      Scene scene, UnitDeed.FoundUnit deed, UnitKind kind, Optional<UnitId> parent) {
    Course course = new Course(scene);
    for (PersonId founder : deed.founders()) {
      if (scene.state().person(founder).isEmpty()) {
        course.then(
            Write.person(Person.member(founder, scene.now()).with(Person.Status.OUTSIDE), ""));
      }
    }
    course.then(
        Write.unit(
            new Unit(
                deed.unit(),
                deed.kind(),
                parent,
                TreePSet.from(deed.founders()),
                Status.FOUNDED,
                scene.now(),
                TreePMap.empty()),
            deed.unit() + " is founded with " + deed.founders().size() + " members"));
    if (kind.recognise().isPresent()) {
      course.then(Write.began(Trigger.UNIT_FOUNDED, deed.kind(), deed.unit().id()));
    } else {
      recognised(course, deed.unit());
    }
    return course.done();
  }

  static Doing recognise(Scene scene, UnitDeed.RecogniseUnit deed, Power power) {
    Optional<Unit> unit = scene.state().unit(deed.unit());
    if (unit.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "there is no unit " + deed.unit()));
    }
    if (!waits(scene, unit.get())) {
      return Doing.not(Ground.of(power.article(), deed.unit() + " does not wait to be recognised"));
    }
    Optional<Ground> few = tooFew(scene, unit.get().kind(), unit.get().members().size());
    if (few.isPresent()) {
      return Doing.not(few.get());
    }
    Course course = new Course(scene);
    recognised(course, deed.unit());
    return course.done();
  }

  private static String refusal(UnitId unit) {
    return "refused unit " + unit;
  }

  /** Whether it has asked and was not answered, or was refused and may be recognised on appeal. */
  private static boolean waits(Scene scene, Unit unit) {
    return unit.status() == Status.FOUNDED
        || (unit.status() == Status.DISSOLVED
            && scene.state().get(Register.HAPPENED, refusal(unit.id())).isPresent());
  }

  /** A unit is one of the organisation: its founders are members, and its bodies are there. */
  static void recognised(Course course, UnitId id) {
    Unit unit = course.state().unit(id).orElseThrow();
    course.then(Write.unit(unit.with(Status.RECOGNISED), id + " is recognised"));
    for (PersonId founder : unit.members()) {
      Joining.enter(course, founder, Optional.of(id), Optional.empty());
    }
    bodies(course, id);
  }

  static void bodies(Course course, UnitId id) {
    Optional<Unit> unit = course.state().unit(id);
    for (Map.Entry<String, Law.Defined<Body>> body : course.scene().law().bodies().entrySet()) {
      BodyId own = BodyId.of(body.getKey(), id);
      boolean ofKind =
          body.getValue().is().per().equals(unit.map(Unit::kind))
              && course.state().body(own).isEmpty();
      if (ofKind) {
        course.then(
            Write.body(
                Composition.of(own, SeatGroups.fixed(course.scene(), own), course.scene().now()),
                ""));
        firstMeeting(course, own);
        course.then(Write.began(Trigger.LAST_REPORT, own));
      }
    }
  }

  /** The time until the first meeting runs from now; nothing else that follows a meeting does. */
  private static void firstMeeting(Course course, BodyId body) {
    Scene scene = course.scene();
    for (Duty duty : scene.law().duties(Trigger.MEETING_HELD)) {
      if (duty.act().equals("convene") && duty.of().equals(body.name())) {
        course.then(
            Write.timer(scene.after(scene.now(), duty.within()), duty.id(), body.toString()));
      }
    }
  }

  static Doing refuse(Scene scene, UnitDeed.RefuseUnit deed, Power power) {
    if (scene.state().unit(deed.unit()).filter(u -> u.status() == Status.FOUNDED).isEmpty()) {
      return Doing.not(Ground.of(power.article(), deed.unit() + " does not wait to be recognised"));
    }
    Course course = new Course(scene);
    refused(course, deed.unit(), deed.ground().orElse("no ground is given"));
    return course.done();
  }

  static void refused(Course course, UnitId id, String why) {
    Optional<Unit> unit = course.state().unit(id).filter(u -> u.status() == Status.FOUNDED);
    if (unit.isPresent()) {
      course.then(
          Write.unit(
              unit.get().with(Status.DISSOLVED),
              id + " is not recognised: " + why.replace('_', ' ')));
      course.then(Write.happened(course.scene(), refusal(id)));
    }
  }

  /** Nobody decided in time, and silence counts as consent. */
  static void granted(Course course, UnitId id) {
    boolean waiting = course.state().unit(id).filter(u -> u.status() == Status.FOUNDED).isPresent();
    if (waiting) {
      recognised(course, id);
    }
  }
}
