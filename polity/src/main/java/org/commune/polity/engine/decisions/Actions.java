package org.commune.polity.engine.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.Unity;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Law;
import org.commune.charter.law.Trigger;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Unities;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Register;

/**
 * Public actions that unity covers: from their decision until they are declared over, or expire.
 */
public final class Actions {
  private Actions() {}

  /** The entry of a decision; with its end, and the clock to it, when it decides such an action. */
  static List<Effect> enter(Scene scene, Decision decision, String says) {
    Optional<Instant> end =
        unity(scene)
            .filter(_ -> Unities.covers(scene, decision))
            .map(u -> Lasting.until(scene, u.until().max()));
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.decision(end.map(decision::until).orElse(decision), says));
    end.ifPresent(at ->
        effects.addAll(
            Lasting.ends(scene, Trigger.ACTION_DECIDED, Clock.Consequence.END, at, decision.id())));
    return List.copyOf(effects);
  }

  /** The action is over, and what bound those who carried it out ends with it. */
  public static List<Effect> over(Scene scene, Decision action, String says) {
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.decision(action.until(scene.now()).with(Decision.Status.LAPSED), says));
    effects.addAll(Lasting.stop(scene, Trigger.ACTION_DECIDED, action.id()));
    return List.copyOf(effects);
  }

  /** The longest time of an action has come, unless it is over already. */
  public static List<Effect> over(Scene scene, String id) {
    return scene
        .state()
        .get(Register.DECISIONS, id)
        .filter(Decision::stands)
        .map(action -> over(scene, action, id + " is over with its time"))
        .orElse(List.of());
  }

  private static Optional<Unity> unity(Scene scene) {
    return Chapters.of(scene, Article::unity).map(Law.Defined::is);
  }
}
