package org.commune.server.journal;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;

/**
 * One entry as the journal holds it.
 *
 * @param act the id of the act it enters; empty for what nobody sent
 * @param bytes the entry in canonical form, as it is hashed
 * @param openings what opens its personal fields, by field
 */
public record Row(Optional<String> act, Bytes bytes, SortedMap<String, Opening> openings) {
  /** An entry that says nothing personal. */
  public Row(Optional<String> act, Bytes bytes) {
    this(act, bytes, new TreeMap<>());
  }
}
