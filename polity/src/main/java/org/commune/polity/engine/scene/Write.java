package org.commune.polity.engine.scene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commune.charter.law.Trigger;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Happened;
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
    List<Effect> struck = new ArrayList<>();
    for (Timer timer : scene.state().each(Register.TIMERS)) {
      if (timer.clause().equals(clause) && timer.subject().equals(subject)) {
        struck.add(new Effect.Struck(Register.TIMERS, timer.name(), ""));
      }
    }
    return struck;
  }
}
