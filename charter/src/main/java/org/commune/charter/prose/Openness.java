package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Publication;
import org.commune.charter.language.Publication.Visibility;
import org.commune.charter.language.Records;
import org.commune.charter.language.Way;

/** What is published, recorded and sealed. */
record Openness(Names names, Ways ways) {

  static Openness of(Names names) {
    return new Openness(names, new Ways(names));
  }

  /** Who may see something, after "seen by" or "reports to". */
  static String seers(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> "everybody";
      case MEMBERS -> "all members";
      case BODY -> "the body concerned";
      case SEALED -> "nobody until it is opened";
    };
  }

  List<Paragraph> publication(Publication publication) {
    Paragraph said = new Paragraph();
    publication.bulletin().ifPresent(bulletin -> bulletin(said, bulletin));
    said.say(publication.minutes(), w -> "minutes are published within " + w.inWords());
    said.say(publication.results(), w -> "results are published within " + w.inWords());
    said.say(publication.accounts(), e -> "accounts are published every " + Rhythm.every(e));
    said.sayIf(said.isEmpty(), "nothing need be published");
    return List.of(said);
  }

  private void bulletin(Paragraph said, Publication.Bulletin bulletin) {
    said.say("the bulletin is edited by " + names.who(bulletin.by()));
    said.say(
        bulletin.tendencySpace(),
        space ->
            Words.fraction(space.share())
                + " of it belongs to tendencies, divided among them "
                + switch (space.split()) {
                  case EQUAL -> "equally";
                  case PROPORTIONAL -> "by their members";
                });
    said.say(bulletin.rightOfReply(), w -> "a reply must be printed within " + w.inWords());
    switch (bulletin.priorRestraint()) {
      case OrNever.Never<Way>() -> said.say("nobody may stop a text before it is printed");
      case OrNever.Given<Way>(Way way) ->
          said.sayAll(ways.way("stop a text before it is printed", way));
    }
  }

  List<Paragraph> records(Records records) {
    Paragraph said = Paragraph.of("a record may be seen by " + seers(records.visibility()));
    records
        .seal()
        .ifPresentOrElse(
            seal -> {
              said.say(
                  (seal.by().isEmpty()
                          ? "nobody is named who may"
                          : names.anyOf(seal.by()) + " may")
                      + " seal a record for at most "
                      + seal.max().inWords()
                      + (seal.renewMax() == 0
                          ? ", and not again"
                          : ", renewed at most " + Rules.counted(seal.renewMax(), "time")));
              said.say("the reasons can be seen by " + seers(seal.reasons()));
            },
            () -> said.say("nobody may seal a record"));
    records
        .addressedDocument()
        .ifPresent(document -> {
          said.say(
              "a document addressed to a body must be delivered "
                  + delivery(document.within())
                  + (document.receiptLogged() ? ", and the delivery is recorded" : ""));
          said.say(
              switch (document.withholding()) {
                case VOID -> "decisions that the body makes while one is withheld can be annulled";
                case RECORDED -> "that one was withheld is shown by the record";
              });
        });
    records
        .request()
        .ifPresent(request -> {
          said.say(
              "who asks to see what is not published is answered within "
                  + request.answerWithin().inWords());
          said.say(request.appeal(), to -> "a refusal can be appealed to " + names.who(to));
        });
    records
        .erasure()
        .ifPresentOrElse(
            erasure -> said.say(erasers(erasure) + " may have personal fields erased"),
            () -> said.say("nobody may have personal fields erased"));
    List<Paragraph> all = new ArrayList<>(List.of(said));
    records.signatures().ifPresent(signatures -> all.add(signed(signatures)));
    return all;
  }

  private String erasers(Records.Erasure erasure) {
    List<String> who = new ArrayList<>();
    if (!erasure.by().isEmpty()) {
      who.add(names.anyOf(erasure.by()));
    }
    if (erasure.own()) {
      who.add("everybody for oneself");
    }
    return who.isEmpty() ? "nobody" : Words.or(who);
  }

  private Paragraph signed(Records.Signatures signatures) {
    Paragraph said = new Paragraph();
    said.say(
        signatures.acts().isEmpty()
            ? "acts may be signed by the person's own key, and need not be"
            : "nobody may without a signature by a key of one's own do or further an act to "
                + Names.acts(signatures.acts()));
    said.say(
        signatures.confirmers() == 0
            ? "members enrol keys of their own"
            : "members enrol keys of their own, each confirmed by "
                + Rules.counted(signatures.confirmers(), "other person")
                + " of "
                + (signatures.confirmedBy().isEmpty()
                    ? "the members"
                    : names.anyOf(signatures.confirmedBy())));
    said.say(
        signatures.revokedBy().isEmpty()
            ? "a key is revoked by the person whose it is"
            : "a key is revoked by the person whose it is, or by "
                + names.anyOf(signatures.revokedBy()));
    return said;
  }

  private static String delivery(String within) {
    return within.equals("next_session") ? "at its next session" : "within " + Names.timeOr(within);
  }
}
