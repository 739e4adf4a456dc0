package org.commune.polity.engine.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.Membership.Resign;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.bodies.Replacing;
import org.commune.polity.engine.elections.Elections;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Composition;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Happened;
import org.commune.polity.state.Person;
import org.commune.polity.state.Person.Status;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Tendency;
import org.commune.polity.state.UnitId;
import org.pcollections.TreePSet;

/** The end of a membership, in whatever way, and of all that went with it. */
public final class Departing {
  /** The fact under which the units are kept that an expelled person belonged to. */
  public static final String LEFT_UNITS = "left_units";

  private Departing() {}

  private static String notice(PersonId person) {
    return "gave notice " + person;
  }

  static Doing leave(Scene scene, Doer doer, MembershipDeed.Leave deed, Power power) {
    if (!(doer instanceof Doer.One(PersonId self)) || !scene.isMember(self)) {
      return Doing.not(Ground.of(power.article(), doer + " is not a member"));
    }
    Course course = new Course(scene);
    Optional<Clock> later =
        scene.law().clocks(Trigger.RESIGNATION).stream()
            .filter(c -> c.then() == Clock.Consequence.TAKES_EFFECT)
            .findFirst();
    if (later.isEmpty()) {
      end(course, self, Status.LEFT, "leaves" + words(deed) + publicly(scene));
      return course.done();
    }
    if (scene.state().get(Register.HAPPENED, notice(self)).isPresent()) {
      return Doing.not(Ground.of(later.get().article(), self + " has given notice already"));
    }
    course.then(
        new Effect.Entered<>(
            Register.HAPPENED,
            notice(self),
            new Happened(scene.now(), 1),
            self + " leaves on " + scene.after(scene.now(), later.get().after()) + words(deed)));
    course.then(Write.began(Trigger.RESIGNATION, "", self.id()));
    return course.done();
  }

  private static String words(MembershipDeed.Leave deed) {
    return deed.statement().map(s -> ", stating: " + s).orElse("");
  }

  private static String publicly(Scene scene) {
    return scene.law().charter().articles().stream()
            .flatMap((Article a) -> a.membership().stream())
            .flatMap(m -> m.resign().stream())
            .anyMatch(Resign::publicly)
        ? "; the resignation is public"
        : "";
  }

  /** The notice of somebody who leaves has run out. */
  static void resigned(Course course, String subject) {
    PersonId person = new PersonId(subject);
    if (course.state().get(Register.HAPPENED, notice(person)).isPresent()) {
      course.then(new Effect.Struck(Register.HAPPENED, notice(person), ""));
      if (course.scene().isMember(person)) {
        end(course, person, Status.LEFT, "leaves");
      }
    }
  }

  /** Nobody's membership lapses who has taken part since. */
  static void lapsed(Course course, Clock clock, String subject) {
    PersonId person = new PersonId(subject);
    Span inactive = clock.after();
    Optional<Instant> last =
        course.state().get(Register.HAPPENED, "took part " + subject).map(Happened::last);
    boolean active = last.filter(l -> !course.scene().passed(l, inactive)).isPresent();
    if (!active && course.scene().isMember(person)) {
      end(
          course,
          person,
          Status.LEFT,
          "has not taken part for " + inactive.inWords() + ", and membership lapses");
    }
  }

  /** A membership ends, and with it seats, candidacies, applications and tendencies. */
  public static void end(Course course, PersonId id, Status status, String how) {
    Person person = course.scene().person(id);
    course.then(
        Write.person(
            remembered(person, status).with(status).in(TreePSet.empty()).with(Optional.empty()),
            id + " " + how));
    for (UnitId unit : person.units()) {
      course
          .state()
          .unit(unit)
          .ifPresent(u -> course.then(Write.unit(u.with(u.members().minus(id)), "")));
    }
    seats(course, id);
    candidacies(course, id);
    for (Tendency tendency : List.copyOf(course.state().each(Register.TENDENCIES))) {
      if (tendency.members().contains(id)) {
        course.then(
            new Effect.Entered<>(
                Register.TENDENCIES,
                tendency.id(),
                new Tendency(
                    tendency.id(),
                    tendency.members().minus(id),
                    tendency.contact().filter(c -> !c.equals(id)),
                    tendency.formed(),
                    tendency.mailings()),
                ""));
      }
    }
  }

  /** Where an expelled person belonged, for an expulsion can be annulled later. */
  private static Person remembered(Person person, Status status) {
    return status == Status.EXPELLED
        ? person.withFact(
            LEFT_UNITS, String.join(" ", person.units().stream().map(UnitId::id).sorted().toList()))
        : person;
  }

  /** Every seat that the person holds falls vacant. */
  static void seats(Course course, PersonId id) {
    for (Composition body : List.copyOf(course.state().each(Register.BODIES))) {
      Optional<SeatId> seat = course.scene().composition(body.id()).seatOf(id);
      seat.ifPresent(s -> Replacing.left(course, s, "loses"));
    }
  }

  private static void candidacies(Course course, PersonId id) {
    for (ElectionNow election : List.copyOf(course.state().each(Register.ELECTIONS))) {
      if (election.isOpen() && election.candidates().containsKey(id)) {
        course.then(Elections.write(election.standing(election.candidates().minus(id)), ""));
      }
    }
  }
}
