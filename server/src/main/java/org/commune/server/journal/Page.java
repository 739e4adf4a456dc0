package org.commune.server.journal;

import java.util.List;
import org.commune.record.entry.FieldPlace;
import org.commune.record.format.Bytes;

/**
 * What is added to a journal at once: all of it is durable, or nothing.
 *
 * @param texts what the entries cite by hash
 * @param rows the entries in order
 * @param erased the fields whose openings are deleted with it
 */
public record Page(List<Bytes> texts, List<Row> rows, List<FieldPlace> erased) {
  public Page {
    texts = List.copyOf(texts);
    rows = List.copyOf(rows);
    erased = List.copyOf(erased);
  }

  /** A page that erases nothing. */
  public Page(List<Bytes> texts, List<Row> rows) {
    this(texts, rows, List.of());
  }
}
