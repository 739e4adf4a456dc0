package org.commune.polity.engine;

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
 */
final class Lasting {
  private Lasting() {}

  /** When what begins now and lasts so long ends. */
  static Instant until(Scene scene, Span span) {
    return span.after(scene.now(), scene.zone(), Span.DayCount.CALENDAR);
  }

  /** The clocks of the law that end it, set to the end that the act names. */
  static List<Effect> ends(
      Scene scene, Trigger trigger, Clock.Consequence then, Instant due, String subject) {
    return scene.law().clocks(trigger).stream()
        .filter(c -> c.then() == then)
        .limit(1)
        .map(c -> Write.timer(due, c.id(), subject))
        .toList();
  }

  /** All clocks of this trigger about this subject are struck. */
  static List<Effect> stop(Scene scene, Trigger trigger, String subject) {
    List<Effect> struck = new ArrayList<>();
    for (Clock clock : scene.law().clocks(trigger)) {
      struck.addAll(Write.stop(scene, clock.id(), subject));
    }
    return List.copyOf(struck);
  }
}
