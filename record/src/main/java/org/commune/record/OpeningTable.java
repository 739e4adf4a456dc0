package org.commune.record;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.TileName;

/**
 * The side table: the openings of personal fields, one file per entry that has any, in a store of
 * its own that is not published with the record (docs/record.md, "Personal fields"). Erasing a
 * field deletes its opening here; the entry that orders it says so in the record.
 */
public final class OpeningTable {
  private static final String FOLDER = "openings/";

  private final Store store;

  public OpeningTable(Store store) {
    this.store = store;
  }

  public void put(long entry, SortedMap<String, Opening> openings) {
    Json.Members file = Json.object();
    for (var opening : openings.entrySet()) {
      file =
          file.with(
              opening.getKey(),
              Json.object()
                  .with("salt", Json.text(opening.getValue().salt().base64()))
                  .with("value", opening.getValue().value()));
    }
    store.put(name(entry), CanonicalJson.bytes(file));
  }

  /** The openings that are left for an entry, by field. */
  public SortedMap<String, Opening> of(long entry) throws ParseFailure {
    SortedMap<String, Opening> openings = new TreeMap<>();
    Optional<Bytes> bytes = store.read(name(entry));
    if (bytes.isPresent()
        && CanonicalJson.parse(bytes.orElseThrow()) instanceof Json.Members file) {
      for (Map.Entry<String, Json> member : file.members().entrySet()) {
        Fields fields = Fields.of(member.getValue());
        openings.put(member.getKey(), new Opening(fields.bytes("salt"), fields.any("value")));
        fields.end();
      }
    }
    return openings;
  }

  /** Deletes an opening; its value cannot be had again from the record. */
  public void erase(FieldPlace place) throws ParseFailure {
    SortedMap<String, Opening> left = of(place.entry());
    left.remove(place.field());
    if (left.isEmpty()) {
      store.remove(name(place.entry()));
    } else {
      put(place.entry(), left);
    }
  }

  /** The file of an entry's openings, in the store of the table. */
  public static String name(long entry) {
    return FOLDER + TileName.elements(entry);
  }
}
