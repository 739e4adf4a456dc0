package org.commune.cli;

import java.util.List;
import org.commune.charter.language.Charter;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Ground;
import org.commune.polity.Ruling;
import org.commune.polity.effect.Effect;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import tools.jackson.core.JsonGenerator;

/** A played script as JSON: every act with its ruling, and every step with what was expected. */
final class RunJson {
  private final JsonGenerator json;

  private RunJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(Charter charter, Script script, Player.Played.Through played) {
    return JsonText.of(json -> new RunJson(json).write(charter, script, played));
  }

  private void write(Charter charter, Script script, Player.Played.Through played) {
    json.writeStartObject();
    json.writeStringProperty("scenario", script.scenario());
    json.writeStringProperty("charter", charter.id());
    json.writeStringProperty("version", charter.version());
    json.writeArrayPropertyStart("acts");
    played.lines().forEach(line -> line.entries().forEach(e -> entry(line, e)));
    json.writeEndArray();
    json.writeArrayPropertyStart("steps");
    played.lines().forEach(this::step);
    json.writeEndArray();
    json.writeNumberProperty("failures", played.failures());
    json.writeEndObject();
  }

  private void entry(Line line, Entry entry) {
    json.writeStartObject();
    json.writeNumberProperty("step", line.number());
    switch (entry) {
      case Entry.OfAct(Act act, Ruling ruling) -> {
        json.writeStringProperty("id", act.id());
        json.writeStringProperty("kind", act.deed().act());
        json.writeStringProperty("actor", act.by().id());
        json.writeStringProperty("time", act.at().toString());
        ruling(ruling);
      }
      case Entry.OfClock clock -> {
        json.writeStringProperty("id", clock.clause() + " " + clock.subject());
        json.writeStringProperty("kind", "clock");
        json.writeStringProperty("actor", "calendar");
        json.writeStringProperty("time", clock.at().toString());
        json.writeStringProperty("ruling", "admitted");
        strings("articles", List.of(clock.article().number()));
        grounds(List.of());
        effects(clock.effects());
      }
    }
    json.writeEndObject();
  }

  private void ruling(Ruling ruling) {
    switch (ruling) {
      case Ruling.Admitted(var articles, var effects, var outcome) -> {
        json.writeStringProperty("ruling", "admitted");
        strings(
            "articles",
            java.util.stream.Stream.concat(
                    articles.stream(), outcome.stream().flatMap(o -> o.articles().stream()))
                .map(a -> a.number())
                .distinct()
                .toList());
        outcome.ifPresent(o -> {
          json.writeObjectPropertyStart("outcome");
          json.writeStringProperty("motion", o.motion());
          json.writeStringProperty("decision", lower(o.decision().name()));
          json.writeStringProperty("figures", o.words());
          json.writeEndObject();
        });
        grounds(outcome.map(Ruling.Outcome::grounds).orElse(List.of()));
        effects(effects);
      }
      case Ruling.Refused(var grounds) -> {
        json.writeStringProperty("ruling", "refused");
        strings("articles", grounds.stream().map(g -> g.article().number()).distinct().toList());
        grounds(grounds);
        effects(List.of());
      }
      case Ruling.Repeated(boolean admitted) -> {
        json.writeStringProperty("ruling", admitted ? "repeated" : "repeated refusal");
        strings("articles", List.of());
        grounds(List.of());
        effects(List.of());
      }
    }
  }

  private void grounds(List<Ground> grounds) {
    json.writeArrayPropertyStart("grounds");
    for (Ground ground : grounds) {
      json.writeStartObject();
      json.writeStringProperty("article", ground.article().number());
      json.writeStringProperty("failed", ground.failed());
      json.writeStringProperty("lawfulWay", ground.lawfulWay());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void effects(List<Effect> effects) {
    json.writeArrayPropertyStart("effects");
    for (Effect effect : effects) {
      json.writeStartObject();
      switch (effect) {
        case Effect.Entered<?> entered -> {
          json.writeStringProperty("entered", entered.in().toString());
          json.writeStringProperty("name", entered.name());
        }
        case Effect.Struck struck -> {
          json.writeStringProperty("struck", struck.from().toString());
          json.writeStringProperty("name", struck.name());
        }
        case Effect.Began began -> {
          json.writeStringProperty("began", lower(began.trigger().name()));
          json.writeStringProperty("name", began.subject());
        }
        case Effect.Erased erased -> json.writeStringProperty("erased", erased.person().id());
        case Effect.CharterChanged changed ->
            json.writeStringProperty("charter", changed.charter().version());
      }
      if (!effect.says().isEmpty()) {
        json.writeStringProperty("says", effect.says());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void step(Line line) {
    json.writeStartObject();
    json.writeNumberProperty("step", line.number());
    json.writeStringProperty("title", line.title());
    line.result().ifPresent(r -> json.writeStringProperty("result", lower(r.name())));
    if (!line.why().isEmpty()) {
      json.writeStringProperty("why", line.why());
    }
    strings("articles", line.articles());
    line.failure().ifPresent(f -> json.writeStringProperty("failure", f));
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    JsonText.strings(json, name, values);
  }

  private static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }
}
