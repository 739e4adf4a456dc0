package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Law;
import org.commune.charter.prose.Words;

/** What nobody may do, or not this holder, then and now. */
final class Bars {
  private Bars() {}

  /** What is barred to whom, in words: two bars that say the same are the same. */
  private record Barred(String who, String what) implements Comparable<Barred> {
    private static final Comparator<Barred> ORDER =
        Comparator.comparing(Barred::who).thenComparing(Barred::what);

    @Override
    public int compareTo(Barred other) {
      return ORDER.compare(this, other);
    }
  }

  static List<Change> compared(Law before, Law after) {
    Map<Barred, ArticleNo> then = of(before);
    Map<Barred, ArticleNo> now = of(after);
    Map<Barred, ArticleNo> all = new TreeMap<>(then);
    all.putAll(now);
    List<Change> changes = new ArrayList<>();
    for (Barred barred : all.keySet()) {
      Optional<ArticleNo> was = Optional.ofNullable(then.get(barred));
      Optional<ArticleNo> is = Optional.ofNullable(now.get(barred));
      if (was.isEmpty() || is.isEmpty()) {
        Kind kind = was.isEmpty() ? Kind.BAR_ADDED : Kind.BAR_LIFTED;
        changes.add(new Change(kind, barred.who(), barred.what(), List.of(), was, is));
      }
    }
    return changes;
  }

  private static Map<Barred, ArticleNo> of(Law law) {
    Map<Barred, ArticleNo> all = new LinkedHashMap<>();
    for (var clause : law.clauses()) {
      if (clause instanceof Bar bar) {
        for (Optional<Actor> holder : Ability.each(bar.holders())) {
          for (Optional<Actor> target : Ability.each(bar.target())) {
            for (Optional<String> subject : Ability.each(bar.scope().stream().sorted().toList())) {
              String who = holder.map(Words::actor).orElse("everybody");
              String what = Doing.what(bar.act(), target, subject) + circumstances(bar);
              all.putIfAbsent(new Barred(who, what), bar.article());
            }
          }
        }
      }
    }
    return all;
  }

  private static String circumstances(Bar bar) {
    List<String> parts = new ArrayList<>();
    if (!bar.except().isEmpty()) {
      parts.add("except " + Words.allOf(bar.except()));
    }
    switch (bar.in()) {
      case ANY -> {}
      case DECREE -> parts.add("by decree");
      case URGENCY -> parts.add("as urgent");
    }
    if (!bar.when().isEmpty()) {
      parts.add(Words.or(bar.when().stream().map(Bars::during).toList()));
    }
    if (!bar.unless().isEmpty()) {
      parts.add("unless " + Words.circumstances(bar.unless()));
    }
    return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
  }

  private static String during(Bar.During during) {
    return switch (during) {
      case Bar.During.Emergency() -> "while an emergency is in force";
      case Bar.During.Caretaker(String body, String from) ->
          "while the " + Words.name(body) + " only takes care (from " + Words.name(from) + ")";
      case Bar.During.Provisional(String body) ->
          "while the seats of the " + Words.name(body) + " are held provisionally";
      case Bar.During.NotInvested(String body) ->
          "while the " + Words.name(body) + " has not won a vote of confidence";
      case Bar.During.Suspended() -> "while the person is suspended";
      case Bar.During.Stayed() -> "while a stay is in force";
      case Bar.During.Action() -> "while a public action is under way";
      case Bar.During.InCircumstance(Circumstance circumstance) ->
          "when " + Words.circumstance(circumstance);
    };
  }
}
