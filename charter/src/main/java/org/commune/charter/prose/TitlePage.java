package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Charter;
import org.commune.charter.measure.Expression;

/** What stands above the first article of a charter. */
record TitlePage(Names names) {

  List<String> lines(Charter charter) {
    List<String> lines = new ArrayList<>();
    lines.add(charter.title());
    lines.add("Charter " + charter.id() + ", version " + charter.version());
    charter.adopted().ifPresent(date -> lines.add("Adopted on " + date));
    return lines;
  }

  List<Paragraph> paragraphs(Charter charter) {
    List<Paragraph> all = enforced(charter);
    charter.about().ifPresent(about -> all.add(about(about)));
    return all;
  }

  /** What holds throughout, without what is only told of the charter. */
  List<Paragraph> enforced(Charter charter) {
    List<Paragraph> all = new ArrayList<>();
    all.add(closedWorld(charter));
    all.add(
        Paragraph.of(
            "What no article says otherwise of may be seen by "
                + Openness.seers(charter.defaultVisibility())));
    Paragraph conflict = new Paragraph();
    conflict.say(
        charter.interpreter(),
        who -> "Where an article can be read in several ways, the choice is for " + names.who(who));
    conflict.sayOf(
        charter.conflictOrder(),
        order ->
            "Where two rules conflict, what comes first here prevails: "
                + String.join(", ", order.stream().map(Words::name).toList()));
    all.add(conflict);
    all.add(
        Paragraph.of("Days are those of the time zone " + charter.timezone())
            .say(
                switch (charter.dayCount()) {
                  case CLEAR_DAYS ->
                      "In a period of days neither the first nor the last day counts";
                  case CALENDAR -> "A period of days ends at the same hour so many days later";
                })
            .say("The language of this charter is \"" + charter.lang() + "\""));
    Paragraph figures = new Paragraph();
    charter
        .vars()
        .forEach((name, value) -> figures.say("the figure " + name + " is " + figure(value)));
    figures.sayIf(!charter.vars().isEmpty(), "Figures are exact and never rounded");
    all.add(figures);
    Paragraph acts = new Paragraph();
    charter
        .acts()
        .forEach((name, effect) ->
            acts.say("this charter adds the act \"" + Words.act(name) + "\": " + effect(effect)));
    all.add(acts);
    all.removeIf(Paragraph::isEmpty);
    return all;
  }

  private Paragraph closedWorld(Charter charter) {
    Charter.ResidualPower residual = charter.residualPower();
    String by = residual.article().map(a -> " (article " + a + ")").orElse("");
    return Paragraph.of(
        residual.holder().role() == Actor.Role.NOBODY
            ? "What no article grants to anybody, nobody may do" + by
            : "What no article grants to anybody, only "
                + names.who(residual.holder())
                + " may do"
                + by);
  }

  private static String effect(Charter.EffectClass effect) {
    return switch (effect) {
      case DECISION -> "a decision that binds";
      case STATEMENT -> "a statement";
      case APPOINTMENT -> "putting a person in a post";
      case SPENDING -> "spending";
      case PUBLICATION -> "publishing";
      case ADMINISTRATION -> "carrying out what is decided";
      case COERCION -> "force against a person or property";
    };
  }

  private static Paragraph about(Charter.About about) {
    Paragraph said = new Paragraph();
    said.sayOf(about.sources(), all -> "This charter is taken from: " + joined(all));
    said.sayOf(about.leavesOut(), all -> "It leaves out: " + joined(all));
    return said.isEmpty() ? Paragraph.of("The sources of this charter are not named") : said;
  }

  private static String joined(List<String> sentences) {
    return String.join("; ", sentences.stream().map(s -> s.replaceFirst("\\.$", "")).toList());
  }

  private static String figure(Expression value) {
    return switch (value) {
      case Expression.Count(String of) ->
          "the number of " + Words.name(of.replaceFirst("^units\\.(.*)", "units of the kind $1"));
      case Expression other -> other.toString();
    };
  }
}
