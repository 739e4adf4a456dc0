package org.commune.polity.engine.scene;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commune.charter.law.Trigger;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Happened;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Person;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;
import org.commune.polity.state.Unit;

/** Effects by what they write. */
public final class Write {
  private Write() {}

  public static Effect body(Composition body, String says) {
    return new Effect.Entered<>(Register.BODIES, body.id().toString(), body, says);
  }

  public static Effect motion(Motion motion, String says) {
    return new Effect.Entered<>(Register.MOTIONS, motion.id(), motion, says);
  }

  public static Effect person(Person person, String says) {
    return new Effect.Entered<>(Register.PEOPLE, person.id().id(), person, says);
  }

  public static Effect unit(Unit unit, String says) {
    return new Effect.Entered<>(Register.UNITS, unit.id().id(), unit, says);
  }

  public static Effect decision(Decision decision, String says) {
    return new Effect.Entered<>(Register.DECISIONS, decision.id(), decision, says);
  }

  public static Effect began(Trigger trigger, String of, String subject) {
    return new Effect.Began(trigger, of, subject);
  }

  public static Effect began(Trigger trigger, BodyId body) {
    return new Effect.Began(trigger, body.name(), body.toString());
  }

  /** Something happened once more. */
  public static Effect happened(Scene scene, String what) {
    int before = scene.state().get(Register.HAPPENED, what).map(Happened::times).orElse(0);
    return new Effect.Entered<>(Register.HAPPENED, what, new Happened(scene.now(), before + 1), "");
  }

  public static Effect timer(Instant due, String clause, String subject) {
    Timer timer = new Timer(due, clause, subject);
    return new Effect.Entered<>(Register.TIMERS, timer.name(), timer, "");
  }

  /** All running times of this clause about this subject are struck. */
  public static List<Effect> stop(Scene scene, String clause, String subject) {
    return stop(scene, Set.of(new Timer.What(clause, subject)));
  }

  /** All running times of these are struck, the earliest first. */
  public static List<Effect> stop(Scene scene, Collection<Timer.What> times) {
    return strike(scene, Register.TIMERS, Lookup.TIMERS_OF, times);
  }

  /** None of these is overdue any more. */
  public static List<Effect> inTime(Scene scene, Collection<Timer.What> times) {
    return strike(scene, Register.OVERDUE, Lookup.OVERDUE_OF, times);
  }

  private static List<Effect> strike(
      Scene scene,
      Register<Timer> from,
      Lookup<Timer.What, Timer> lookup,
      Collection<Timer.What> times) {
    SortedSet<String> names = new TreeSet<>();
    for (Timer.What time : times) {
      names.addAll(scene.state().names(lookup, time));
    }
    return names.stream().<Effect>map(name -> new Effect.Struck(from, name, "")).toList();
  }
}
