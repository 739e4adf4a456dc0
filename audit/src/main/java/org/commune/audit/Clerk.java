package org.commune.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Unbinder;
import org.commune.polity.Act;
import org.commune.polity.Ground;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.State;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.Entry;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.Ruling;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/**
 * Makes the entries of a record out of what happened in an organisation, in order. The one who
 * publishes and the one who audits have each a clerk of their own; when their entries are the same,
 * so is what happened.
 */
public final class Clerk {
  private final List<Bytes> texts = new ArrayList<>();
  private PersonalLedger ledger = new PersonalLedger();
  private long next;
  private long acts;
  private long versions;
  private long time;

  /** A clerk who has entered nothing yet. */
  public Clerk() {}

  /** A clerk who has entered the same, to go on apart from this one. */
  public Clerk copy() {
    Clerk copy = new Clerk();
    copy.texts.addAll(texts);
    copy.ledger = ledger.copy();
    copy.next = next;
    copy.acts = acts;
    copy.versions = versions;
    copy.time = time;
    return copy;
  }

  /** Where this clerk is, to be read back by {@link #at}; what was noted of persons is apart. */
  Json.Members place() {
    return Json.object()
        .with("acts", Json.whole(acts))
        .with("next", Json.whole(next))
        .with("time", Json.whole(time))
        .with("versions", Json.whole(versions));
  }

  /** A clerk who goes on where another was. */
  static Clerk at(Json place, PersonalLedger ledger) throws ParseFailure {
    Fields fields = Fields.of(place);
    Clerk clerk = new Clerk();
    clerk.acts = fields.natural("acts");
    clerk.next = fields.natural("next");
    clerk.time = fields.natural("time");
    clerk.versions = fields.natural("versions");
    fields.end();
    clerk.ledger = ledger;
    return clerk;
  }

  /** The places of all personal fields that were erased so far: their openings must be gone. */
  public List<FieldPlace> erased() {
    return ledger.erased();
  }

  PersonalLedger ledger() {
    return ledger;
  }

  /** The number of the next act. */
  long nextAct() {
    return acts + 1;
  }

  /** The texts that entries cited since this was asked last. */
  public List<Bytes> takeTexts() {
    List<Bytes> taken = List.copyOf(texts);
    texts.clear();
    return taken;
  }

  /** A charter comes into force. */
  public Entry charter(Instant at, Bytes text, OptionalLong enactedBy) {
    texts.add(text);
    versions++;
    next++;
    return new Entry.Charter(time(at), versions, Hash.sha256(text), text.length(), enactedBy);
  }

  /**
   * The organisation begins.
   *
   * @param said the set-up
   */
  public Entry founding(Json.Members said, State founded) {
    Bytes setup = CanonicalJson.bytes(said);
    texts.add(setup);
    ledger.note(next, Personal.ofSetup(said), said);
    next++;
    return new Entry.Clock(
        time(founded.now()),
        Json.object()
            .with("at", Json.text(founded.now().toString()))
            .with("founding", Json.text(Hash.sha256(setup).hex())),
        new Ruling.Admitted(EffectDigest.ofAll(founded), List.of()));
  }

  /**
   * Something happened; when it changed the charter or had personal fields erased, that is entered
   * after it.
   *
   * @param before to what it happened
   * @param signature under the act, if it is one and was signed
   */
  public List<Entry> happened(
      Organisation before, org.commune.polity.Entry entry, Optional<ActSignature> signature) {
    return happened(before, entry, signature, act -> ActForm.write(act, acts + 1));
  }

  private List<Entry> happened(
      Organisation before,
      org.commune.polity.Entry entry,
      Optional<ActSignature> signature,
      Function<Act, Json.Members> writing) {
    long index = next++;
    List<Entry> entries = new ArrayList<>();
    entries.add(
        switch (entry) {
          case org.commune.polity.Entry.OfAct(var act, var ruling) -> {
            Json.Members written = writing.apply(act);
            acts++;
            ledger.note(index, Personal.of(before, written), written);
            yield new Entry.Act(time(act.at()), written, ruling(before.state(), ruling), signature);
          }
          case org.commune.polity.Entry.OfClock clock ->
              new Entry.Clock(
                  time(clock.at()),
                  Json.object()
                      .with("at", Json.text(clock.at().toString()))
                      .with("clause", Json.text(clock.clause()))
                      .with("article", Json.text(clock.article().number()))
                      .with("subject", Json.text(clock.subject())),
                  new Ruling.Admitted(
                      EffectDigest.of(before.state(), clock.effects()),
                      articles(List.of(clock.article()), clock.outcome())));
        });
    for (Effect effect : entry.effects()) {
      if (effect instanceof Effect.CharterChanged changed) {
        entries.add(charter(entry.at(), text(changed.charter()), OptionalLong.of(index)));
      }
      if (effect instanceof Effect.Erased(PersonId person)) {
        List<FieldPlace> places = ledger.erase(person);
        if (!places.isEmpty()) {
          next++;
          entries.add(new Entry.Erasure(time(entry.at()), index, places));
        }
      }
    }
    return entries;
  }

  /**
   * What a step led to, in order.
   *
   * @param before to what it happened
   * @param signature under the act of the step, if there is one and it was signed
   */
  public List<Entry> happened(
      Organisation before, List<org.commune.polity.Entry> step, Optional<ActSignature> signature) {
    return happened(before, step, signature, act -> ActForm.write(act, acts + 1));
  }

  /**
   * The same for who has the act written already.
   *
   * @param written the act of the step; its number is given here
   */
  List<Entry> happened(
      Organisation before,
      List<org.commune.polity.Entry> step,
      Optional<ActSignature> signature,
      Json.Members written) {
    return happened(before, step, signature, _ -> numbered(written));
  }

  private Json.Members numbered(Json.Members written) {
    Json.Whole number = Json.whole(acts + 1);
    return number.equals(written.members().get(ActForm.NUMBER))
        ? written
        : written.with(ActForm.NUMBER, number);
  }

  private List<Entry> happened(
      Organisation before,
      List<org.commune.polity.Entry> step,
      Optional<ActSignature> signature,
      Function<Act, Json.Members> writing) {
    List<Entry> entries = new ArrayList<>();
    Organisation now = before;
    for (int i = 0; i < step.size(); i++) {
      entries.addAll(happened(now, step.get(i), signature, writing));
      if (i + 1 < step.size()) {
        now = now.after(step.get(i));
      }
    }
    return entries;
  }

  private static Bytes text(Charter charter) {
    return CanonicalJson.bytes(NodeJson.of(Unbinder.unbind(charter)));
  }

  /** The time of an entry is never before that of the last, even for what came due before it. */
  private long time(Instant at) {
    time = Math.max(time, at.toEpochMilli());
    return time;
  }

  private static Ruling ruling(State before, org.commune.polity.Ruling ruling) {
    return switch (ruling) {
      case org.commune.polity.Ruling.Admitted(var articles, var effects, var outcome) ->
          new Ruling.Admitted(EffectDigest.of(before, effects), articles(articles, outcome));
      case org.commune.polity.Ruling.Refused(var grounds) ->
          new Ruling.Refused(grounds.stream().map(Clerk::ground).toList());
      case org.commune.polity.Ruling.Repeated(boolean admitted) ->
          new Ruling.Refused(
              List.of(
                  new Ruling.Ground(
                      ArticleNo.HEADER.number(),
                      "it was sent before and " + (admitted ? "admitted" : "refused"),
                      "")));
    };
  }

  private static Ruling.Ground ground(Ground ground) {
    return new Ruling.Ground(ground.article().number(), ground.failed(), ground.lawfulWay());
  }

  private static List<String> articles(List<ArticleNo> granting, Optional<Outcome> outcome) {
    return Stream.concat(granting.stream(), outcome.stream().flatMap(o -> o.articles().stream()))
        .map(ArticleNo::number)
        .distinct()
        .toList();
  }
}
