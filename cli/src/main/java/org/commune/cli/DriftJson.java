package org.commune.cli;

import java.util.List;
import java.util.Locale;
import org.commune.drift.Point;
import org.commune.drift.Series;
import tools.jackson.core.JsonGenerator;

/** Figures over time as JSON: fractions as text, so that nothing is rounded. */
final class DriftJson {
  private DriftJson() {}

  static String of(List<Series> all) {
    return JsonText.of(json -> {
      json.writeStartArray();
      all.forEach(series -> series(json, series));
      json.writeEndArray();
    });
  }

  private static void series(JsonGenerator json, Series series) {
    json.writeStartObject();
    json.writeStringProperty("indicator", series.indicator().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("title", series.indicator().title());
    json.writeStringProperty("definition", series.indicator().definition());
    json.writeStringProperty("unit", series.indicator().unit().name().toLowerCase(Locale.ROOT));
    json.writeArrayPropertyStart("points");
    series.points().forEach(point -> point(json, point));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, Point point) {
    json.writeStartObject();
    json.writeStringProperty("from", point.from().toString());
    json.writeStringProperty("until", point.until().toString());
    point
        .value()
        .ifPresentOrElse(
            value -> json.writeStringProperty("value", value.toString()),
            () -> json.writeNullProperty("value"));
    json.writeArrayPropertyStart("entries");
    point.entries().forEach(json::writeNumber);
    json.writeEndArray();
    JsonText.strings(json, "about", point.about());
    json.writeEndObject();
  }
}
