package org.commune.polity.engine.standing;

import java.time.Instant;
import java.util.Optional;
import org.commune.charter.law.Condition.Event;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Application;
import org.commune.polity.state.Decision;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Happened;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;

/** When what a time is measured from last happened. */
public final class Events {
  private Events() {}

  public static Optional<Instant> last(Scene scene, Event event, Deed deed) {
    return switch (event) {
      case RESULT ->
          matter(
                  deed,
                  id -> scene.state().get(Register.ELECTIONS, id).flatMap(ElectionNow::decided))
              .or(() ->
                  matter(
                      deed,
                      id ->
                          scene.state().motion(id).flatMap(Motion::result).map(Motion.Result::at)));
      case DECISION, DECREE ->
          matter(deed, id -> scene.state().get(Register.DECISIONS, id).map(Decision::at));
      case RECORD_DATE ->
          matter(
              deed, id -> scene.state().get(Register.ELECTIONS, id).map(ElectionNow::votingOpens));
      case EMERGENCY ->
          matter(deed, id -> scene.state().get(Register.EMERGENCIES, id).map(EmergencyNow::from));
      case LAPSE -> happened(scene, "lapse " + substance(deed));
      case REJECTION ->
          happened(
              scene, "rejected " + deed.inner().map(Events::substance).orElse(substance(deed)));
      case SEATING -> deed.onSeat().flatMap(scene.state()::seat).flatMap(Seat::from);
      case FAILED_RECALL -> deed.onSeat().flatMap(s -> happened(scene, "failed recall " + s));
      case APPLICATION ->
          scene.state().each(Register.APPLICATIONS).stream()
              .filter(a -> deed.persons().contains(a.person()))
              .map(Application::at)
              .findFirst();
      case MEETING -> deed.onBody().flatMap(b -> scene.composition(b).lastMet());
      case LAST_USE -> happened(scene, "did " + deed.act());
      case LAST_STEP -> deed.onMatter().flatMap(scene.state()::motion).map(Motion::changedAt);
      case DEMAND -> happened(scene, "demand " + substance(deed));
    };
  }

  /** How often it has been done already: for an emergency, how often that one has been renewed. */
  public static int times(Scene scene, Deed deed) {
    return deed.onMatter()
        .flatMap(id -> scene.state().get(Register.EMERGENCIES, id))
        .map(EmergencyNow::renewals)
        .orElseGet(() ->
            scene
                .state()
                .get(Register.HAPPENED, "did " + deed.act())
                .map(Happened::times)
                .orElse(0));
  }

  private static Optional<Instant> matter(
      Deed deed, java.util.function.Function<String, Optional<Instant>> of) {
    return deed.onMatter().flatMap(of);
  }

  private static Optional<Instant> happened(Scene scene, String what) {
    return scene.state().get(Register.HAPPENED, what).map(Happened::last);
  }

  /** What makes two deeds the same in substance: for a decree its subject, else all of it. */
  public static String substance(Deed deed) {
    return deed instanceof DecisionDeed.IssueDecree decree
        ? "decree on " + decree.subject()
        : deed.toString();
  }

  public static String words(Event event) {
    return switch (event) {
      case RESULT -> "the result";
      case DECISION -> "the decision";
      case RECORD_DATE -> "the closing of the roll";
      case DECREE -> "the decree";
      case EMERGENCY -> "the declaration";
      case LAPSE -> "the lapse";
      case REJECTION -> "the rejection";
      case SEATING -> "the taking of the seat";
      case FAILED_RECALL -> "the last failed recall";
      case APPLICATION -> "the application";
      case MEETING -> "the last meeting";
      case LAST_USE -> "the last time";
      case LAST_STEP -> "the last step";
      case DEMAND -> "the demand";
    };
  }
}
