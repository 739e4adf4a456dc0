package org.commune.polity.engine.justice;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Discipline.Sanction.Kind;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.JusticeDeed.Verdict;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Undoing;
import org.commune.polity.engine.elections.Elections;
import org.commune.polity.engine.membership.Membership;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/** The decision of a case, and what follows from it. */
final class Judging {
  private Judging() {}

  static Doing decide(
      Scene scene,
      Doer doer,
      Case open,
      JusticeDeed.DecideCase deed,
      Power power,
      Optional<Motion> motion) {
    boolean upheld = deed.verdict() == Verdict.UPHELD;
    Course course = new Course(scene);
    course.then(
        Justice.entered(
            open.decided(deed.verdict(), scene.now()),
            doer + (upheld ? " upholds " : " dismisses ") + open.id()));
    if (open.kind() == Case.Kind.CHALLENGE && upheld) {
      return switch (annulled(course.scene(), doer, open, deed, power, motion)) {
        case Doing.Done(List<Effect> effects, _) -> course.done().and(effects);
        case Doing.Not not -> not;
      };
    }
    if (open.kind() == Case.Kind.COMPLAINT && !upheld) {
      course.then(released(course.scene(), open));
    }
    if (open.kind() == Case.Kind.APPEAL) {
      course.then(upheld ? annulled(course.scene(), open) : confirmed(course.scene(), open));
    }
    return course.done();
  }

  /** Who is cleared is no longer suspended for the case. */
  private static List<Effect> released(Scene scene, Case open) {
    Optional<PersonId> person =
        open.person()
            .filter(p ->
                scene
                    .state()
                    .get(Register.HAPPENED, "suspended " + p + " in " + open.id())
                    .isPresent())
            .filter(p -> !isSentenced(scene, p));
    return person.map(p -> Membership.readmitted(scene, List.of(p))).orElse(List.of());
  }

  /** Whether the person is suspended by a sanction, which no other case ends. */
  private static boolean isSentenced(Scene scene, PersonId person) {
    return scene.state().each(Register.DECISIONS).stream()
        .filter(Decision::stands)
        .anyMatch(d ->
            d.deed() instanceof JusticeDeed.Sanction sanction
                && sanction.sanction() == Kind.SUSPENSION
                && sanction.person().contains(person));
  }

  /** What an upheld appeal is against is annulled, and undone as far as it can be. */
  private static List<Effect> annulled(Scene scene, Case open) {
    return open.against()
        .flatMap(id -> scene.state().get(Register.DECISIONS, id))
        .map(d ->
            Undoing.undone(scene, d, Decision.Status.ANNULLED, d.id() + " is annulled on appeal"))
        .orElse(List.of());
  }

  /** What was appealed against in vain stands: its stay ends, and what waited for this is done. */
  private static List<Effect> confirmed(Scene scene, Case open) {
    String against = open.against().orElseThrow();
    Course course = new Course(scene);
    course.then(Staying.ended(scene, against));
    boolean waited =
        scene
            .state()
            .get(Register.DECISIONS, against)
            .flatMap(Decision::until)
            .filter(end -> !end.isAfter(scene.now()))
            .isPresent();
    if (waited) {
      course.then(Membership.settled(course.scene(), against));
    }
    return course.effects();
  }

  /** The election that was challenged is annulled; a wrong roll or count must be put right. */
  private static Doing annulled(
      Scene scene,
      Doer doer,
      Case open,
      JusticeDeed.DecideCase deed,
      Power power,
      Optional<Motion> motion) {
    String of = open.against().orElseThrow();
    return scene.state().get(Register.ELECTIONS, of).isPresent()
        ? Elections.perform(
            scene, doer, new ElectionDeed.AnnulElection(of, deed.ground()), power, motion)
        : Doing.done(Write.happened(scene, "to be corrected " + of));
  }
}
