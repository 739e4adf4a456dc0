package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.comparing.Requirement.Bearing;
import org.commune.charter.comparing.Requirement.Compared;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.prose.Words;

/** Duties, clocks and limits, then and now. */
final class Deadlines {
  private Deadlines() {}

  /** What is compared with what of the same name, with its article. */
  private record Entry(String who, String what, ArticleNo article, List<Requirement> asks) {}

  static List<Change> duties(Law before, Law after) {
    return compared(
        duties(before),
        duties(after),
        Kind.DUTY_ADDED,
        Kind.DUTY_ENDED,
        Map.of(
            Bearing.HARDER, Kind.DUTY_TIGHTENED,
            Bearing.EASIER, Kind.DUTY_LOOSENED,
            Bearing.OTHERWISE, Kind.DUTY_CHANGED));
  }

  static List<Change> limits(Law before, Law after) {
    return compared(
        limits(before),
        limits(after),
        Kind.TIGHTENED,
        Kind.LOOSENED,
        Map.of(
            Bearing.HARDER, Kind.TIGHTENED,
            Bearing.EASIER, Kind.LOOSENED,
            Bearing.OTHERWISE, Kind.LIMIT_CHANGED));
  }

  private static Map<String, Entry> duties(Law law) {
    Map<String, Entry> all = new LinkedHashMap<>();
    for (Duty duty : law.duties()) {
      String who = Words.anyOf(duty.who());
      String what =
          Words.act(duty.act())
              + (duty.of().isEmpty() ? "" : " (" + Words.name(duty.of()) + ")")
              + " (counted from: "
              + Conditions.lower(duty.from())
              + ")";
      List<Requirement> asks = new ArrayList<>();
      asks.add(
          Requirement.bound(
              "within",
              new Amount.Time(duty.within()),
              duty.within().isNone() ? "at once" : "within " + Words.span(duty.within())));
      if (!duty.substitutes().isEmpty()) {
        asks.add(
            Requirement.manner("substitutes", "else " + Words.anyOf(duty.substitutes()) + " may"));
      }
      put(all, new Entry(who, what, duty.article(), asks));
    }
    return all;
  }

  private static Map<String, Entry> limits(Law law) {
    Map<String, Entry> all = new LinkedHashMap<>();
    for (var clause : law.clauses()) {
      switch (clause) {
        case Clock clock -> put(all, clock(clock, law));
        case Limit limit ->
            put(
                all,
                new Entry(
                    on(limit.on(), law),
                    Bounds.name(limit.bound()),
                    limit.article(),
                    Bounds.requirements(limit.bound())));
        default -> {}
      }
    }
    return all;
  }

  /** A longer time before something ends by itself, or lapses, allows more. */
  private static Entry clock(Clock clock, Law law) {
    return new Entry(
        on(clock.of(), law),
        "the time from \""
            + Conditions.lower(clock.from())
            + "\" to \""
            + Conditions.lower(clock.then())
            + "\"",
        clock.article(),
        List.of(
            Requirement.bound("after", new Amount.Time(clock.after()), Words.span(clock.after()))));
  }

  private static String on(String of, Law law) {
    if (of.isEmpty()) {
      return "everybody";
    }
    String named = "\"" + Words.name(of) + "\"";
    if (law.procedures().containsKey(of)) {
      return "the procedure " + named;
    }
    if (law.initiatives().containsKey(of)) {
      return "the initiative " + named;
    }
    return law.elections().containsKey(of) ? "the election " + named : "the " + Words.name(of);
  }

  private static void put(Map<String, Entry> all, Entry entry) {
    String name = entry.who() + "|" + entry.what();
    for (int n = 2; all.containsKey(name); n++) {
      name = entry.who() + "|" + entry.what() + "|" + n;
    }
    all.put(name, entry);
  }

  private static List<Change> compared(
      Map<String, Entry> then,
      Map<String, Entry> now,
      Kind added,
      Kind removed,
      Map<Bearing, Kind> changed) {
    Map<String, Entry> all = new TreeMap<>(then);
    all.putAll(now);
    List<Change> changes = new ArrayList<>();
    for (var named : all.entrySet()) {
      Optional<Entry> was = Optional.ofNullable(then.get(named.getKey()));
      Optional<Entry> is = Optional.ofNullable(now.get(named.getKey()));
      Compared compared =
          Requirement.compared(
              was.map(Entry::asks).orElse(List.of()), is.map(Entry::asks).orElse(List.of()));
      if (compared.differences().isEmpty()) {
        continue;
      }
      Kind kind =
          was.isEmpty()
              ? added
              : is.isEmpty()
                  ? removed
                  : changed.getOrDefault(
                      compared.bearing().orElse(Bearing.OTHERWISE), Kind.LIMIT_CHANGED);
      Entry entry = named.getValue();
      changes.add(
          new Change(
              kind,
              entry.who(),
              entry.what(),
              compared.differences(),
              was.map(Entry::article),
              is.map(Entry::article)));
    }
    return changes;
  }
}
