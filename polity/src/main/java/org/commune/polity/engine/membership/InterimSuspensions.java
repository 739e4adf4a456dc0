package org.commune.polity.engine.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Discipline.InterimSuspension;
import org.commune.charter.language.Discipline.InterimSuspension.Keeps;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Ground;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Person;
import org.commune.polity.state.Register;

/**
 * Suspending a member while a case is open: once in the case, so that short suspensions are not
 * strung together into a long one.
 */
final class InterimSuspensions {
  private InterimSuspensions() {}

  static Doing suspend(Scene scene, MembershipDeed.SuspendMember deed, Power power) {
    Optional<Person> person = scene.state().person(deed.person()).filter(Person::isMember);
    if (person.isEmpty()) {
      return Doing.not(Ground.of(power.article(), deed.person() + " is not a member"));
    }
    if (person.get().suspended(scene.now())) {
      return Doing.not(
          Ground.of(
              power.article(),
              deed.person()
                  + " is suspended until "
                  + person.get().suspension().map(Person.Suspension::until).orElse(scene.now())));
    }
    String once = "suspended " + deed.person() + deed.about().map(a -> " in " + a).orElse("");
    if (deed.about().isPresent() && scene.state().get(Register.HAPPENED, once).isPresent()) {
      return Doing.not(
          Ground.of(
              power.article(),
              deed.person() + " has been suspended in " + deed.about().get() + " before"));
    }
    return suspended(scene, deed, person.get(), once);
  }

  private static Doing suspended(
      Scene scene, MembershipDeed.SuspendMember deed, Person person, String once) {
    List<Keeps> keeps =
        scene.law().charter().articles().stream()
            .flatMap(a -> a.discipline().stream())
            .flatMap(d -> d.interimSuspension().stream())
            .map(InterimSuspension::keeps)
            .findFirst()
            .orElse(List.of());
    Instant until = scene.after(scene.now(), deed.during());
    Course course = new Course(scene);
    course.then(
        Write.person(
            person.with(
                Optional.of(
                    new Person.Suspension(
                        until, keeps.contains(Keeps.VOTE), keeps.contains(Keeps.MANDATE)))),
            deed.person() + " is suspended until " + until + words(keeps)));
    course.then(Write.happened(scene, once));
    course.then(Write.began(Trigger.INTERIM_SUSPENDED, "", deed.person().id()));
    return course.done();
  }

  private static String words(List<Keeps> keeps) {
    return keeps.isEmpty()
        ? ""
        : ", keeping "
            + String.join(
                " and ",
                keeps.stream()
                    .map(k ->
                        switch (k) {
                          case VOTE -> "the vote";
                          case MANDATE -> "mandates held";
                        })
                    .toList());
  }
}
