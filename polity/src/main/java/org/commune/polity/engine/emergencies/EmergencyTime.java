package org.commune.polity.engine.emergencies;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.measure.Span;
import org.commune.polity.Ground;
import org.commune.polity.engine.scene.Bounds;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Register;

/** The time that an organisation spends under emergency, all emergencies of a window together. */
final class EmergencyTime {
  private EmergencyTime() {}

  /**
   * Whether there would be too much time under emergency within the window that ends when this one
   * does. Earlier emergencies count with the time they were in force.
   *
   * @param renewed the emergency that is renewed, which counts from its beginning
   */
  static Optional<Ground> tooLong(Scene scene, Instant until, Optional<EmergencyNow> renewed) {
    return Bounds.of(scene, Limit.Bound.Cumulative.class).stream()
        .flatMap(limit -> tooLong(scene, until, renewed, limit).stream())
        .findFirst();
  }

  private static Optional<Ground> tooLong(
      Scene scene,
      Instant until,
      Optional<EmergencyNow> renewed,
      Law.Defined<Limit.Bound.Cumulative> limit) {
    Instant opens = limit.is().window().before(until, scene.zone());
    Instant from = renewed.map(EmergencyNow::from).orElse(scene.now());
    Duration time = local(scene, latest(opens, from), until);
    for (EmergencyNow past : scene.state().each(Register.EMERGENCIES)) {
      Optional<Instant> ended = past.ended().filter(e -> e.isAfter(opens));
      if (ended.isPresent()) {
        time = time.plus(local(scene, latest(opens, past.from()), ended.get()));
      }
    }
    Duration most = length(scene, until, limit.is().max());
    return time.compareTo(most) <= 0
        ? Optional.empty()
        : Optional.of(
            new Ground(
                limit.article(),
                days(time)
                    + " under emergency within "
                    + limit.is().window().inWords()
                    + ", and "
                    + limit.is().max().inWords()
                    + " is the most",
                "let it be shorter by " + days(time.minus(most)) + ", or wait"));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Measured on the calendar, so that a day on which clocks are changed is a day. */
  private static Duration local(Scene scene, Instant from, Instant to) {
    return Duration.between(
        LocalDateTime.ofInstant(from, scene.zone()), LocalDateTime.ofInstant(to, scene.zone()));
  }

  private static Duration length(Scene scene, Instant end, Span span) {
    return local(scene, span.before(end, scene.zone()), end);
  }

  private static String days(Duration time) {
    long days = time.toDays();
    long hours = time.toHoursPart();
    String whole = days + (days == 1 ? " day" : " days");
    return hours == 0 ? whole : whole + " and " + hours + (hours == 1 ? " hour" : " hours");
  }
}
