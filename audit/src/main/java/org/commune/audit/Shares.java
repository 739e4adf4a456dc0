package org.commune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commune.polity.Act;
import org.commune.polity.founding.Setup;
import org.commune.record.entry.Entry;
import org.commune.record.entry.FieldPlace;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;

/** Counts by kind of act what members signed themselves, and what was said of persons. */
final class Shares {
  private static final String FOUNDING = "founding";

  private final Map<Long, String> kinds = new TreeMap<>();
  private final Map<String, KindOfAct> counts = new TreeMap<>();
  private boolean testKeys;
  private long entry = 1;

  void founded(Setup setup, int fields) {
    testKeys = setup.signActs();
    if (fields > 0) {
      kinds.put(entry, FOUNDING);
      count(FOUNDING, 0, 0, fields, 0);
    }
  }

  void acted(long index, Act act, boolean signed, int fields) {
    String kind = act.deed().act();
    if (fields > 0) {
      kinds.put(index, kind);
    }
    count(kind, 1, signed ? 1 : 0, fields, 0);
  }

  void entered(Entry entered) {
    if (entered instanceof Entry.Erasure erasure) {
      for (FieldPlace place : erasure.fields()) {
        count(kinds.getOrDefault(place.entry(), FOUNDING), 0, 0, 0, 1);
      }
    }
  }

  private void count(String kind, long acts, long signed, long fields, long erased) {
    counts.merge(
        kind,
        new KindOfAct(kind, acts, signed, fields, erased),
        (before, more) -> before.and(acts, signed, fields, erased));
  }

  /** All kinds, by name. */
  List<KindOfAct> kinds() {
    return new ArrayList<>(counts.values());
  }

  /** Whether anybody can make these keys, so that they show nothing. */
  boolean testKeys() {
    return testKeys;
  }

  /** What was counted, to be read back by {@link #read}. */
  Json.Members written() {
    List<Json> fields = new ArrayList<>();
    kinds.forEach((at, kind) -> fields.add(Json.array(Json.whole(at), Json.text(kind))));
    Json.Members byKind = Json.object();
    for (KindOfAct kind : counts.values()) {
      byKind =
          byKind.with(
              kind.act(),
              Json.object()
                  .with("acts", Json.whole(kind.acts()))
                  .with("signed", Json.whole(kind.signed()))
                  .with("fields", Json.whole(kind.fields()))
                  .with("erased", Json.whole(kind.erased())));
    }
    return Json.object()
        .with("fieldsAt", new Json.Array(fields))
        .with("kinds", byKind)
        .with("testKeys", new Json.Flag(testKeys));
  }

  static Shares read(Json written) throws ParseFailure {
    Fields fields = Fields.of(written);
    Shares shares = new Shares();
    for (Json at : fields.array("fieldsAt").items()) {
      if (!(at instanceof Json.Array(List<Json> pair)
          && pair.size() == 2
          && pair.getFirst() instanceof Json.Whole(long index)
          && pair.getLast() instanceof Json.Text(String kind))) {
        throw new ParseFailure("an entry with personal fields is expected");
      }
      shares.kinds.put(index, kind);
    }
    for (Map.Entry<String, Json> kind : fields.object("kinds").members().entrySet()) {
      Fields of = Fields.of(kind.getValue());
      shares.count(
          kind.getKey(),
          of.natural("acts"),
          of.natural("signed"),
          of.natural("fields"),
          of.natural("erased"));
    }
    shares.testKeys = fields.any("testKeys").equals(new Json.Flag(true));
    return shares;
  }
}
