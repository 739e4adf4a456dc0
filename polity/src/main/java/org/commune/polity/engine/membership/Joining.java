package org.commune.polity.engine.membership;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Application;
import org.commune.polity.state.Person;
import org.commune.polity.state.Person.Status;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.pcollections.PSet;

/** Asking to join, and what is decided on it. */
public final class Joining {
  private Joining() {}

  /** The name of an application in its register, and of what its times are about. */
  static String name(PersonId person, Optional<UnitId> unit) {
    return person + unit.map(u -> " " + u).orElse("");
  }

  static Doing apply(Scene scene, Doer doer, MembershipDeed.ApplyForMembership deed, Power power) {
    if (!(doer instanceof Doer.One(PersonId self))) {
      return Doing.not(Ground.of(power.article(), "a person asks to join, and nobody else"));
    }
    Optional<Ground> wrong =
        noUnit(scene, deed.unit(), power)
            .or(() -> alreadyIn(scene, self, deed.unit(), power))
            .or(() -> noClass(scene, deed.memberClass(), power))
            .or(() -> asked(scene, self, deed.unit(), power));
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    Course course = new Course(scene);
    if (scene.state().person(self).isEmpty()) {
      course.then(Write.person(Person.member(self, scene.now()).with(Status.OUTSIDE), ""));
    }
    String name = name(self, deed.unit());
    course.then(
        new Effect.Entered<>(
            Register.APPLICATIONS,
            name,
            new Application(self, deed.unit(), deed.memberClass(), scene.now()),
            self + " asks to join" + named(deed.unit())));
    course.then(Write.began(Trigger.APPLICATION, kind(scene, deed.unit()), name));
    return course.done();
  }

  private static String kind(Scene scene, Optional<UnitId> unit) {
    return unit.flatMap(scene.state()::unit).map(Unit::kind).orElse("");
  }

  public static Optional<Ground> noUnit(Scene scene, Optional<UnitId> unit, Power power) {
    if (scene.law().units().isEmpty()) {
      return unit.map(
          u -> new Ground(power.article(), "there are no units here", "leave out the unit"));
    }
    if (unit.isEmpty()) {
      return Optional.of(
          new Ground(power.article(), "members belong to units here", "name the unit"));
    }
    return unit.flatMap(scene.state()::unit).filter(Unit::counts).isPresent()
        ? Optional.empty()
        : Optional.of(
            Ground.of(power.article(), "there is no recognised unit of the name " + unit.get()));
  }

  /** The classes of members that the charter has. */
  private static List<String> classes(Scene scene) {
    return Chapters.of(scene, Article::membership).map(m -> m.is().classes()).orElse(List.of());
  }

  private static Optional<Ground> noClass(Scene scene, Optional<String> asked, Power power) {
    List<String> classes = classes(scene);
    return asked
        .filter(c -> !classes.contains(c))
        .map(c ->
            new Ground(
                power.article(),
                "there is no class of members \"" + c + "\"",
                classes.isEmpty()
                    ? "leave out the class"
                    : "the classes are: " + String.join(", ", classes)));
  }

  /** Who is in another unit may ask to move; where there are none, a member is in already. */
  private static Optional<Ground> alreadyIn(
      Scene scene, PersonId person, Optional<UnitId> unit, Power power) {
    return scene
        .state()
        .person(person)
        .filter(p -> p.isMember() && unit.map(p.units()::contains).orElse(true))
        .map(p ->
            Ground.of(
                power.article(),
                person + " is a member" + unit.map(u -> " of " + u).orElse("") + " already"));
  }

  private static Optional<Ground> asked(
      Scene scene, PersonId person, Optional<UnitId> unit, Power power) {
    return scene
        .state()
        .get(Register.APPLICATIONS, name(person, unit))
        .map(a -> Ground.of(power.article(), person + " asked to join on " + a.at()));
  }

  static Doing admit(Scene scene, MembershipDeed.AdmitMember deed, Power power) {
    Optional<String> asked =
        deed.memberClass()
            .or(() ->
                scene
                    .state()
                    .get(Register.APPLICATIONS, name(deed.person(), deed.unit()))
                    .flatMap(Application::memberClass));
    Optional<Ground> wrong =
        noUnit(scene, deed.unit(), power)
            .or(() -> alreadyIn(scene, deed.person(), deed.unit(), power))
            .or(() -> noClass(scene, asked, power))
            .or(() ->
                asked.isEmpty() && !classes(scene).isEmpty() && !scene.isMember(deed.person())
                    ? Optional.of(
                        new Ground(
                            power.article(),
                            "it is not said of which class " + deed.person() + " is to be",
                            "name one of: " + String.join(", ", classes(scene))))
                    : Optional.empty());
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    Course course = new Course(scene);
    enter(course, deed.person(), deed.unit(), asked);
    return course.done();
  }

  /** A person becomes a member; who was in another unit of the kind moves, and counts once. */
  public static void enter(
      Course course, PersonId id, Optional<UnitId> unit, Optional<String> memberClass) {
    Scene scene = course.scene();
    Person person =
        scene
            .state()
            .person(id)
            .orElseGet(() -> Person.member(id, scene.now()).with(Status.OUTSIDE));
    PSet<UnitId> units = person.units();
    for (UnitId other : person.units()) {
      if (kind(scene, Optional.of(other)).equals(kind(scene, unit))
          && !Optional.of(other).equals(unit)) {
        units = units.minus(other);
        strike(course, id, other);
      }
    }
    Person joined =
        person
            .in(unit.isPresent() ? units.plus(unit.get()) : units)
            .with(Status.MEMBER)
            .ofClass(memberClass.orElse(person.memberClass()));
    course.then(
        Write.person(
            person.isMember() ? joined : joined.since(scene.now()),
            id + " is a member" + unit.map(u -> " of " + u).orElse("")));
    unit.flatMap(scene.state()::unit)
        .ifPresent(u -> course.then(Write.unit(u.with(u.members().plus(id)), "")));
    withdrawn(course, id, unit);
    course.then(Write.began(Trigger.TOOK_PART, "", id.id()));
  }

  private static void strike(Course course, PersonId person, UnitId unit) {
    course
        .state()
        .unit(unit)
        .ifPresent(u ->
            course.then(Write.unit(u.with(u.members().minus(person)), person + " leaves " + unit)));
  }

  private static void withdrawn(Course course, PersonId person, Optional<UnitId> unit) {
    String name = name(person, unit);
    if (course.state().get(Register.APPLICATIONS, name).isPresent()) {
      course.then(new Effect.Struck(Register.APPLICATIONS, name, ""));
    }
  }

  static Doing refuse(Scene scene, MembershipDeed.RefuseMember deed, Power power) {
    if (scene.state().get(Register.APPLICATIONS, name(deed.person(), deed.unit())).isEmpty()) {
      return Doing.not(
          Ground.of(
              power.article(), deed.person() + " has not asked to join" + named(deed.unit())));
    }
    Course course = new Course(scene);
    course.then(
        new Effect.Struck(
            Register.APPLICATIONS,
            name(deed.person(), deed.unit()),
            deed.person()
                + " is not admitted"
                + deed.unit().map(u -> " to " + u).orElse("")
                + deed.ground().map(g -> ": " + g.replace('_', ' ')).orElse("")));
    return course.done();
  }

  private static String named(Optional<UnitId> unit) {
    return unit.map(u -> " " + u).orElse("");
  }

  /** The refusal counts as never made: the application waits to be decided again. */
  public static List<Effect> reopened(Scene scene, MembershipDeed.RefuseMember deed) {
    String name = name(deed.person(), deed.unit());
    return List.of(
        new Effect.Entered<>(
            Register.APPLICATIONS,
            name,
            new Application(deed.person(), deed.unit(), Optional.empty(), scene.now()),
            "the application of " + deed.person() + " is open again"),
        Write.began(Trigger.APPLICATION, kind(scene, deed.unit()), name));
  }

  /** Nobody decided in time, and silence counts as consent. */
  static void granted(Course course, String application) {
    course
        .state()
        .get(Register.APPLICATIONS, application)
        .filter(a ->
            a.unit().isEmpty()
                || a.unit().flatMap(course.state()::unit).filter(Unit::counts).isPresent())
        .ifPresent(a -> enter(course, a.person(), a.unit(), a.memberClass()));
  }

  /** Nobody decided in time, and silence counts as a refusal. */
  static void refused(Course course, String application) {
    if (course.state().get(Register.APPLICATIONS, application).isPresent()) {
      course.then(
          new Effect.Struck(
              Register.APPLICATIONS, application, "nobody decided on the application in time"));
    }
  }
}
