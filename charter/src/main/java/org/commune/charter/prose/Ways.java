package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Petition;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Way;

/** By whom and how an act is done, in sentences. */
record Ways(Names names) {

  /** The sentences of a way to do something, said as after "may". */
  List<String> way(String verb, Way way) {
    return way(verb, way, false);
  }

  /** The sentences of what somebody must do, said as after "must". */
  List<String> duty(String verb, Way way) {
    return way(verb, way, true);
  }

  private List<String> way(String verb, Way way, boolean must) {
    Paragraph said = Paragraph.of(lead(verb, way, must));
    said.sayOf(takes(way), parts -> "It takes " + Words.and(parts));
    said.sayAll(way.rule(), this::rule);
    said.say(way.within(), w -> "It must be decided within " + w.inWords());
    said.say(
        way.silence(),
        s ->
            switch (s) {
              case REFUSED -> "When nothing is decided in time, it counts as refused";
              case GRANTED -> "When nothing is decided in time, it counts as granted";
            });
    said.sayOf(
        way.refuseOnlyIf(),
        grounds -> "It may be refused on no other ground than " + Names.choice(grounds));
    said.say(way.appeal(), to -> "The decision can be appealed to " + names.who(to));
    said.sayAll(way.override(), this::overriding);
    return said.sentences();
  }

  /** The sentences of what nobody may do, or somebody may. */
  List<String> wayOrNever(String verb, OrNever<Way> way) {
    return switch (way) {
      case OrNever.Never<Way>() -> List.of("nobody may ever " + verb);
      case OrNever.Given<Way>(Way given) -> way(verb, given);
    };
  }

  private String lead(String verb, Way way, boolean must) {
    String via = way.via().map(v -> ", by " + names.via(v)).orElse("");
    if (way.by().isEmpty()) {
      return via.isEmpty()
          ? "no one is named who " + (must ? "must " : "may ") + verb
          : "it is decided by " + names.via(way.via().orElseThrow()) + " whether to " + verb;
    }
    String may = may(way.by(), way.together());
    return (must ? may.replaceFirst("may$", "must") : may) + " " + verb + via;
  }

  /** {@code "the executive or the councils may"}, or all of them together. */
  String may(List<Actor> actors, boolean together) {
    return together
        ? names.allOf(actors) + ", each by its own decision and only together, may"
        : names.anyOf(actors) + " may";
  }

  private List<String> takes(Way way) {
    List<String> parts = new ArrayList<>();
    if (!way.petition().isEmpty()) {
      parts.add(petitions(way.petition()));
    }
    if (!way.consent().isEmpty()) {
      parts.add("the consent of " + names.allOf(way.consent()));
    }
    way.notice().ifPresent(n -> parts.add("notice of " + n.inWords()));
    // `together` without anybody named says nothing yet, and must not be lost when it is printed.
    if (way.together() && way.by().isEmpty()) {
      parts.add("the agreement of all");
    }
    return parts;
  }

  /** Who can set a decision aside, and how. */
  List<String> overriding(Way.Overriding override) {
    String via = override.via().map(v -> " by " + names.via(v)).orElse("");
    Paragraph said =
        override.by().isEmpty()
            ? Paragraph.of("the decision can be set aside" + via)
            : Paragraph.of(names.anyOf(override.by()) + " may set the decision aside" + via);
    return said.sayAll(override.rule(), this::rule).sentences();
  }

  /** Any of these petitions: "the signatures of a tenth of the members, or of 5 if fewer". */
  String petitions(List<Petition> anyOf) {
    return Words.or(anyOf.stream().map(this::petition).toList());
  }

  String petition(Petition petition) {
    String of = names.group(petition.of());
    String weighed =
        petition
            .weight()
            .map(w -> ", each weighed by the figure \"" + Words.name(w) + "\"")
            .orElse("");
    return petition
            .atLeast()
            .map(share ->
                "the signatures of at least "
                    + Words.fraction(share)
                    + " of "
                    + of
                    + petition.orCount().map(n -> ", or of " + n + " if that is fewer").orElse(""))
            .orElseGet(() -> {
              String count = petition.orCount().map(n -> n + " of ").orElse("");
              return "the signatures of " + count + of;
            })
        + weighed;
  }

  /** The sentences that say under which rule a vote is taken. */
  List<String> rule(OrNamed<Rule> rule) {
    return switch (rule) {
      case OrNamed.Named<Rule>(String name) ->
          List.of("the vote is taken under " + names.the("rule", name));
      case OrNamed.Inline<Rule>(Rule value) -> new Rules(names).sentences(value);
    };
  }

  /** The same in part of a sentence, after "by". */
  String byRule(OrNamed<Rule> rule) {
    return switch (rule) {
      case OrNamed.Named<Rule>(String name) -> names.the("rule", name);
      case OrNamed.Inline<Rule>(Rule value) ->
          "this rule: " + inline(new Rules(names).sentences(value));
    };
  }

  static String inline(List<String> sentences) {
    return String.join(
        "; ",
        sentences.stream()
            .map(s -> s.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + s.substring(1))
            .map(s -> s.endsWith(".") ? s.substring(0, s.length() - 1) : s)
            .toList());
  }

  Optional<String> via(Optional<String> via) {
    return via.map(v -> "it is decided by " + names.via(v));
  }
}
