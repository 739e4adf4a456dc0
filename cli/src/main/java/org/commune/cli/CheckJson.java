package org.commune.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

  private final Optional<String> hash;

  private CheckJson(JsonGenerator json, Optional<String> hash) {
    this.json = json;
    this.hash = hash;
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

  /** Reports on a charter; where its text is at hand, with the SHA-256 of that as its hash. */
  static String of(List<Report> reports, Optional<String> text) {
    return JsonText.of(json -> {
      json.writeStartArray();
      reports.forEach(new CheckJson(json, text.map(CheckJson::hash))::report);
      json.writeEndArray();
    });
  }

  private static String hash(String text) {
    try {
      return "sha256:"
          + HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void report(Report report) {
    Telling telling = new Telling(report.charter(), report.period());
    json.writeStartObject();
    json.writeStringProperty("charter", report.charter().id());
    json.writeStringProperty("version", report.charter().version());
    hash.ifPresent(h -> json.writeStringProperty("hash", h));
    json.writeStringProperty("threat", report.threat().name());
    json.writeStringProperty("threat_says", report.threat().says());
    json.writeStringProperty("period", report.period());
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
    capture.steps().forEach(this::step);
    json.writeEndArray();
    json.writeNumberProperty("point_of_no_return", capture.path().size());
    json.writeStringProperty("why", telling.why(capture));
    strings("blocked", telling.blocked(capture));
    strings("remedy", telling.remedy(capture));
  }

  private void step(Verdict.Step step) {
    json.writeStartObject();
    switch (step) {
      case Verdict.Step.Act act -> {
        json.writeStringProperty("actor", act.command().origin().holder());
        json.writeStringProperty("act", act.command().origin().act());
        json.writeStringProperty("on", act.command().origin().on());
        json.writeStringProperty("article", act.command().article().toString());
        json.writeStringProperty("text", act.command().text());
      }
      case Verdict.Step.Tick tick -> {
        json.writeStringProperty("actor", "calendar");
        json.writeNumberProperty("period", tick.number());
        strings("happens", tick.happens().stream().map(r -> r.text()).distinct().toList());
      }
    }
    strings("changes", step.changes().stream().map(c -> c.variable().says(c.to())).toList());
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    JsonText.strings(json, name, values);
  }
}
