package org.commune.polity.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Register;

/**
 * Decisions that are suspended, and for which reasons: a decision stands again only when the last
 * reason is gone, and then as it stood before.
 */
public final class Suspending {
  /** A reason for which a decision is suspended. */
  public enum Reason {
    HELD,
    STAYED;

    private String of(String decision) {
      return name().toLowerCase(Locale.ROOT) + " " + decision;
    }
  }

  private Suspending() {}

  public static boolean is(Scene scene, String decision, Reason reason) {
    return scene.state().get(Register.HAPPENED, reason.of(decision)).isPresent();
  }

  public static List<Effect> suspend(Scene scene, Decision decision, Reason reason, String says) {
    return List.of(
        Write.decision(decision.with(Decision.Status.SUSPENDED), says),
        Write.happened(scene, reason.of(decision.id())));
  }

  /** One reason is gone. */
  public static List<Effect> release(Scene scene, Decision decision, Reason reason, String says) {
    if (!is(scene, decision.id(), reason)) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Struck(Register.HAPPENED, reason.of(decision.id()), ""));
    boolean last =
        List.of(Reason.values()).stream()
            .noneMatch(r -> r != reason && is(scene, decision.id(), r));
    if (last && decision.status() == Decision.Status.SUSPENDED) {
      effects.add(Write.decision(decision.with(before(scene, decision)), says));
    }
    return List.copyOf(effects);
  }

  /** All reasons are gone, since the decision is. */
  static List<Effect> forget(Scene scene, String decision) {
    List<Effect> struck = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      if (is(scene, decision, reason)) {
        struck.add(new Effect.Struck(Register.HAPPENED, reason.of(decision), ""));
      }
    }
    return List.copyOf(struck);
  }

  /** How a suspended decision stands when it is no longer suspended. */
  private static Decision.Status before(Scene scene, Decision decision) {
    if (Ratifying.isRatified(scene, decision.id())) {
      return Decision.Status.RATIFIED;
    }
    return decision.deed() instanceof DecisionDeed.IssueDecree && Ratifying.decreesNeedIt(scene)
        ? Decision.Status.PROVISIONAL
        : Decision.Status.IN_FORCE;
  }
}
