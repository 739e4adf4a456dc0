package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.Affiliation;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Interpretation;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Reading;
import org.commune.charter.language.Succession;
import org.commune.charter.language.Transitional;
import org.commune.charter.language.Way;

/** What the charter says of itself, of its beginning, and of the world around it. */
record Changes(Names names, Ways ways) {

  static Changes of(Names names) {
    return new Changes(names, new Ways(names));
  }

  List<Paragraph> amendment(Amendment amendment) {
    List<Paragraph> all = new ArrayList<>();
    Paragraph lead = new Paragraph();
    lead.say(
        amendment.by().isEmpty()
            ? "this charter is changed"
                + amendment.via().map(v -> " by " + names.via(v)).orElse(" as follows")
            : names.anyOf(amendment.by())
                + " may change this charter"
                + amendment.via().map(v -> " by " + names.via(v)).orElse(""));
    lead.sayAll(amendment.rule(), ways::rule);
    lead.say(amendment.ratio(), Rules::ratio);
    lead.say(amendment.notice(), n -> "it takes notice of " + n.inWords());
    lead.say(
        amendment.readings() == 1
            ? "it takes one reading"
            : "it takes " + amendment.readings() + " readings");
    lead.say(
        amendment.interval(), i -> "at least " + i.inWords() + " must lie between two readings");
    lead.sayOf(
        amendment.moratorium(),
        all2 ->
            "nothing may be amended "
                + Words.or(
                    all2.stream()
                        .map(m ->
                            switch (m) {
                              case EMERGENCY -> "while an emergency is in force";
                              case CARETAKER -> "while an executive only takes care";
                            })
                        .toList()));
    lead.say(
        amendment.timeLock(),
        t -> "an amendment takes effect " + t.inWords() + " after its adoption");
    lead.say(
        amendment.selfApplies()
            ? "this article is changed in the same way"
            : "this article does not apply to its own change");
    all.add(lead);
    amendment.ratify().ifPresent(r -> all.add(ratify(r)));
    amendment.entrenched().forEach(e -> all.add(entrenched(e)));
    return all;
  }

  private Paragraph ratify(Amendment.Ratify ratify) {
    String via = ratify.via().map(v -> " by " + names.via(v)).orElse("");
    Rules rules = new Rules(names);
    Paragraph said =
        Paragraph.of(
            ratify.by().isEmpty()
                ? "an amendment must be ratified" + via
                : "an amendment must be ratified by "
                    + names.anyOf(ratify.by())
                    + (via.isEmpty() ? "" : "," + via));
    said.say(ratify.within(), w -> "this must happen within " + w.inWords());
    said.say(ratify.threshold(), t -> Rules.threshold(t) + " must be in favour");
    said.sayOf(ratify.chambers(), rules::chambers);
    said.sayAll(ratify.quorum(), rules::quorum);
    return said;
  }

  private Paragraph entrenched(Amendment.Entrenched entrenched) {
    List<String> what = new ArrayList<>();
    if (!entrenched.articles().isEmpty()) {
      what.add(
          (entrenched.articles().size() == 1 ? "article " : "articles ")
              + Words.and(entrenched.articles().stream().map(ArticleNo::toString).toList())
              + " with what stands under them");
    }
    if (!entrenched.subjects().isEmpty()) {
      what.add("what concerns " + Names.list(entrenched.subjects()));
    }
    String these = what.isEmpty() ? "nothing in particular" : String.join(", and ", what);
    Paragraph said =
        Paragraph.of(
            entrenched.never()
                ? "these cannot be changed at all: " + these
                : "it takes more to change these: " + these);
    said.sayAll(entrenched.rule(), ways::rule);
    said.say(entrenched.ratio(), Rules::ratio);
    said.say(
        entrenched.ratifyThreshold(),
        t -> "each count of their ratification needs at least " + Words.fraction(t));
    return said;
  }

  List<Paragraph> interpretation(Interpretation interpretation) {
    Paragraph said =
        Paragraph.of(
            "where the charter is unclear, its meaning is decided by "
                + names.who(interpretation.by()));
    said.say(
        interpretation.published()
            ? "interpretations are published"
            : "interpretations need not be published");
    said.sayAll(interpretation.override(), ways::overriding);
    return List.of(said);
  }

  List<Paragraph> reading(Reading reading) {
    List<Paragraph> all = new ArrayList<>();
    String named = Names.quoted(reading.id());
    all.add(
        Paragraph.of("This article can be read as " + named + ": " + reading.says())
            .say(
                reading.inForce()
                    ? "This reading holds until another is chosen"
                    : "This reading holds only when it is chosen"));
    Grants grants = new Grants(names);
    grants
        .powers(reading.powers())
        .forEach(p -> all.add(Paragraph.of("Read as " + named + ":").sayAll(p.sentences())));
    reading
        .bars()
        .forEach(
            b -> all.add(Paragraph.of("Read as " + named + ":").sayAll(grants.bar(b).sentences())));
    return all;
  }

  Paragraph succession(Succession succession) {
    String of = names.who(succession.of());
    Paragraph said =
        Paragraph.of(
            switch (succession.when()) {
                  case ALL_VACANT -> "when all seats of " + of + " are vacant";
                  case VACANT ->
                      "when "
                          + (names.isOffice(succession.of().id()) ? "the seat of " : "any seat of ")
                          + of
                          + " is vacant";
                  case ABSENT -> "when " + of + " is not present";
                }
                + ", its work is done by "
                + (succession.by().equals("longest_serving_present")
                    ? "the longest serving who is present"
                    : names.body(succession.by())));
    said.say(succession.fillWithin(), w -> "it must be filled within " + w.inWords());
    return said;
  }

  List<Paragraph> transitional(Transitional transitional) {
    if (transitional.provisional().isEmpty()) {
      return List.of(Paragraph.of("nobody acts provisionally"));
    }
    return transitional.provisional().stream().map(this::provisional).toList();
  }

  private Paragraph provisional(Transitional.Provisional provisional) {
    Paragraph said =
        Paragraph.of(
            "until "
                + names.body(provisional.body().id())
                + " is first filled, those chosen by "
                + names.who(provisional.by())
                + " hold its seats");
    said.say(
        "this ends "
            + provisional
                .untilFirst()
                .map(b -> "with the first meeting of " + names.body(b.id()) + ", and ")
                .orElse("")
            + "at the latest after "
            + provisional.max().inWords());
    said.sayOf(provisional.cannot(), acts -> "they may not " + Names.acts(acts));
    return said;
  }

  List<Paragraph> affiliation(Affiliation affiliation) {
    Paragraph said =
        new Paragraph().sayAll(ways.way("join or leave another organisation", affiliation.join()));
    said.sayAll(affiliation.ratify(), way -> ways.way("ratify it", way));
    affiliation
        .delegates()
        .ifPresent(delegates -> {
          said.say("delegates to it are elected by " + names.who(delegates.electorate()));
          said.say(delegates.mandate(), m -> "they hold " + names.the("mandate", m.id()));
          said.say(delegates.reportBack(), w -> "they report within " + w.inWords());
        });
    switch (affiliation.appointmentFromAbove()) {
      case OrNever.Never<Way>() -> said.say("no other organisation may ever appoint officers here");
      case OrNever.Given<Way>(Way way) ->
          said.sayAll(ways.way("let another organisation appoint officers here", way));
    }
    return List.of(said);
  }
}
