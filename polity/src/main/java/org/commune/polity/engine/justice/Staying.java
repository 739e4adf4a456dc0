package org.commune.polity.engine.justice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.decisions.Suspending;
import org.commune.polity.engine.decisions.Undoing;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.Support;

/** Stays: judges suspend an act for a time, each by an act of their own until they are enough. */
public final class Staying {
  private Staying() {}

  static Doing stay(
      Scene scene, Doer doer, JusticeDeed.Stay deed, Power power, Optional<Motion> motion) {
    return Decisions.about(
        scene,
        deed.matter(),
        power,
        decision -> {
          if (Suspending.is(scene, decision.id(), Suspending.Reason.STAYED)) {
            return Doing.not(power.article(), decision.id() + " is stayed already", "");
          }
          if (asked(scene, decision.id()).containsKey(key(decision.id(), doer))) {
            return Doing.not(
                power.article(),
                doer + " has ordered it already",
                "have another judge order it too");
          }
          return Undoing.gone(decision, power)
              .map(Doing::not)
              .orElseGet(() -> ordered(scene, doer, deed, decision, power, motion));
        });
  }

  private static Doing ordered(
      Scene scene,
      Doer doer,
      JusticeDeed.Stay deed,
      Decision decision,
      Power power,
      Optional<Motion> motion) {
    int needed =
        power.conditions().stream()
            .filter(Condition.Judges.class::isInstance)
            .map(Condition.Judges.class::cast)
            .mapToInt(Condition.Judges::atLeast)
            .max()
            .orElse(1);
    int have = asked(scene, decision.id()).size() + 1;
    return motion.isEmpty() && have < needed
        ? Doing.done(
            new Effect.Entered<>(
                Register.SUPPORT,
                key(decision.id(), doer),
                new Support(Support.Kind.SIGNATURE, doer.toString(), scene.now(), deed),
                doer
                    + " orders a stay of "
                    + decision.id()
                    + ": "
                    + have
                    + " of the "
                    + needed
                    + " judges it takes"))
        : inForce(scene, doer, deed, decision);
  }

  private static Doing inForce(Scene scene, Doer doer, JusticeDeed.Stay deed, Decision decision) {
    Instant until = Lasting.until(scene, deed.during());
    List<Effect> effects =
        new ArrayList<>(
            Suspending.suspend(
                scene,
                decision,
                Suspending.Reason.STAYED,
                doer + " stays " + decision.id() + " until " + until));
    asked(scene, decision.id())
        .keySet()
        .forEach(name -> effects.add(new Effect.Struck(Register.SUPPORT, name, "")));
    effects.addAll(
        Lasting.ends(scene, Trigger.STAY_ORDERED, Clock.Consequence.END, until, decision.id()));
    return Doing.done(effects);
  }

  private static String key(String matter, Doer judge) {
    return "stay " + matter + " " + judge;
  }

  /** The judges who have ordered a stay that is not in force yet. */
  private static Map<String, Support> asked(Scene scene, String matter) {
    return scene.state().all(Register.SUPPORT).entrySet().stream()
        .filter(e ->
            e.getValue().deed() instanceof JusticeDeed.Stay stay && stay.matter().equals(matter))
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, java.util.TreeMap::new));
  }

  /** A stay ends, with its time or with the case. */
  public static List<Effect> ended(Scene scene, String matter) {
    Optional<Decision> decision = scene.state().get(Register.DECISIONS, matter);
    if (decision.isEmpty()) {
      return List.of();
    }
    List<Effect> effects =
        new ArrayList<>(
            Suspending.release(
                scene,
                decision.get(),
                Suspending.Reason.STAYED,
                "the stay of " + matter + " ends"));
    effects.addAll(Lasting.stop(scene, Trigger.STAY_ORDERED, matter));
    return List.copyOf(effects);
  }
}
