package org.commune.polity.engine;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Decision;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Register;

/**
 * Measures of an emergency: what was decided by a power that only an emergency opens, or on the
 * subject of the emergency itself. What anybody may decide at any time is none, whenever it is
 * decided.
 */
final class Measures {
  private Measures() {}

  /** Whether the decision is a measure of an emergency, in force or over. */
  static boolean is(Scene scene, Decision decision) {
    return scene.state().each(Register.EMERGENCIES).stream().anyMatch(e -> of(scene, e, decision));
  }

  private static boolean of(Scene scene, EmergencyNow emergency, Decision decision) {
    boolean during =
        !decision.at().isBefore(emergency.from())
            && emergency.ended().map(end -> !decision.at().isAfter(end)).orElse(true);
    return during && (names(emergency, decision) || opened(scene, decision));
  }

  private static boolean names(EmergencyNow emergency, Decision decision) {
    return decision.deed().scope().contains(emergency.id())
        || (!emergency.ground().isEmpty() && decision.deed().scope().contains(emergency.ground()));
  }

  /** Whether the article by which it was decided grants it in an emergency only. */
  private static boolean opened(Scene scene, Decision decision) {
    List<Power> powers =
        scene.law().powers(decision.act()).stream()
            .filter(p -> p.article().equals(decision.article()))
            .toList();
    return !powers.isEmpty() && powers.stream().allMatch(Measures::needsEmergency);
  }

  private static boolean needsEmergency(Power power) {
    return power.conditions().stream()
        .anyMatch(c ->
            c instanceof Condition.Unlocked
                || (c instanceof Condition.During(var anyOf)
                    && anyOf.stream().allMatch(Circumstance::emergency)));
  }

  /** The measures lapse, and with them decrees of those who declared it that nobody ratified. */
  static List<Effect> lapse(Scene scene, EmergencyNow emergency) {
    List<Effect> effects = new ArrayList<>();
    for (Decision decision : scene.state().each(Register.DECISIONS)) {
      boolean alive = decision.stands() || decision.status() == Decision.Status.SUSPENDED;
      if (alive && (of(scene, emergency, decision) || isItsDecree(scene, emergency, decision))) {
        effects.addAll(
            Undoing.ended(
                scene,
                decision,
                Decision.Status.LAPSED,
                decision.id() + " lapses with the emergency " + emergency.id()));
      }
    }
    return List.copyOf(effects);
  }

  private static boolean isItsDecree(Scene scene, EmergencyNow emergency, Decision decision) {
    return decision.deed() instanceof DecisionDeed.IssueDecree
        && decision.by().equals(emergency.declaredBy())
        && !decision.at().isBefore(emergency.from())
        && emergency.ended().map(end -> !decision.at().isAfter(end)).orElse(true)
        && !Ratifying.isRatified(scene, decision.id());
  }
}
