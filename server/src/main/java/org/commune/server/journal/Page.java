package org.commune.server.journal;

import java.util.List;
import org.commune.record.format.Bytes;

/**
 * What is added to a journal at once: all of it is durable, or nothing.
 *
 * @param texts what the entries cite by hash
 * @param rows the entries in order
 */
public record Page(List<Bytes> texts, List<Row> rows) {
  public Page {
    texts = List.copyOf(texts);
    rows = List.copyOf(rows);
  }
}
