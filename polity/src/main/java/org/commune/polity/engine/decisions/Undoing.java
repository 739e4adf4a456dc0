package org.commune.polity.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Events;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Register;

/** The end of decisions: annulled by others, withdrawn by those who made them, or lapsed. */
public final class Undoing {
  private Undoing() {}

  static Doing annul(Scene scene, Doer doer, DecisionDeed.AnnulAct deed, Power power) {
    return Decisions.about(
        scene,
        deed.matter(),
        power,
        decision ->
            gone(decision, power)
                .or(() -> Withholding.unfounded(scene, deed, decision, power))
                .map(Doing::not)
                .orElseGet(() ->
                    Doing.done(
                        undone(
                            scene,
                            decision,
                            Decision.Status.ANNULLED,
                            doer + " annuls " + decision.id()))));
  }

  static Doing withdraw(Scene scene, Doer doer, DecisionDeed.WithdrawDecision deed, Power power) {
    return Decisions.about(
        scene,
        deed.matter(),
        power,
        decision -> {
          String maker = Decisions.maker(scene, doer, power);
          boolean own =
              decision.by().equals(maker)
                  || decision.by().equals(doer.toString())
                  || (doer instanceof Doer.One one
                      && Standing.holdsOffice(scene, decision.by(), one.person()));
          if (!own) {
            return Doing.not(
                power.article(),
                decision.id() + " was decided by " + decision.by() + ", who alone may withdraw it",
                "");
          }
          return gone(decision, power)
              .map(Doing::not)
              .orElseGet(() ->
                  Doing.done(
                      ended(
                          scene,
                          decision,
                          Decision.Status.WITHDRAWN,
                          maker + " withdraws " + decision.id())));
        });
  }

  /** Why nothing can be done about a decision that no longer stands. */
  public static Optional<Ground> gone(Decision decision, Power power) {
    return decision.stands() || decision.status() == Decision.Status.SUSPENDED
        ? Optional.empty()
        : Optional.of(
            Ground.of(
                power.article(),
                decision.id() + " no longer stands: it is " + word(decision.status())));
  }

  static String word(Decision.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** It ends from now on; what was done under it stands. */
  public static List<Effect> ended(
      Scene scene, Decision decision, Decision.Status status, String says) {
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.decision(decision.with(status), says));
    scene
        .state()
        .get(Register.DECISIONS, Decreeing.measureOf(decision.id()))
        .filter(Decision::stands)
        .ifPresent(measure -> effects.add(Write.decision(measure.with(status), "")));
    for (Trigger trigger :
        List.of(
            Trigger.DECREE_ISSUED,
            Trigger.DECISION_HELD,
            Trigger.STAY_ORDERED,
            Trigger.ACTION_DECIDED)) {
      effects.addAll(Lasting.stop(scene, trigger, decision.id()));
    }
    effects.addAll(Suspending.forget(scene, decision.id()));
    effects.addAll(Holding.moot(scene, decision.id()));
    boolean unratified =
        decision.deed() instanceof DecisionDeed.IssueDecree
            && !Ratifying.isRatified(scene, decision.id());
    if (unratified) {
      effects.add(Write.happened(scene, "lapse " + Events.substance(decision.deed())));
    }
    return List.copyOf(effects);
  }

  /** It ends, and what it did is undone as far as the record can undo it. */
  public static List<Effect> undone(
      Scene scene, Decision decision, Decision.Status status, String says) {
    List<Effect> effects = new ArrayList<>(ended(scene, decision, status, says));
    effects.addAll(scene.institutions().reversed(scene, decision));
    return List.copyOf(effects);
  }
}
