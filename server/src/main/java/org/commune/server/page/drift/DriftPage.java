package org.commune.server.page.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commune.charter.measure.Fraction;
import org.commune.drift.Indicator;
import org.commune.drift.Point;
import org.commune.drift.Series;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/**
 * The indicators over time: a small picture for each, its definition, the entries behind it, and
 * the same figures as a table.
 *
 * @param periods the first day of each
 * @param hidden whether the reader may not read the register that the figures are taken from
 */
public record DriftPage(String title, List<String> periods, List<Line> lines, boolean hidden)
    implements Page {

  /**
   * An indicator over time.
   *
   * @param figures exact, one for each period
   * @param last the figure of the period under way
   * @param path of its line in a picture of 100 by 40
   * @param dots a mark on each figure
   * @param behind the last entries behind the last figure that has any
   */
  public record Line(
      String title,
      String definition,
      List<String> figures,
      String last,
      String path,
      String dots,
      List<Phrase> behind) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final BigDecimal WIDTH = BigDecimal.valueOf(100);
  private static final BigDecimal HEIGHT = BigDecimal.valueOf(38);
  private static final BigDecimal GROUND = BigDecimal.valueOf(40);
  private static final int PLACES = 2;
  private static final int ENTRIES = 6;

  public static DriftPage of(Sight sight, List<Series> series) {
    boolean hidden = !sight.mayReadRegister();
    List<LocalDate> days =
        series.stream()
            .findFirst()
            .map(s -> s.points().stream().map(Point::from).toList())
            .orElse(List.of());
    return new DriftPage(
        sight.texts().of("nav.drift"),
        hidden ? List.of() : days.stream().map(DAY::format).toList(),
        hidden ? List.of() : series.stream().map(s -> line(sight, s)).toList(),
        hidden);
  }

  private static Line line(Sight sight, Series series) {
    Indicator indicator = series.indicator();
    List<String> figures = series.points().stream().map(p -> figure(indicator, p.value())).toList();
    String path = path(series.points());
    return new Line(
        indicator.title(),
        indicator.definition(),
        figures,
        figures.isEmpty() ? "–" : figures.getLast(),
        path,
        path.replaceAll("[ML]([0-9.]+ [0-9.]+)", "M$1h0"),
        behind(sight, series.points()));
  }

  /** A share as the fraction that it is, with its per cent; a number as it is. */
  private static String figure(Indicator indicator, Optional<Fraction> value) {
    if (value.isEmpty()) {
      return "–";
    }
    Fraction exact = value.get();
    String plain = exact.toString();
    return indicator.unit() == Indicator.Unit.SHARE && plain.contains("/")
        ? plain + " (" + percent(exact) + " %)"
        : indicator.unit() == Indicator.Unit.SHARE ? percent(exact) + " %" : plain;
  }

  private static String percent(Fraction share) {
    return decimal(share).multiply(WIDTH).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static BigDecimal decimal(Fraction value) {
    return new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()), PLACES + 4, RoundingMode.HALF_UP);
  }

  private static List<Phrase> behind(Sight sight, List<Point> points) {
    for (int i = points.size() - 1; i >= 0; i--) {
      List<Long> entries = points.get(i).entries();
      if (!entries.isEmpty()) {
        return entries.subList(Math.max(0, entries.size() - ENTRIES), entries.size()).stream()
            .map(n ->
                Phrase.link(
                    sight.texts().of("record.entry", n), sight.page("entry", Long.toString(n))))
            .toList();
      }
    }
    return List.of();
  }

  /** A line through the figures, left to right; gaps where there was nothing to measure. */
  private static String path(List<Point> points) {
    BigDecimal highest =
        points.stream()
            .flatMap(p -> p.value().stream())
            .map(DriftPage::decimal)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    List<String> parts = new ArrayList<>();
    boolean drawing = false;
    int last = Math.max(1, points.size() - 1);
    for (int i = 0; i < points.size(); i++) {
      Optional<Fraction> value = points.get(i).value();
      if (value.isEmpty()) {
        drawing = false;
        continue;
      }
      parts.add(
          (drawing ? "L" : "M") + place(i, last) + " " + height(decimal(value.get()), highest));
      drawing = true;
    }
    return String.join(" ", parts);
  }

  private static String place(int at, int last) {
    return WIDTH
        .multiply(BigDecimal.valueOf(at))
        .divide(BigDecimal.valueOf(last), PLACES, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String height(BigDecimal value, BigDecimal highest) {
    BigDecimal up =
        highest.signum() == 0
            ? BigDecimal.ZERO
            : value.multiply(HEIGHT).divide(highest, PLACES, RoundingMode.HALF_UP);
    return GROUND.subtract(up).toPlainString();
  }

  @Override
  public String template() {
    return "drift";
  }

  @Override
  public String place() {
    return "drift";
  }
}
