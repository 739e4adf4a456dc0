package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commune.charter.language.Body;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Publication.Visibility;

/** Bodies and offices, in paragraphs: what they are, their seats, meetings, decisions, powers. */
record Bodies(Names names, Ways ways, Seats seats) {

  static Bodies of(Names names) {
    return new Bodies(names, new Ways(names), Seats.of(names));
  }

  List<Paragraph> paragraphs(String id, Body body) {
    String name = body.called().orElse(id);
    return of(names.of(name)).told(id, name, body);
  }

  private List<Paragraph> told(String id, String name, Body body) {
    List<Paragraph> all = new ArrayList<>();
    all.add(nature(name, body));
    all.addAll(seats.paragraphs(id, body));
    all.add(endings(name, body));
    all.add(meetings(name, body));
    all.add(decisions(name, body));
    all.add(powers(name, body));
    all.removeIf(Paragraph::isEmpty);
    return all;
  }

  private Paragraph nature(String name, Body body) {
    Subject the = new Subject(name);
    Paragraph said = new Paragraph();
    said.say(body.per(), per -> "there is " + Names.a(name) + " for each " + Words.name(per));
    said.say(
        name.contains(body.kind().name().toLowerCase(Locale.ROOT))
            ? ""
            : the.with("is ", "are ") + kind(body.kind()));
    said.say(nature(body.kind(), said.isEmpty() ? the.toString() : "it"));
    said.say(body.of(), of -> "they are " + names.each(of.id()));
    said.sayOf(body.responsibleTo(), to -> "it answers to " + names.allOf(to));
    said.say(
        body.betweenSessions(),
        of -> "between the sessions of " + names.body(of.id()) + " it exercises its powers");
    said.say(
        body.instructions(),
        i ->
            switch (i) {
              case FORBIDDEN -> "nobody may instruct it";
              case BY_ELECTORS -> "those who seated its members may instruct them";
            });
    body.protections()
        .forEach(p ->
            said.say(
                switch (p) {
                  case NO_CONDITIONAL_APPOINTMENT ->
                      "no condition may be put on an appointment to it";
                  case NOT_OVERRIDABLE_BY_APPOINTER ->
                      "who appointed its members may not override a decision that they have"
                          + " already made";
                }));
    said.say(body.endsWith(), end -> "it ends with the " + Words.name(end));
    return said;
  }

  private static String kind(Body.Kind kind) {
    return switch (kind) {
      case ASSEMBLY -> "an assembly";
      case COUNCIL -> "a council";
      case CONGRESS -> "a congress";
      case COLLECTIVE -> "a collective";
      case EXECUTIVE -> "an executive";
      case COMMITTEE -> "a committee";
      case COMMISSION -> "a commission";
      case TRIBUNAL -> "a tribunal";
      case OFFICE -> "an office";
    };
  }

  private static String nature(Body.Kind kind, String it) {
    return switch (kind) {
      case ASSEMBLY -> "those who belong to " + it + " meet as themselves";
      case COUNCIL -> it + " is made up of delegates";
      case CONGRESS -> it + " is made up of delegates, who meet from time to time";
      case COLLECTIVE -> "several bodies of one kind decide together, each by its own vote";
      case EXECUTIVE -> it + " carries out decisions from day to day";
      case COMMITTEE -> it + " has a task in the name of others";
      case COMMISSION -> it + " inspects or edits, independent of the executive";
      case TRIBUNAL -> it + " judges";
      case OFFICE -> it + " is one person with a task";
    };
  }

  private Paragraph endings(String name, Body body) {
    Paragraph said = new Paragraph();
    said.say(
        body.recall(),
        recall ->
            (body.kind() == Body.Kind.OFFICE ? "" : "those seated in ")
                + new Subject(name)
                + " can be recalled by "
                + names.the("recall", recall.id()));
    said.sayAll(body.remove(), way -> ways.way("take seats in it from their holders", way));
    switch (body.dissolve()) {
      case OrNever.Never<?> _ ->
          said.sayIf(body.kind() != Body.Kind.OFFICE, "nobody may dissolve " + new Subject(name));
      case OrNever.Given<org.commune.charter.language.Way>(var way) ->
          said.sayAll(ways.way("dissolve the " + Words.name(name), way));
    }
    return said;
  }

  private Paragraph meetings(String name, Body body) {
    Paragraph said = new Paragraph();
    body.meets()
        .ifPresent(meets -> {
          Subject the = new Subject(name);
          said.say(
              meets.every(), every -> the.with("meets", "meet") + " every " + Rhythm.every(every));
          said.say(
              meets.maxGap(),
              gap -> "no more than " + gap.inWords() + " may pass between two of its meetings");
          said.sayIf(
              meets.every().isEmpty() && meets.maxGap().isEmpty(),
              the.with("meets as often as it decides", "meet as often as they decide"));
        });
    body.convene().ifPresent(convene -> convene(said, convene));
    said.say(body.visibility(), v -> "its meetings are open to " + open(v));
    said.sayAll(body.chair(), way -> ways.way("choose its chair", way));
    said.sayAll(
        body.adjourn(), way -> ways.way("close a meeting of it before its business is done", way));
    return said;
  }

  private void convene(Paragraph said, Body.Convene convene) {
    said.sayIf(
        convene.by().isEmpty() && convene.petition().isEmpty(),
        "nobody is named who calls it together");
    said.sayOf(convene.by(), by -> names.anyOf(by) + " may call it together");
    said.sayOf(
        convene.petition(),
        petition -> "it must be called together on " + ways.petitions(petition));
    said.say(
        convene.notice().isNone()
            ? "no notice is needed"
            : "it takes notice of " + convene.notice().inWords());
    said.say(
        convene.extraordinaryNotice(),
        notice -> "for an extraordinary meeting, notice of " + notice.inWords() + " is enough");
    said.say(
        convene.holdWithin(),
        within -> "a meeting that was demanded must be held within " + within.inWords());
    said.say(
        convene.otherwise(),
        otherwise ->
            switch (otherwise) {
              case OrNever.Never<Body.Fallback>() ->
                  "when those who must call it do not, nobody else may";
              case OrNever.Given<Body.Fallback>(Body.Fallback fallback) ->
                  "when those who must call it do not, "
                      + (fallback.by().isEmpty() ? "nobody" : names.anyOf(fallback.by()))
                      + " may"
                      + fallback.within().map(w -> " within " + w.inWords()).orElse("");
            });
  }

  private static String open(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> "everybody";
      case MEMBERS -> "all members";
      case BODY -> "those who belong to it";
      case SEALED -> "nobody else, and their record is sealed until it is opened";
    };
  }

  private Paragraph decisions(String name, Body body) {
    Paragraph said = new Paragraph();
    said.sayAll(
        body.decide(),
        rule ->
            switch (rule) {
              case org.commune.charter.language.OrNamed.Named<org.commune.charter.language.Rule>(
                      String named) ->
                  List.of(
                      new Subject(name).with("decides by ", "decide by ")
                          + names.the("rule", named));
              case org.commune.charter.language.OrNamed.Inline<org.commune.charter.language.Rule>(
                      var inline) ->
                  Paragraph.of(new Subject(name).with("decides as follows:", "decide as follows:"))
                      .sayAll(new Rules(names).sentences(inline))
                      .sentences();
            });
    said.say(body.procedure(), p -> "its motions follow " + names.the("procedure", p.id()));
    said.sayAll(body.quorum(), quorum -> new Rules(names).quorum(quorum));
    said.sayOf(
        body.secretIf(),
        all ->
            "its votes are secret "
                + Words.or(
                    all.stream()
                        .map(s ->
                            switch (s) {
                              case ELECTION -> "when persons are elected";
                              case RECALL -> "when a delegate is to be recalled";
                              case DEMANDED_BY_ONE -> "when any one person present asks for it";
                              case SANCTION -> "when a sanction is decided";
                            })
                        .toList()));
    said.say(body.voteWithin(), w -> "its bodies vote within " + w.inWords());
    said.say(body.decideWithin(), w -> "it must decide a case within " + w.inWords());
    return said;
  }

  private Paragraph powers(String name, Body body) {
    Subject the = new Subject(name);
    Paragraph said = new Paragraph();
    said.sayAll(
        body.invest(),
        way ->
            Paragraph.of(the + " may act only after a vote of confidence")
                .sayAll(ways.way("give it", way))
                .sentences());
    said.sayOf(body.powers(), acts -> the + " may " + Names.acts(acts));
    said.sayOf(body.rights(), acts -> "any one member of " + the + " may " + Names.acts(acts));
    said.say(
        body.report(),
        report ->
            the.with("reports", "report")
                + " every "
                + Rhythm.every(report.every())
                + " to "
                + Openness.seers(report.visibility()));
    said.sayOf(
        body.mustReceive(),
        all -> "these must be laid before it at its next session: " + Names.list(all));
    said.say(
        body.stay(),
        stay ->
            Rules.counted(stay.byJudges(), "judge")
                + " of it may suspend an act until a case is decided, for at most "
                + stay.max().inWords());
    said.say(
        body.caretaker(),
        caretaker ->
            "from the event \""
                + Words.name(caretaker.from())
                + "\" until a new one is in place it only takes care"
                + (caretaker.cannot().isEmpty()
                    ? ""
                    : ", and may not " + Names.acts(caretaker.cannot())));
    return said;
  }
}
