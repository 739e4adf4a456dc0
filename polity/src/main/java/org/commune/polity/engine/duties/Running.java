package org.commune.polity.engine.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.measure.Span;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Timer;

/** The times that begin to run with what happens. */
public final class Running {
  private Running() {}

  /** The effects, and after each beginning the running times of the clocks and duties it starts. */
  public static List<Effect> complete(Scene scene, List<Effect> effects) {
    List<Effect> all = new ArrayList<>(effects.size() + 2);
    for (Effect effect : effects) {
      all.add(effect);
      if (effect instanceof Effect.Began began) {
        start(scene, began, all);
      }
    }
    return List.copyOf(all);
  }

  private static void start(Scene scene, Effect.Began began, List<Effect> all) {
    for (Clock clock : scene.law().clocks(began.trigger())) {
      if (concerns(clock.of(), began.of())) {
        start(scene, clock.id(), clock.after(), began, all);
      }
    }
    for (Duty duty : scene.law().duties(began.trigger())) {
      if (concerns(duty.of(), began.of())) {
        start(scene, duty.id(), duty.within(), began, all);
      }
    }
  }

  private static boolean concerns(String of, String begun) {
    return of.isEmpty() || of.equals(begun);
  }

  /** A time that begins again replaces the one that was running. */
  private static void start(
      Scene scene, String clause, Span span, Effect.Began began, List<Effect> all) {
    all.addAll(Write.stop(scene, clause, began.subject()));
    all.addAll(Write.inTime(scene, Set.of(new Timer.What(clause, began.subject()))));
    all.add(Write.timer(scene.after(scene.now(), span), clause, began.subject()));
  }
}
