package org.commune.cli;

import java.util.List;
import org.commune.charter.CharterHash;
import org.commune.check.Finding;
import org.commune.check.Replayed;
import org.commune.check.Report;
import org.commune.check.Verdict;
import org.commune.check.explaining.Claim;
import org.commune.check.explaining.Telling;
import org.commune.check.lints.Lint;
import tools.jackson.core.JsonGenerator;

/** What the check of a charter found, as JSON. */
final class CheckJson {
  private final JsonGenerator json;

  private CheckJson(JsonGenerator json) {
    this.json = json;
  }

  /** Hints, as JSON. */
  static String lints(List<Lint> hints) {
    return JsonText.of(json -> {
      json.writeStartArray();
      for (Lint hint : hints) {
        json.writeStartObject();
        json.writeStringProperty("kind", hint.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringProperty("article", hint.article().toString());
        json.writeStringProperty("says", hint.says());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** Reports on a charter, each with how long it took. */
  static String of(List<Timed<Report>> reports) {
    return JsonText.of(json -> {
      json.writeStartArray();
      reports.forEach(new CheckJson(json)::report);
      json.writeEndArray();
    });
  }

  private void report(Timed<Report> timed) {
    Report report = timed.result();
    Telling telling = new Telling(report.charter(), report.period());
    json.writeStartObject();
    json.writeStringProperty("charter", report.charter().id());
    json.writeStringProperty("version", report.charter().version());
    json.writeStringProperty("hash", CharterHash.of(report.charter()));
    json.writeStringProperty("threat", report.threat().name());
    json.writeStringProperty("threat_says", report.threat().says());
    json.writeStringProperty("period", report.period());
    json.writeNumberProperty("milliseconds", timed.milliseconds());
    json.writeArrayPropertyStart("findings");
    report.findings().forEach(f -> finding(telling, f));
    json.writeEndArray();
    strings("dead_articles", report.dead().stream().map(Object::toString).toList());
    strings("acts_without_effect", report.leftOut().stream().sorted().toList());
    strings("claim", Claim.lines(report));
    json.writeEndObject();
  }

  private void finding(Telling telling, Finding finding) {
    Verdict verdict = finding.worst().verdict();
    json.writeStartObject();
    json.writeStringProperty(
        "kind", finding.objective().kind().name().toLowerCase(java.util.Locale.ROOT));
    json.writeStringProperty("name", finding.objective().name());
    json.writeStringProperty("verdict", word(verdict));
    if (verdict instanceof Verdict.Vigilance(int periods, Verdict.Capture _)) {
      json.writeNumberProperty("periods", periods);
    }
    json.writeStringProperty("says", telling.verdict(finding));
    json.writeNumberProperty("states", finding.worst().states());
    strings("depends_on_articles", finding.disputed().stream().map(Object::toString).toList());
    verdict
        .loss()
        .ifPresent(c -> {
          Replayed replayed = finding.worst().replayed();
          json.writeBooleanProperty("replayed", replayed instanceof Replayed.Confirmed);
          json.writeStringProperty("replay", Telling.replayed(replayed));
          loss(telling, c);
        });
    json.writeEndObject();
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Vigilance _ -> "VIGILANCE";
      default -> verdict.name();
    };
  }

  private void loss(Telling telling, Verdict.Capture capture) {
    json.writeArrayPropertyStart("path");
    for (int i = 0; i < capture.steps().size(); i++) {
      step(telling, capture, i);
    }
    json.writeEndArray();
    json.writeNumberProperty("point_of_no_return", capture.path().size());
    json.writeStringProperty("why", telling.why(capture));
    strings("blocked", telling.blocked(capture));
    strings("remedy", telling.remedy(capture));
    capture
        .remedy()
        .ifPresent(r -> {
          json.writeNumberProperty("last_period", r.period());
          json.writeNumberProperty("periods_to_recover", r.periods());
        });
  }

  private void step(Telling telling, Verdict.Capture capture, int number) {
    Verdict.Step step = capture.steps().get(number);
    json.writeStartObject();
    switch (step) {
      case Verdict.Step.Act act -> {
        json.writeStringProperty("actor", act.command().origin().holder());
        json.writeStringProperty("act", act.command().origin().act());
        json.writeStringProperty("on", act.command().origin().on());
        json.writeStringProperty("article", act.command().article().toString());
        json.writeStringProperty("text", act.command().text());
        telling
            .wording(act.command().article())
            .ifPresent(wording -> json.writeStringProperty("wording", wording));
      }
      case Verdict.Step.Tick tick -> {
        json.writeStringProperty("actor", "calendar");
        json.writeNumberProperty("period", tick.number());
        strings("happens", tick.happens().stream().map(r -> r.text()).distinct().toList());
      }
    }
    telling
        .standing(capture, number)
        .ifPresent(standing -> json.writeStringProperty("standing", standing));
    strings("changes", step.changes().stream().map(c -> c.variable().says(c.to())).toList());
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    JsonText.strings(json, name, values);
  }
}
