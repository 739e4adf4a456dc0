package org.commune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commune.polity.Act;
import org.commune.polity.founding.Setup;
import org.commune.record.entry.Entry;
import org.commune.record.entry.FieldPlace;

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
}
