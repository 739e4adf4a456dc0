package org.commune.polity.engine.membership;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commune.charter.language.Discipline;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/**
 * Expulsion. Where an appeal suspends it, the person stays a member with every right until the time
 * for an appeal has passed, and while one is undecided.
 */
final class Expelling {
  /** The internal time at which an expulsion takes effect unless it is appealed against. */
  static final String WINDOW = "membership:expel";

  private static final Span A_DAY = Span.ofDays(1);

  private Expelling() {}

  static Doing expel(
      Scene scene, Doer doer, MembershipDeed.Expel deed, Power power, Optional<Motion> motion) {
    Optional<Ground> wrong = persons(scene, deed, power);
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    Optional<Span> window = window(scene);
    Course course = new Course(scene);
    if (window.isEmpty()) {
      deed.person().forEach(p -> carryOut(course, p));
      return course.done();
    }
    String id = Decisions.id(scene, motion);
    if (pending(scene, deed)) {
      return Doing.not(
          Ground.of(power.article(), "the expulsion is decided, and waits for an appeal"));
    }
    Instant until = scene.after(scene.now(), window.get());
    course.then(
        Write.decision(
            new Decision(
                id,
                deed.act(),
                doer.toString(),
                scene.now(),
                power.article(),
                deed,
                Decision.Status.PROVISIONAL,
                Optional.of(until)),
            names(deed.person()) + " will be expelled on " + until + " unless an appeal is made"));
    course.then(Write.timer(until, WINDOW, id));
    return course.done();
  }

  /** Whether the same expulsion is decided already, and waits for an appeal. */
  private static boolean pending(Scene scene, MembershipDeed.Expel deed) {
    return scene.state().each(Register.DECISIONS).stream()
        .anyMatch(d ->
            d.status() == Decision.Status.PROVISIONAL
                && d.deed() instanceof MembershipDeed.Expel other
                && other.person().stream().anyMatch(deed.person()::contains));
  }

  private static String names(List<PersonId> persons) {
    return persons.stream().map(PersonId::id).collect(Collectors.joining(", "));
  }

  private static Optional<Ground> persons(Scene scene, MembershipDeed.Expel deed, Power power) {
    if (deed.person().isEmpty()) {
      return Optional.of(Ground.of(power.article(), "nobody is named"));
    }
    if (new HashSet<>(deed.person()).size() < deed.person().size()) {
      return Optional.of(Ground.of(power.article(), "somebody is named twice"));
    }
    return deed.person().stream()
        .filter(p -> !scene.isMember(p))
        .findFirst()
        .map(p -> Ground.of(power.article(), p + " is not a member"));
  }

  /** The time for an appeal that suspends the expulsion. */
  private static Optional<Span> window(Scene scene) {
    return scene.law().charter().articles().stream()
        .flatMap(a -> a.discipline().stream())
        .flatMap(d -> d.expel().stream())
        .flatMap(e -> e.appeal().stream())
        .filter(Discipline.Appeal::suspends)
        .map(Discipline.Appeal::within)
        .findFirst();
  }

  private static void carryOut(Course course, PersonId person) {
    if (course.state().person(person).filter(Person::isMember).isPresent()) {
      Departing.end(course, person, Person.Status.EXPELLED, "is expelled");
    }
  }

  /** The time for an appeal has passed: the expulsion takes effect, or waits for the appeal. */
  static void settled(Course course, String id) {
    Optional<Decision> decision =
        course
            .state()
            .get(Register.DECISIONS, id)
            .filter(d -> d.status() == Decision.Status.PROVISIONAL);
    if (decision.isEmpty() || !(decision.get().deed() instanceof MembershipDeed.Expel deed)) {
      return;
    }
    boolean appealed =
        course.state().each(Register.CASES).stream()
            .anyMatch(c ->
                c.kind() == Case.Kind.APPEAL
                    && c.against().filter(id::equals).isPresent()
                    && c.decided().isEmpty());
    if (appealed) {
      Scene scene = course.scene();
      course.then(Write.timer(scene.after(scene.now(), A_DAY), WINDOW, id));
      return;
    }
    course.then(Write.decision(decision.get().with(Decision.Status.IN_FORCE), ""));
    deed.person().forEach(p -> carryOut(course, p));
  }
}
