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
 * How long one round is. The finest choice is the shortest time in which members may object, as far
 * as the longest time of the law then still fits into a counter; each coarser one is twice as long.
 *
 * <p>Whatever the choice, no time is rounded in favour of the members: what protects them comes no
 * sooner than it does, and a time in which they may object, when it is shorter than a round, is
 * none.
 */
final class Periods {
  /** How many rounds the longest time may have: what a variable can count. */
  private static final int MOST = 52;

  private static final int DAYS_OF_A_MONTH = 30;

  private final int days;

  private Periods(int days) {
    this.days = days;
  }

  /**
   * The rounds for a law.
   *
   * @param coarseness 0 for the finest; each step doubles them
   */
  static Periods of(Law law, int coarseness) {
    List<Span> all = times(law);
    int longest = all.stream().mapToInt(Periods::days).max().orElse(DAYS_OF_A_MONTH);
    int finest =
        windows(law).stream().filter(d -> d > 0).mapToInt(d -> d).min().orElse(DAYS_OF_A_MONTH);
    return new Periods(Math.max(finest, Math.ceilDiv(longest, MOST)) << coarseness);
  }

  /** The times in which members may object to what the faction has begun, in days. */
  private static List<Integer> windows(Law law) {
    List<Integer> windows = new ArrayList<>();
    law.tiers().forEach(t -> windows.add(Amendments.days(t)));
    law.clauses().stream()
        .filter(Clock.class::isInstance)
        .map(Clock.class::cast)
        .filter(c -> c.from() == Trigger.SANCTION_IMPOSED)
        .filter(c -> c.then() == Clock.Consequence.TAKES_EFFECT)
        .forEach(c -> windows.add(days(c.after())));
    return windows;
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

  /** How many days a round has. */
  int days() {
    return days;
  }

  String inWords() {
    return Span.ofDays(days).inWords();
  }

  /** How many rounds have passed when this time surely has: a protection comes no sooner. */
  int atMost(Span span) {
    return Math.ceilDiv(days(span), days);
  }

  /** How many rounds surely fit into this time. */
  int atLeast(Span span) {
    return days(span) / days;
  }

  /** How many rounds surely fit into so many days. */
  int atLeast(int time) {
    return time / days;
  }

  /** How many rounds have passed when so many days surely have. */
  int atMost(int time) {
    return Math.ceilDiv(time, days);
  }
}
