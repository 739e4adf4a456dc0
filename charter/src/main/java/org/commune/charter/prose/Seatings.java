package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Appointment;
import org.commune.charter.language.Mandate;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Petition;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Rule;
import org.commune.charter.measure.Span;

/** How seats are given, bound and taken back: appointments, mandates and recalls. */
record Seatings(Names names, Ways ways) {

  static Seatings of(Names names) {
    return new Seatings(names, new Ways(names));
  }

  List<Paragraph> mandate(String name, Mandate mandate) {
    Paragraph said =
        Paragraph.of(
            "The mandate "
                + Names.quoted(name)
                + bodies(names.under(name))
                + switch (mandate.kind()) {
                  case FREE -> " is free: those who hold it act by conscience";
                  case INSTRUCTED ->
                      " is instructed: those who hold it are bound by those who sent them";
                });
    said.say(mandate.by(), by -> names.who(by) + " may instruct them");
    said.sayOf(
        mandate.bindingOn(),
        acts -> "An instruction binds when the question is to " + Names.acts(acts));
    said.sayIf(
        mandate.bindingOn().isEmpty() && mandate.kind() == Mandate.Kind.INSTRUCTED,
        "An instruction binds on every question");
    said.say(
        switch (mandate.uninstructed()) {
          case FREE -> "Where there is no instruction, they act by conscience";
          case INSTRUCTED -> "Where there is no instruction, they may not vote";
        });
    said.say(mandate.reportBack(), w -> "They report back within " + w.inWords());
    mandate
        .breach()
        .ifPresent(breach -> {
          said.say(
              switch (breach.effect()) {
                case REPORTED ->
                    "A vote against the instruction counts, and is recorded for those who sent"
                        + " the delegate";
                case VOID -> "A vote against the instruction does not count";
              });
          said.say(
              breach.mayTrigger(),
              r -> "It may lead to a recall by " + names.the("recall", r.id()));
        });
    said.say(
        mandate.splitVote(),
        split ->
            switch (split) {
              case ALLOWED -> "The delegates of one unit may vote apart";
              case BLOCK -> "The delegates of one unit vote as one";
            });
    return List.of(said);
  }

  private static String bodies(List<String> bodies) {
    return bodies.isEmpty() ? "" : ", held by " + Words.and(bodies) + ",";
  }

  List<Paragraph> recall(String name, Recall recall) {
    List<Paragraph> all = new ArrayList<>();
    List<String> bodies = names.recalledBy(name);
    String whom = bodies.isEmpty() ? "those concerned" : Words.or(bodies);
    boolean several = !recall.paths().isEmpty();
    Paragraph lead =
        Paragraph.of(
            "The recall "
                + Names.quoted(name)
                + ": "
                + (several
                    ? whom + " can be recalled"
                    : names.who(recall.by()) + " may recall " + whom)
                + (recall.immunity().isNone()
                    ? " at any time"
                    : ", but not within "
                        + recall.immunity().inWords()
                        + " after the seat was taken or a recall failed"));
    lead.say(
        switch (recall.grounds()) {
          case NONE_REQUIRED -> "No ground need be given";
          case STATED -> "A ground must be stated";
        });
    if (several) {
      lead.say(
          recall.paths().size() == 1 ? "There is one way" : "Any of the following ways will do");
    } else {
      course(
          lead,
          recall.via(),
          recall.petition(),
          recall.notice(),
          recall.voteWithin(),
          recall.rule());
    }
    lead.sayIf(recall.secret(), "The vote is secret");
    lead.sayOf(recall.callDuty(), who -> names.allOf(who) + " must call the vote");
    all.add(lead);
    recall.paths().forEach(path -> all.add(path(path)));
    all.add(afterwards(recall));
    return all;
  }

  private Paragraph path(Recall.Path path) {
    Paragraph said = Paragraph.of("By this way " + names.who(path.by()) + " may recall");
    course(said, path.via(), path.petition(), path.notice(), path.voteWithin(), path.rule());
    return said;
  }

  private void course(
      Paragraph said,
      Optional<String> via,
      List<Petition> petition,
      Optional<Span> notice,
      Optional<Span> voteWithin,
      Optional<OrNamed<Rule>> rule) {
    said.say(ways.via(via), v -> v);
    said.sayOf(petition, p -> "It takes " + ways.petitions(p));
    said.say(notice, n -> "It takes notice of " + n.inWords() + " before the vote");
    said.say(voteWithin, w -> "The vote must be held within " + w.inWords());
    said.sayAll(rule, ways::rule);
  }

  private Paragraph afterwards(Recall recall) {
    Paragraph said = new Paragraph();
    said.sayOf(
        recall.scope(),
        scopes ->
            "It may concern "
                + Words.or(
                    scopes.stream()
                        .map(s ->
                            switch (s) {
                              case ONE -> "one seat";
                              case ALL -> "all seats of the body at once";
                            })
                        .toList()));
    said.say(
        switch (recall.effect()) {
          case IMMEDIATE ->
              "It takes effect at once, in the same entry of the record that declares it";
          case ON_REPLACEMENT -> "It takes effect when a successor is seated";
        });
    said.sayAll(recall.replacement(), Seatings::replacement);
    said.say(
        recall.interim(), who -> "Until others are seated, the work is done by " + names.who(who));
    return said;
  }

  /** Who takes a seat that has fallen vacant. */
  static List<String> replacement(Recall.Replacement replacement) {
    Paragraph said = new Paragraph();
    said.say(replacement.first(), first -> "The seat goes to " + replacing(first));
    said.say(
        replacement.otherwise(), other -> "When there is none, it goes to " + replacing(other));
    said.say(replacement.within(), w -> "The seat must be filled within " + w.inWords());
    said.sayIf(said.isEmpty(), "The seat is filled again");
    return said.sentences();
  }

  private static String replacing(Recall.Replacement.Who who) {
    return switch (who) {
      case ALTERNATE -> "the alternate chosen with the delegate";
      case BY_ELECTION -> "the winner of a by-election";
      case COUNTBACK -> "the next of the last count";
      case VACANT -> "nobody until the next election";
    };
  }

  List<Paragraph> appointment(String name, Appointment appointment) {
    List<Paragraph> all = new ArrayList<>();
    Paragraph lead =
        Paragraph.of(
            "The appointment "
                + Names.quoted(name)
                + (appointment.paths().isEmpty()
                    ? " names nobody who appoints"
                    : appointment.paths().size() == 1
                        ? " is made in this way"
                        : " is made in any of these ways that is open"));
    appointment.paths().forEach(path -> lead.sayAll(path(path)));
    lead.sayIf(appointment.notSelf(), "Nobody may appoint oneself");
    all.add(lead);
    appointment
        .dismiss()
        .ifPresent(
            way -> all.add(new Paragraph().sayAll(ways.way("dismiss who was so appointed", way))));
    appointment
        .deadlock()
        .ifPresent(way ->
            all.add(
                Paragraph.of("When those who must agree do not, this holds")
                    .sayAll(ways.way("decide", way))));
    return all;
  }

  private List<String> path(Appointment.Path path) {
    Paragraph said =
        Paragraph.of(
            (path.appoint().isEmpty() ? "nobody may" : ways.may(path.appoint(), path.together()))
                + " appoint"
                + path.recommend().map(r -> ", on the recommendation of " + names.who(r)).orElse("")
                + (path.individually() ? ", each person decided on alone" : ""));
    said.sayIf(path.together() && path.appoint().isEmpty(), "All who are named must agree");
    said.sayOf(
        path.when(), when -> "This is open only when " + new Grants(names).circumstances(when));
    said.say(path.until(), n -> "It ends when the body has " + Rules.counted(n, "member"));
    said.say(path.spacing(), s -> "At least " + s.inWords() + " must lie between two appointments");
    return said.sentences();
  }
}
