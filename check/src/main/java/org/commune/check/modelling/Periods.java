package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Tier;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/**
 * How long one round is. The shortest time of the law that still cuts its longest into six rounds;
 * so a law of years is not played in days.
 */
final class Periods {
  private static final int MOST = 6;
  private static final int DAYS_OF_A_MONTH = 30;

  private final int days;
  private final String words;

  private Periods(Span period) {
    days = days(period);
    words = period.inWords();
  }

  static Periods of(Law law) {
    List<Span> times = times(law);
    int longest = times.stream().mapToInt(Periods::days).max().orElse(0);
    Span period =
        times.stream()
            .filter(t -> days(t) * MOST >= longest)
            .min(java.util.Comparator.comparingInt(Periods::days))
            .orElse(Span.ofDays(DAYS_OF_A_MONTH));
    return new Periods(period);
  }

  private static List<Span> times(Law law) {
    List<Span> times = new ArrayList<>();
    for (Duty duty : law.duties()) {
      if (!duty.substitutes().isEmpty() || duty.from() == Trigger.MEETING_HELD) {
        times.add(duty.within());
      }
    }
    law.clauses().stream()
        .flatMap(c ->
            c instanceof Clock clock
                ? Optional.of(clock).stream()
                : Optional.<Clock>empty().stream())
        .filter(c ->
            c.then() == Clock.Consequence.SEAT_EXPIRES
                || c.from() == Trigger.SANCTION_IMPOSED
                || c.from() == Trigger.EMERGENCY_RUNS)
        .forEach(c -> times.add(c.after()));
    for (Tier tier : law.tiers()) {
      tier.interval().ifPresent(times::add);
      tier.notice().ifPresent(times::add);
    }
    law.powers("convene").stream()
        .flatMap(p -> p.conditions().stream())
        .forEach(c -> {
          if (c instanceof Condition.Noticed(Span atLeast)) {
            times.add(atLeast);
          }
        });
    times.removeIf(t -> days(t) == 0);
    return times;
  }

  /** Days, a month taken for thirty; business days as days. */
  static int days(Span span) {
    return span.months() * DAYS_OF_A_MONTH
        + span.days()
        + span.businessDays()
        + (span.hours() > 0 ? 1 : 0);
  }

  String inWords() {
    return words;
  }

  /** How many rounds have passed when this time surely has: a protection comes no sooner. */
  int atMost(Span span) {
    return Math.ceilDiv(days(span), days);
  }

  /** How many rounds surely fit into this time: at least one, since the members answer in each. */
  int atLeast(Span span) {
    return atLeast(days(span));
  }

  /** The same for so many days. */
  int atLeast(int time) {
    return time == 0 ? 0 : Math.max(1, time / days);
  }
}
