package org.commune.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.drift.measure.Measure;
import org.commune.drift.measure.Measures;
import org.commune.drift.measure.Reading;
import org.commune.drift.measure.Seen;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;

/**
 * Takes the figures of an organisation while its entries go by, from the founding on, in order.
 *
 * <p>Periods begin on the day of the founding, in the charter's time zone, and are of equal length
 * on the calendar.
 */
public final class Drift {
  private final Period length;
  private final ZoneId zone;
  private final LocalDate founded;
  private final Map<Indicator, Measure> measures = new EnumMap<>(Indicator.class);
  private final Map<Indicator, List<Point>> points = new EnumMap<>(Indicator.class);
  private int period;
  private Organisation now;

  /**
   * @param founded the organisation as it was founded
   * @param length how long a period is; more than nothing
   */
  public Drift(Organisation founded, Period length) {
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException("a period lasts longer than " + length);
    }
    this.length = length;
    this.zone = founded.law().charter().timezone();
    this.founded = LocalDate.ofInstant(founded.state().now(), zone);
    this.now = founded;
    for (Indicator indicator : Indicator.values()) {
      Measure measure = Measures.of(indicator);
      measure.begin(founded, founded.state().now());
      measures.put(indicator, measure);
      points.put(indicator, new ArrayList<>());
    }
  }

  /**
   * An entry has gone by.
   *
   * @param index of the entry in the record
   * @param after the organisation after it
   */
  public void entry(long index, Entry entry, Organisation after) {
    while (!entry.at().isBefore(end(period))) {
      end();
    }
    Seen seen = new Seen(index, entry, now, after);
    measures.values().forEach(measure -> measure.seen(seen));
    now = after;
  }

  /** All figures up to now, the period under way among them as far as it has come. */
  public List<Series> series() {
    List<Series> all = new ArrayList<>();
    measures.forEach((indicator, measure) -> {
      List<Point> whole = new ArrayList<>(points.get(indicator));
      whole.add(point(measure.read(now, now.state().now())));
      all.add(new Series(indicator, whole));
    });
    return List.copyOf(all);
  }

  private void end() {
    Instant at = end(period);
    measures.forEach((indicator, measure) -> {
      Optional.ofNullable(points.get(indicator))
          .ifPresent(of -> of.add(point(measure.read(now, at))));
      measure.begin(now, at);
    });
    period++;
  }

  private Point point(Reading reading) {
    return new Point(
        day(period), day(period + 1), reading.value(), reading.entries(), reading.about());
  }

  private LocalDate day(int number) {
    return founded.plus(length.multipliedBy(number));
  }

  private Instant end(int number) {
    return day(number + 1).atStartOfDay(zone).toInstant();
  }
}
