package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.Discipline;

/** Discipline, in paragraphs. */
record Justice(Names names, Ways ways) {

  static Justice of(Names names) {
    return new Justice(names, new Ways(names));
  }

  List<Paragraph> paragraphs(Discipline discipline) {
    List<Paragraph> all = new ArrayList<>();
    all.add(offences(discipline));
    all.add(course(discipline));
    all.add(sanctions(discipline));
    discipline.expel().ifPresent(expel -> all.add(expulsion(expel)));
    all.removeIf(Paragraph::isEmpty);
    return all;
  }

  private Paragraph offences(Discipline discipline) {
    Paragraph said = new Paragraph();
    said.sayOf(discipline.offences(), all -> "These are offences: " + Names.list(all));
    said.say(discipline.closed() ? "There are no other offences" : "There may be other offences");
    said.sayAll(ways.wayOrNever("punish an opinion", discipline.opinion()));
    said.say(
        discipline.retroactive()
            ? "An act can be punished that was no offence when it was done"
            : "No act can be punished that was no offence when it was done");
    said.say(
        discipline.individualOnly()
            ? "A sanction names one person and one act"
            : "A sanction may name several persons at once");
    said.say(discipline.limitation(), l -> "An act can no longer be punished after " + l.inWords());
    return said;
  }

  private Paragraph course(Discipline discipline) {
    Paragraph said = new Paragraph();
    said.sayOf(discipline.complaintBy(), who -> names.anyOf(who) + " may complain");
    said.say(discipline.investigate(), who -> "A complaint is investigated by " + names.who(who));
    said.say(
        discipline.hearing(),
        hearing ->
            "The person is told of a hearing at least "
                + hearing.notice().inWords()
                + " before it, and "
                + (hearing.defender() ? "may bring a defender" : "may bring no defender"));
    said.say(
        discipline.interimSuspension(),
        suspension ->
            (suspension.by().isEmpty()
                    ? "nobody is named who may"
                    : names.anyOf(suspension.by()) + " may")
                + " suspend the person while the case is open, for at most "
                + suspension.max().inWords()
                + (suspension.keeps().isEmpty()
                    ? ""
                    : "; the person keeps "
                        + Words.and(
                            suspension.keeps().stream()
                                .map(k ->
                                    switch (k) {
                                      case VOTE -> "the vote";
                                      case MANDATE -> "the mandates held";
                                    })
                                .toList())));
    return said;
  }

  private Paragraph sanctions(Discipline discipline) {
    Paragraph said = new Paragraph();
    said.sayOf(
        discipline.sanctions(),
        all ->
            "The sanctions are "
                + Words.and(all.stream().map(Justice::sanction).toList())
                + "; there are no others");
    said.sayAll(discipline.decide(), way -> ways.way("impose a sanction short of expulsion", way));
    said.sayOf(discipline.neverBy(), who -> "No sanction may ever come from " + names.anyOf(who));
    return said;
  }

  private static String sanction(Discipline.Sanction sanction) {
    return switch (sanction.sanction()) {
          case REPRIMAND -> "a reprimand";
          case OFFICE_BAN -> "a ban from office";
          case SUSPENSION -> "suspension of membership";
          case FINE -> "a fine";
          case EXPULSION -> "expulsion";
        }
        + sanction.max().map(m -> " for at most " + m.inWords()).orElse("");
  }

  private Paragraph expulsion(Discipline.Expel expel) {
    Paragraph said =
        Paragraph.of(
            (expel.by().isEmpty() ? "nobody is named who may" : names.anyOf(expel.by()) + " may")
                + " expel a member");
    said.sayAll(expel.rule(), ways::rule);
    said.sayAll(expel.quorum(), q -> new Rules(names).quorum(q));
    said.say(
        expel.batch()
            ? "Several can be expelled by one decision"
            : "Each expulsion is decided on alone");
    said.say(
        expel.appeal(),
        appeal ->
            "It can be appealed to "
                + names.who(appeal.to())
                + " within "
                + appeal.within().inWords()
                + (appeal.suspends()
                    ? "; until that is decided it has no effect"
                    : "; it has effect meanwhile"));
    return said;
  }
}
