package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.charter.prose.Layout;
import org.commune.charter.prose.Words;

/**
 * The clauses of a law, each in a sentence: what the engine goes by, in the words in which changes
 * of it are told.
 */
public record LawText(Law law) {

  /** All clauses by article, each with its name, in lines of at most 88 columns. */
  public String text() {
    Layout layout = new Layout();
    law.clauses().stream()
        .collect(
            Collectors.groupingBy(
                Clause::article, java.util.LinkedHashMap::new, Collectors.toList()))
        .forEach((article, clauses) -> {
          layout.heading(heading(article));
          clauses.forEach(c -> layout.item("  " + c.id() + "  ", sentence(c)));
        });
    return layout.toString();
  }

  private String heading(ArticleNo number) {
    return law.article(number)
        .map(Article::title)
        .map(title -> "Article " + number + ". " + title)
        .orElse("Header");
  }

  String sentence(Clause clause) {
    return switch (clause) {
      case Power power -> power(power);
      case Bar bar -> Bars.sentence(bar);
      case Duty duty -> duty(duty);
      case Clock clock -> clock(clock);
      case Limit limit ->
          about(limit.on())
              + Bounds.name(limit.bound())
              + ": "
              + says(Bounds.requirements(limit.bound()))
              + ".";
      case Tier tier -> tier(tier);
    };
  }

  private String power(Power power) {
    String who =
        power.together()
            ? Words.allOf(power.holders()) + " together"
            : Words.anyOf(power.holders());
    String what =
        Doing.what(power.act(), Optional.empty(), Optional.empty())
            + list(power.target().stream().map(Words::actor).toList(), " (", ")")
            + list(
                power.scope().stream().sorted().map(s -> "\"" + Words.name(s) + "\"").toList(),
                ", on ",
                "");
    List<Actor> decides =
        power.together() ? power.holders() : power.holders().stream().limit(1).toList();
    List<Requirement> takes =
        power.holders().size() == 1
            ? PowerRequirements.of(power, decides, law)
            : PowerRequirements.own(power, law);
    return who + " may " + what + "." + (takes.isEmpty() ? "" : " It takes " + says(takes) + ".");
  }

  private static String list(List<String> parts, String before, String after) {
    return parts.isEmpty() ? "" : before + Words.or(parts) + after;
  }

  private static String duty(Duty duty) {
    return Words.anyOf(duty.who())
        + " must "
        + Words.act(duty.act())
        + (duty.of().isEmpty() ? "" : " (" + Words.name(duty.of()) + ")")
        + (duty.within().isNone() ? " at once" : " within " + Words.span(duty.within()))
        + ", counted from: "
        + Conditions.lower(duty.from())
        + "."
        + (duty.substitutes().isEmpty()
            ? ""
            : " When that time has passed, " + Words.anyOf(duty.substitutes()) + " may.");
  }

  private static String clock(Clock clock) {
    return about(clock.of())
        + (clock.after().isNone() ? "at once" : Words.span(clock.after()))
        + " after \""
        + Conditions.lower(clock.from())
        + "\": "
        + Conditions.lower(clock.then())
        + ".";
  }

  private String tier(Tier tier) {
    List<String> covers = new ArrayList<>();
    tier.covers().stream().sorted().forEach(a -> covers.add("article " + a));
    tier.subjects().stream()
        .sorted()
        .forEach(s -> covers.add("what concerns \"" + Words.name(s) + "\""));
    return "To change "
        + (covers.isEmpty() ? "any other article" : Words.or(covers))
        + " takes "
        + says(Tiers.takes(law, Optional.of(tier)))
        + ".";
  }

  private static String about(String of) {
    return of.isEmpty() ? "" : "the " + Words.name(of) + ": ";
  }

  private static String says(List<Requirement> requirements) {
    return requirements.stream().map(Requirement::says).collect(Collectors.joining(", "));
  }
}
