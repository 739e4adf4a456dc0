package org.commune.polity.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Affiliated;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Register;

/** Ratification: what was provisional stands. */
public final class Ratifying {
  private Ratifying() {}

  static Doing ratify(Scene scene, Doer doer, DecisionDeed.Ratify deed, Power power) {
    return Decisions.about(scene, deed.matter(), power, d -> decision(scene, doer, d, power));
  }

  private static Doing decision(Scene scene, Doer doer, Decision decision, Power power) {
    return switch (decision.status()) {
      case PROVISIONAL -> ratified(scene, doer, decision, Decision.Status.RATIFIED);
      case SUSPENDED ->
          isRatified(scene, decision.id())
              ? already(decision, power)
              : ratified(scene, doer, decision, Decision.Status.SUSPENDED);
      case RATIFIED -> already(decision, power);
      case IN_FORCE -> Doing.not(power.article(), decision.id() + " needs no ratification", "");
      case LAPSED, ANNULLED, WITHDRAWN, VOID ->
          Doing.not(
              power.article(),
              decision.id() + " is " + Undoing.word(decision.status()) + ", and cannot be ratified",
              "have it issued again");
    };
  }

  private static Doing already(Decision decision, Power power) {
    return Doing.not(power.article(), decision.id() + " is ratified already", "");
  }

  private static Doing ratified(Scene scene, Doer doer, Decision decision, Decision.Status status) {
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.decision(decision.with(status), doer + " ratifies " + decision.id()));
    effects.add(Write.happened(scene, mark(decision.id())));
    effects.addAll(Lasting.stop(scene, Trigger.DECREE_ISSUED, decision.id()));
    effects.addAll(joined(scene, decision));
    Doing done = Doing.done(effects);
    return switch (Decreeing.awaited(scene, decision)) {
      case Doing.Done(List<Effect> measure, _) -> done.and(measure);
      case Doing.Not not -> not;
    };
  }

  /** To have joined another organisation is no longer in the balance. */
  private static List<Effect> joined(Scene scene, Decision decision) {
    return decision.deed() instanceof UnitDeed.Affiliate(String with)
        ? scene.state().get(Register.AFFILIATIONS, with).stream()
            .<Effect>map(a ->
                new Effect.Entered<>(
                    Register.AFFILIATIONS,
                    with,
                    new Affiliated(with, a.since(), true),
                    "joining " + with + " is ratified"))
            .toList()
        : List.of();
  }

  /** Whether the power under which something is decided lets it stand only until ratified. */
  public static boolean isAwaited(Power power) {
    return power.conditions().stream().anyMatch(Condition.Ratified.class::isInstance);
  }

  /** Whether the decision has been ratified, whatever has become of it since. */
  public static boolean isRatified(Scene scene, String decision) {
    return scene.state().get(Register.HAPPENED, mark(decision)).isPresent();
  }

  private static String mark(String decision) {
    return "ratified " + decision;
  }

  /** Whether decrees need to be ratified under this law. */
  static boolean decreesNeedIt(Scene scene) {
    return scene.law().powers("ratify").stream().anyMatch(Ratifying::isOfDecrees);
  }

  static boolean isOfDecrees(Power power) {
    return power.scope().isEmpty() || power.scope().contains("issue_decree");
  }
}
