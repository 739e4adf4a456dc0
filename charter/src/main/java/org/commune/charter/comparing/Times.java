package org.commune.charter.comparing;

import org.commune.charter.comparing.Amount.Relation;
import org.commune.charter.measure.Span;

/** Which of two times is the longer, wherever in the calendar they begin. */
final class Times {
  private Times() {}

  private static final long DAY = 24 * 60;

  static Relation relation(Span now, Span then) {
    Span less = common(now, then);
    Span a = without(now, less);
    Span b = without(then, less);
    if (shortest(a) > longest(b)) {
      return Relation.MORE;
    }
    return longest(a) < shortest(b) ? Relation.LESS : Relation.OTHER;
  }

  /** What both have, so that 2 months and 2 months and a day can be told apart. */
  private static Span common(Span a, Span b) {
    return new Span(
        Math.min(a.months(), b.months()),
        Math.min(a.days(), b.days()),
        Math.min(a.hours(), b.hours()),
        Math.min(a.minutes(), b.minutes()),
        Math.min(a.businessDays(), b.businessDays()));
  }

  private static Span without(Span a, Span part) {
    return new Span(
        a.months() - part.months(),
        a.days() - part.days(),
        a.hours() - part.hours(),
        a.minutes() - part.minutes(),
        a.businessDays() - part.businessDays());
  }

  /** In minutes: a month has at least 28 days, and twelve have at least 365. */
  private static long shortest(Span span) {
    long months = span.months() / 12 * 365L + span.months() % 12 * 28L;
    return (months + span.days() + span.businessDays()) * DAY + minutes(span);
  }

  /** In minutes: a month has at most 31 days, twelve at most 366; a weekend may lie between. */
  private static long longest(Span span) {
    long months = span.months() / 12 * 366L + span.months() % 12 * 31L;
    long weekends = (span.businessDays() + 4) / 5 * 2L;
    return (months + span.days() + span.businessDays() + weekends) * DAY + minutes(span);
  }

  private static long minutes(Span span) {
    return span.hours() * 60L + span.minutes();
  }
}
