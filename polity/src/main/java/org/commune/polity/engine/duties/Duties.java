package org.commune.polity.engine.duties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Trigger;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Withholding;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.engine.standing.Subjects;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;

/** Duties: when an act fulfils them, and when their time has passed. */
public final class Duties {
  private Duties() {}

  /** The running times and overdue entries of duties that a deed fulfils are struck. */
  public static List<Effect> fulfilled(Scene scene, Deed deed) {
    List<Duty> duties = scene.law().duties(deed.act());
    if (duties.isEmpty()) {
      return List.of();
    }
    Set<String> subjects = Subjects.timed(deed);
    subjects.addAll(petitions(scene, deed));
    deed.persons().forEach(p -> subjects.add(p.id()));
    Set<Timer.What> times = new HashSet<>();
    for (Duty duty : duties) {
      subjects.forEach(subject -> times.add(new Timer.What(duty.id(), subject)));
    }
    List<Effect> struck = new ArrayList<>(Write.stop(scene, times));
    struck.addAll(Write.inTime(scene, times));
    return struck;
  }

  /** The petitions that asked for the motion that the deed is about. */
  private static Set<String> petitions(Scene scene, Deed deed) {
    Optional<Motion> motion = deed.onMatter().flatMap(scene.state()::motion);
    Set<String> petitions = new HashSet<>();
    motion.ifPresent(m -> {
      m.deed().ifPresent(d -> petitions.addAll(scene.state().names(Lookup.PETITIONS_FOR, d)));
      petitions.addAll(scene.state().names(Lookup.PETITIONS_TO_VOTE_ON, m.id()));
    });
    return petitions;
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
