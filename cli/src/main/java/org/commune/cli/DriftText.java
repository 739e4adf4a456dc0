package org.commune.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commune.charter.measure.Fraction;
import org.commune.drift.Indicator;
import org.commune.drift.Point;
import org.commune.drift.Series;

/** Figures over time, for people: each with its definition, a line for each period. */
final class DriftText {
  /** Entries named on a line; JSON names all. */
  private static final int NAMED = 8;

  private DriftText() {}

  static String of(List<Series> all) {
    return all.stream().map(DriftText::of).collect(Collectors.joining("\n"));
  }

  private static String of(Series series) {
    Indicator indicator = series.indicator();
    StringBuilder text = new StringBuilder();
    text.append(indicator.title()).append('\n');
    text.append("  ").append(indicator.definition()).append('\n');
    series.points().forEach(point -> text.append(line(indicator.unit(), point)).append('\n'));
    return text.toString();
  }

  private static String line(Indicator.Unit unit, Point point) {
    String value = point.value().map(v -> words(unit, v)).orElse("-");
    return "  %s  %10s%s".formatted(point.from(), value, behind(point)).stripTrailing();
  }

  private static String behind(Point point) {
    List<String> all =
        point.entries().isEmpty()
            ? point.about()
            : point.entries().stream().map(Object::toString).toList();
    if (all.isEmpty()) {
      return "";
    }
    String more = all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "";
    return "  "
        + (point.entries().isEmpty() ? "" : "entries ")
        + String.join(", ", all.subList(0, Math.min(NAMED, all.size())))
        + more;
  }

  /** Rounded for the eye only: JSON has the fraction itself. */
  private static String words(Indicator.Unit unit, Fraction value) {
    return switch (unit) {
      case SHARE ->
          new BigDecimal(value.numerator())
                  .multiply(BigDecimal.valueOf(100))
                  .divide(new BigDecimal(value.denominator()), 1, RoundingMode.HALF_EVEN)
                  .toPlainString()
              + " %";
      case DAYS -> value.numerator() + " days";
      case COUNT -> String.format(Locale.ROOT, "%d", value.numerator());
    };
  }
}
