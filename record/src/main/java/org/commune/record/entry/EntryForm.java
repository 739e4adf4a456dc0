package org.commune.record.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/** The JSON form of an entry, version 1 (docs/record.md, "Entry"). */
final class EntryForm {
  private static final long VERSION = 1;

  private EntryForm() {}

  static Bytes write(Entry entry) {
    Json.Members head =
        Json.object().with("v", Json.whole(VERSION)).with("time", Json.whole(entry.time()));
    return CanonicalJson.bytes(
        switch (entry) {
          case Entry.Charter charter -> charter(head, charter);
          case Entry.Act act ->
              act(head.with("kind", Json.text("act")), act.act(), act.ruling(), act.signature());
          case Entry.Clock clock ->
              head.with("kind", Json.text("clock"))
                  .with("event", clock.event())
                  .with("ruling", ruling(clock.ruling()));
          case Entry.Erasure erasure ->
              head.with("kind", Json.text("erasure"))
                  .with("orderedBy", Json.whole(erasure.orderedBy()))
                  .with("fields", fields(erasure.fields()));
          case Entry.OtherLog other ->
              head.with("kind", Json.text("checkpoint")).with("note", Json.text(other.note()));
        });
  }

  private static Json.Members charter(Json.Members head, Entry.Charter charter) {
    Json.Members body =
        head.with("kind", Json.text("charter"))
            .with("version", Json.whole(charter.version()))
            .with("sha256", Json.text(charter.text().hex()))
            .with("length", Json.whole(charter.length()));
    return charter.enactedBy().isPresent()
        ? body.with("enactedBy", Json.whole(charter.enactedBy().getAsLong()))
        : body;
  }

  private static Json.Members act(
      Json.Members head, Json.Members act, Ruling ruling, Optional<ActSignature> signature) {
    Json.Members body = head.with("act", act).with("ruling", ruling(ruling));
    return signature
        .map(given -> body.with("signature", ActSignatureForm.write(given)))
        .orElse(body);
  }

  private static Json.Members ruling(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Admitted admitted ->
          Json.object()
              .with("admitted", Json.text(admitted.effects().hex()))
              .with(
                  "articles",
                  new Json.Array(admitted.articles().stream().<Json>map(Json::text).toList()));
      case Ruling.Refused refused ->
          Json.object()
              .with(
                  "refused",
                  new Json.Array(refused.grounds().stream().<Json>map(EntryForm::ground).toList()));
    };
  }

  private static Json.Members ground(Ruling.Ground ground) {
    return Json.object()
        .with("article", Json.text(ground.article()))
        .with("condition", Json.text(ground.condition()))
        .with("lawfully", Json.text(ground.lawfully()));
  }

  private static Json.Array fields(List<FieldPlace> places) {
    return new Json.Array(
        places.stream()
            .<Json>map(place ->
                Json.object()
                    .with("entry", Json.whole(place.entry()))
                    .with("field", Json.text(place.field())))
            .toList());
  }

  static Entry read(Bytes bytes) throws ParseFailure {
    Fields fields = Fields.of(CanonicalJson.parse(bytes));
    if (fields.natural("v") != VERSION) {
      throw new ParseFailure("an entry of a version that is not known here");
    }
    long time = fields.natural("time");
    String kind = fields.text("kind");
    Entry entry =
        switch (kind) {
          case "charter" -> readCharter(time, fields);
          case "act" ->
              new Entry.Act(time, fields.object("act"), readRuling(fields), readSignature(fields));
          case "clock" -> new Entry.Clock(time, fields.object("event"), readAdmitted(fields));
          case "erasure" -> readErasure(time, fields);
          case "checkpoint" -> new Entry.OtherLog(time, fields.text("note"));
          default -> throw new ParseFailure("no kind of entry: " + Quoted.of(kind));
        };
    fields.end();
    return entry;
  }

  private static Entry.Charter readCharter(long time, Fields fields) throws ParseFailure {
    OptionalLong enactedBy =
        fields.has("enactedBy")
            ? OptionalLong.of(fields.natural("enactedBy"))
            : OptionalLong.empty();
    return new Entry.Charter(
        time,
        fields.natural("version"),
        Hash.parseHex(fields.text("sha256")),
        fields.natural("length"),
        enactedBy);
  }

  private static Entry.Erasure readErasure(long time, Fields fields) throws ParseFailure {
    long orderedBy = fields.natural("orderedBy");
    List<FieldPlace> places = new ArrayList<>();
    for (Json item : fields.array("fields").items()) {
      Fields place = Fields.of(item);
      places.add(new FieldPlace(place.natural("entry"), place.text("field")));
      place.end();
    }
    if (places.isEmpty()) {
      throw new ParseFailure("an erasure that erases nothing");
    }
    return new Entry.Erasure(time, orderedBy, places);
  }

  /** The ruling of an entry that would not be there if it had been refused. */
  private static Ruling.Admitted readAdmitted(Fields fields) throws ParseFailure {
    if (readRuling(fields) instanceof Ruling.Admitted admitted) {
      return admitted;
    }
    throw new ParseFailure("only acts are entered when they are refused");
  }

  private static Optional<ActSignature> readSignature(Fields fields) throws ParseFailure {
    Optional<Json> given = fields.optional("signature");
    return given.isPresent()
        ? Optional.of(ActSignatureForm.read(given.orElseThrow()))
        : Optional.empty();
  }

  private static Ruling readRuling(Fields entry) throws ParseFailure {
    Fields fields = Fields.of(entry.any("ruling"));
    Ruling ruling =
        fields.has("admitted")
            ? new Ruling.Admitted(Hash.parseHex(fields.text("admitted")), articles(fields))
            : new Ruling.Refused(grounds(fields));
    fields.end();
    return ruling;
  }

  private static List<String> articles(Fields fields) throws ParseFailure {
    List<String> articles = new ArrayList<>();
    for (Json item : fields.array("articles").items()) {
      if (!(item instanceof Json.Text(String article))) {
        throw new ParseFailure("an article is named by text");
      }
      articles.add(article);
    }
    return articles;
  }

  private static List<Ruling.Ground> grounds(Fields fields) throws ParseFailure {
    List<Ruling.Ground> grounds = new ArrayList<>();
    for (Json item : fields.array("refused").items()) {
      Fields ground = Fields.of(item);
      grounds.add(
          new Ruling.Ground(
              ground.text("article"), ground.text("condition"), ground.text("lawfully")));
      ground.end();
    }
    if (grounds.isEmpty()) {
      throw new ParseFailure("a refusal without a ground");
    }
    return grounds;
  }
}
