package org.commune.server.page.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.audit.Replay;
import org.commune.charter.Print;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.Ground;
import org.commune.polity.Legible;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;

/**
 * An entry of the record in a sentence.
 *
 * @param index its number in the record
 * @param at when it was entered
 * @param machine the same for machines
 * @param who did it; nobody where the calendar did
 * @param did what was done, or happened by itself
 * @param kind admitted, refused or clock: how it is marked
 * @param act the name of the act; "" where it is none
 * @param articles by which it was admitted
 * @param reasons why it was refused
 * @param signed whether its author signed it
 * @param to the page of the entry
 */
public record RecordLine(
    long index,
    String at,
    String machine,
    Phrase who,
    Phrase did,
    String kind,
    String act,
    List<Phrase> articles,
    List<Offer.Reason> reasons,
    boolean signed,
    String to) {

  public static RecordLine of(Sight sight, long index, Replay.Read read) {
    return switch (read.entry()) {
      case Entry.Act act ->
          act(sight, index, act, read.act().orElseThrow().by(), read.act().get().deed());
      case Entry.Clock clock ->
          line(
              sight,
              index,
              clock,
              happened(sight, clock.event()),
              clock.ruling().articles().stream().map(a -> sight.cite(new ArticleNo(a))).toList());
      case Entry.Charter charter ->
          line(
              sight,
              index,
              charter,
              Phrase.of(sight.texts().of("record.charter", charter.version())),
              List.of());
      case Entry.Erasure erasure ->
          line(
              sight,
              index,
              erasure,
              Phrase.of(sight.texts().count("record.erasure", erasure.fields().size())),
              List.of());
      case Entry.OtherLog other ->
          line(sight, index, other, Phrase.of(sight.texts().of("record.other")), List.of());
    };
  }

  private static RecordLine act(Sight sight, long index, Entry.Act entry, PersonId by, Deed deed) {
    boolean admitted = entry.ruling() instanceof Ruling.Admitted;
    List<Phrase> articles =
        entry.ruling() instanceof Ruling.Admitted(_, List<String> granting)
            ? granting.stream().map(a -> sight.cite(new ArticleNo(a))).toList()
            : List.of();
    List<Offer.Reason> reasons =
        entry.ruling() instanceof Ruling.Refused(List<Ruling.Ground> grounds)
            ? grounds.stream().map(g -> reason(sight, g)).toList()
            : List.of();
    return new RecordLine(
        index,
        at(sight, entry),
        Instant.ofEpochMilli(entry.time()).toString(),
        sight.names().person(by).capital(),
        shown(sight, by, deed),
        admitted ? "admitted" : "refused",
        deed.act(),
        articles,
        reasons,
        entry.signature().isPresent(),
        sight.page("entry", Long.toString(index)));
  }

  /** The act in words; of a vote, how it was cast only where the reader may know. */
  private static Phrase shown(Sight sight, PersonId by, Deed deed) {
    return switch (deed) {
      case MotionDeed.Vote vote
          when sight.state().motion(vote.on()).isPresent()
              && !sight.may(new Legible.VoteOf(vote.on(), by)) ->
          sight.deeds().told(new MotionDeed.Vote(vote.on(), Optional.empty(), List.of()));
      case ElectionDeed.CastBallot ballot
          when !sight.may(new Legible.BallotOf(ballot.election(), by)) ->
          sight.deeds().told(new ElectionDeed.CastBallot(ballot.election(), List.of()));
      case MotionDeed.ProposeMotion motion
          when sight.state().motion(motion.motion()).isPresent()
              && !sight.may(new Legible.Text(motion.motion())) ->
          Phrase.of(sight.texts().of("motion.hidden"));
      default -> sight.deeds().told(deed);
    };
  }

  private static Offer.Reason reason(Sight sight, Ruling.Ground ground) {
    return Offer.Reason.of(
        sight, new Ground(new ArticleNo(ground.article()), ground.condition(), ground.lawfully()));
  }

  private static RecordLine line(
      Sight sight, long index, Entry entry, Phrase did, List<Phrase> articles) {
    return new RecordLine(
        index,
        at(sight, entry),
        Instant.ofEpochMilli(entry.time()).toString(),
        Phrase.NOTHING,
        did,
        "clock",
        "",
        articles,
        List.of(),
        false,
        sight.page("entry", Long.toString(index)));
  }

  private static String at(Sight sight, Entry entry) {
    return sight.moments().at(Instant.ofEpochMilli(entry.time()));
  }

  /** What the calendar did: the clause that ran out, and for what. */
  private static Phrase happened(Sight sight, Json.Members event) {
    try {
      Fields fields = Fields.of(event);
      if (fields.has("founding")) {
        return Phrase.of(sight.texts().of("record.founding"));
      }
      String clause = fields.text("clause");
      String subject = fields.text("subject");
      Phrase says =
          sight.law().clauses().stream()
              .filter(c -> c.id().equals(clause))
              .findFirst()
              .map(c -> Phrase.of(Print.clause(c)))
              .orElseGet(() -> Phrase.of(sight.texts().of("record.calendar")));
      return says.plus(" ").plus(sight.names().doer(subject));
    } catch (ParseFailure _) {
      return Phrase.of(sight.texts().of("record.calendar"));
    }
  }
}
