package org.commune.polity.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.VoteNow;

/**
 * Decisions put on hold. A hold suspends a decision at once; where the charter has an immediate
 * vote, that settles whether it stays suspended until the full vote on it.
 */
public final class Holding {
  private Holding() {}

  static Doing hold(
      Scene scene, Doer doer, DecisionDeed.Hold deed, Power power, Optional<Motion> motion) {
    return Decisions.about(
        scene,
        deed.matter(),
        power,
        decision -> {
          if (Suspending.is(scene, decision.id(), Suspending.Reason.HELD)) {
            return motion.isPresent()
                ? Doing.done(
                    Write.decision(
                        decision, decision.id() + " stays on hold until the full vote on it"))
                : Doing.not(power.article(), decision.id() + " is on hold already", "");
          }
          return Undoing.gone(decision, power)
              .map(Doing::not)
              .orElseGet(() -> held(scene, doer, decision, power));
        });
  }

  private static Doing held(Scene scene, Doer doer, Decision decision, Power power) {
    List<Effect> effects =
        new ArrayList<>(
            Suspending.suspend(
                scene,
                decision,
                Suspending.Reason.HELD,
                doer + " puts " + decision.id() + " on hold"));
    effects.add(Write.began(Trigger.DECISION_HELD, name(scene, power), decision.id()));
    return Doing.done(effects);
  }

  /** The name of the hold that grants the power; "" where an article grants it by itself. */
  private static String name(Scene scene, Power power) {
    return scene.law().holds().entrySet().stream()
        .filter(e -> e.getValue().article().equals(power.article()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The name of the vote that settles whether a decision stays on hold. */
  public static String settling(String matter) {
    return "hold " + matter;
  }

  /** The vote that settles a hold has no more point when the decision is gone. */
  static List<Effect> moot(Scene scene, String matter) {
    Optional<Motion> vote = scene.state().motion(settling(matter)).filter(Motion::isOpen);
    if (vote.isEmpty()) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>(Write.stop(scene, VoteNow.CLOSING, vote.get().id()));
    effects.add(
        Write.motion(
            vote.get().with(Motion.Status.LAPSED),
            "the vote on the hold of " + matter + " has no more point"));
    return List.copyOf(effects);
  }

  /**
   * A decision is no longer on hold when the immediate vote is against the hold, or the full vote
   * leaves the decision as it is.
   */
  static List<Effect> rejected(Scene scene, Motion motion) {
    Optional<String> matter =
        motion
            .deed()
            .filter(d -> d instanceof DecisionDeed.Hold || d instanceof DecisionDeed.AnnulAct)
            .flatMap(Deed::onMatter);
    return matter
        .flatMap(id -> scene.state().get(Register.DECISIONS, id))
        .map(d ->
            Suspending.release(scene, d, Suspending.Reason.HELD, d.id() + " is no longer on hold"))
        .orElse(List.of());
  }
}
