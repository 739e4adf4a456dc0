package org.commune.polity.engine.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Trigger;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Withholding;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;

/** Duties: when an act fulfils them, and when their time has passed. */
public final class Duties {
  private Duties() {}

  /** The running times and overdue entries of duties that a deed fulfils are struck. */
  public static List<Effect> fulfilled(Scene scene, Deed deed) {
    Set<String> duties =
        scene.law().duties(deed.act()).stream().map(Duty::id).collect(Collectors.toSet());
    if (duties.isEmpty()) {
      return List.of();
    }
    List<Effect> struck = new ArrayList<>();
    strike(scene, Register.TIMERS, duties, deed, struck);
    strike(scene, Register.OVERDUE, duties, deed, struck);
    return struck;
  }

  private static void strike(
      Scene scene, Register<Timer> from, Set<String> duties, Deed deed, List<Effect> struck) {
    for (Timer timer : scene.state().each(from)) {
      if (duties.contains(timer.clause()) && about(scene, deed, timer.subject())) {
        struck.add(new Effect.Struck(from, timer.name(), ""));
      }
    }
  }

  private static boolean about(Scene scene, Deed deed, String subject) {
    return subject.isEmpty()
        || petitioned(scene, deed, subject)
        || deed.onBody().map(Object::toString).filter(subject::equals).isPresent()
        || deed.onMatter().filter(subject::equals).isPresent()
        || deed.onUnit().map(Object::toString).filter(subject::equals).isPresent()
        || deed.onSeat().map(Object::toString).filter(subject::equals).isPresent()
        || deed.persons().stream().anyMatch(p -> p.id().equals(subject));
  }

  /** Whether the deed is about the motion that a petition asked for. */
  private static boolean petitioned(Scene scene, Deed deed, String petition) {
    Optional<Deed> asked = scene.state().get(Register.PETITIONS, petition).map(Petition::deed);
    Optional<Motion> motion = deed.onMatter().flatMap(scene.state()::motion);
    return asked.isPresent()
        && motion.isPresent()
        && (asked.equals(motion.get().deed())
            || (asked.get() instanceof MotionDeed.ReferToReferendum refer
                && refer.motion().equals(motion.get().id())));
  }

  /** The time of a duty has passed: the record shows it, and its substitutes may act. */
  public static List<Effect> overdue(Scene scene, Duty duty, Timer timer) {
    if (duty.act().equals("deliver_document")
        && duty.from() == Trigger.MEETING_OPENED
        && Standing.venueBody(scene, timer.subject())
            .filter(body -> Withholding.awaits(scene, body))
            .isEmpty()) {
      return List.of();
    }
    String who = Grants.names(duty.who(), " or ");
    Optional<String> about =
        timer.subject().isEmpty() ? Optional.empty() : Optional.of(" (" + timer.subject() + ")");
    return List.of(
        new Effect.Entered<>(
            Register.OVERDUE,
            timer.name(),
            timer,
            who + " did not " + Grants.phrase(duty.act()) + " in time" + about.orElse("")));
  }
}
