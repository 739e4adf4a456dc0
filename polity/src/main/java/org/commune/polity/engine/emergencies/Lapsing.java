package org.commune.polity.engine.emergencies;

import java.util.ArrayList;
import java.util.List;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Ratifying;
import org.commune.polity.engine.decisions.Undoing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Measures;
import org.commune.polity.state.Decision;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Register;

/** What ends with an emergency. */
final class Lapsing {
  private Lapsing() {}

  /** The measures lapse, and with them decrees of those who declared it that nobody ratified. */
  static List<Effect> lapse(Scene scene, EmergencyNow emergency) {
    List<Effect> effects = new ArrayList<>();
    for (Decision decision : scene.state().each(Register.DECISIONS)) {
      boolean alive = decision.stands() || decision.status() == Decision.Status.SUSPENDED;
      if (alive
          && (Measures.of(scene, emergency, decision) || isItsDecree(scene, emergency, decision))) {
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
