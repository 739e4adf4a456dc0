package org.commune.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Unbinder;
import org.commune.polity.Ground;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.State;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/**
 * Makes the entries of a record out of what happened in an organisation, in order. The one who
 * publishes and the one who audits have each a clerk of their own; when their entries are the same,
 * so is what happened.
 */
public final class Clerk {
  private final List<Bytes> texts = new ArrayList<>();
  private final EffectDigest digest;
  private long next;
  private long acts;
  private long versions;
  private long time;

  private Clerk(EffectDigest digest) {
    this.digest = digest;
  }

  /** A clerk who has entered nothing yet. */
  public Clerk() {
    this(new EffectDigest());
  }

  /** A clerk who has entered the same, to go on apart from this one. */
  public Clerk copy() {
    Clerk copy = new Clerk(digest.copy());
    copy.texts.addAll(texts);
    copy.next = next;
    copy.acts = acts;
    copy.versions = versions;
    copy.time = time;
    return copy;
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
   * @param setup the set-up as canonical JSON
   */
  public Entry founding(Bytes setup, State founded) {
    texts.add(setup);
    next++;
    return new Entry.Clock(
        time(founded.now()),
        Json.object()
            .with("at", Json.text(founded.now().toString()))
            .with("founding", Json.text(Hash.sha256(setup).hex())),
        new Ruling.Admitted(digest.begin(founded), List.of()));
  }

  /** Something happened; when it changed the charter, the charter is entered after it. */
  public List<Entry> happened(org.commune.polity.Entry entry) {
    long index = next++;
    List<Entry> entries = new ArrayList<>();
    entries.add(
        switch (entry) {
          case org.commune.polity.Entry.OfAct(var act, var ruling) ->
              new Entry.Act(
                  time(act.at()), ActForm.write(act, ++acts), ruling(ruling), Optional.empty());
          case org.commune.polity.Entry.OfClock clock ->
              new Entry.Clock(
                  time(clock.at()),
                  Json.object()
                      .with("at", Json.text(clock.at().toString()))
                      .with("clause", Json.text(clock.clause()))
                      .with("article", Json.text(clock.article().number()))
                      .with("subject", Json.text(clock.subject())),
                  new Ruling.Admitted(
                      digest.next(clock.effects()),
                      articles(List.of(clock.article()), clock.outcome())));
        });
    for (Effect effect : entry.effects()) {
      if (effect instanceof Effect.CharterChanged changed) {
        entries.add(charter(entry.at(), text(changed.charter()), OptionalLong.of(index)));
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

  private Ruling ruling(org.commune.polity.Ruling ruling) {
    return switch (ruling) {
      case org.commune.polity.Ruling.Admitted(var articles, var effects, var outcome) ->
          new Ruling.Admitted(digest.next(effects), articles(articles, outcome));
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
