package org.commune.audit;

import java.util.stream.Collectors;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;

/** Says in words how an entry differs from what should be entered. */
final class Difference {
  private Difference() {}

  static String between(Entry expected, Entry found) {
    if (expected instanceof Entry.Act due && found instanceof Entry.Act there) {
      return due.act().equals(there.act())
          ? ruling(due.ruling(), there.ruling())
          : "the act is entered as %s, and should be %s"
              .formatted(text(there.act()), text(due.act()));
    }
    if (expected instanceof Entry.Clock due
        && found instanceof Entry.Clock there
        && due.event().equals(there.event())) {
      return ruling(due.ruling(), there.ruling());
    }
    return "there is %s, and there should be %s".formatted(named(found), named(expected));
  }

  private static String ruling(Ruling expected, Ruling found) {
    return expected.equals(found)
        ? "the time of the entry is not that of what happened"
        : "the entry says %s; the charter says %s".formatted(said(found), said(expected));
  }

  static String named(Entry entry) {
    return switch (entry) {
      case Entry.Act act -> "the act " + text(act.act());
      case Entry.Clock clock -> "what the calendar does: " + text(clock.event());
      case Entry.Charter charter ->
          "version " + charter.version() + " of the charter, " + charter.text().hex();
      case Entry.Erasure erasure -> "an erasure of " + erasure.fields();
      case Entry.OtherLog _ -> "a checkpoint of another log";
    };
  }

  private static String said(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Admitted admitted ->
          "admitted by article %s with effects %s"
              .formatted(String.join(", ", admitted.articles()), admitted.effects().hex());
      case Ruling.Refused refused ->
          refused.grounds().stream()
              .map(ground -> "article " + ground.article() + ": " + ground.condition())
              .collect(Collectors.joining("; ", "refused (", ")"));
    };
  }

  private static String text(Json json) {
    return CanonicalJson.text(json);
  }
}
