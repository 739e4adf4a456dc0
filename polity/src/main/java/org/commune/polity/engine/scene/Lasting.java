package org.commune.polity.engine.scene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;
import org.commune.polity.effect.Effect;

/**
 * What an act sets an end to: an emergency, a seal, a stay. It lasts by the calendar from the act
 * on, whatever the charter counts as clear days of notice, and ends at the instant that the act
 * names, which may be earlier than the longest time the charter allows.
 *
 * <p>The end is kept twice: as the clock of the law, which the record then cites, and as a time of
 * its own. What was to end then ends all the same when the charter was amended meanwhile and the
 * clock struck out or renumbered: nobody prolongs an emergency by amending the article on it.
 */
public final class Lasting {
  /** What the names of these times begin with. */
  public static final String OWN = "lasting:";

  private Lasting() {}

  /** When what begins now and lasts so long ends. */
  public static Instant until(Scene scene, Span span) {
    return span.after(scene.now(), scene.zone(), Span.DayCount.CALENDAR);
  }

  /** The running times of an end. */
  public static List<Effect> ends(
      Scene scene, Trigger trigger, Clock.Consequence then, Instant due, String subject) {
    List<Effect> running = new ArrayList<>();
    scene.law().clocks(trigger).stream()
        .filter(c -> c.then() == then)
        .limit(1)
        .forEach(c -> running.add(Write.timer(due, c.id(), subject)));
    running.add(Write.timer(due, OWN + trigger, subject));
    return List.copyOf(running);
  }

  /** All running times of this trigger about this subject are struck. */
  public static List<Effect> stop(Scene scene, Trigger trigger, String subject) {
    List<Effect> struck = new ArrayList<>();
    for (Clock clock : scene.law().clocks(trigger)) {
      struck.addAll(Write.stop(scene, clock.id(), subject));
    }
    struck.addAll(Write.stop(scene, OWN + trigger, subject));
    return List.copyOf(struck);
  }
}
