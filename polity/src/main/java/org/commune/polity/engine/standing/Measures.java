package org.commune.polity.engine.standing;

import java.util.List;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Decision;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Register;

/**
 * Measures of an emergency: what was decided by a power that only an emergency opens, or on the
 * subject of the emergency itself. What anybody may decide at any time is none, whenever it is
 * decided.
 */
public final class Measures {
  private Measures() {}

  /** Whether the decision is a measure of an emergency, in force or over. */
  public static boolean is(Scene scene, Decision decision) {
    return scene.state().each(Register.EMERGENCIES).stream().anyMatch(e -> of(scene, e, decision));
  }

  /** Whether the decision is a measure of this emergency. */
  public static boolean of(Scene scene, EmergencyNow emergency, Decision decision) {
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
}
