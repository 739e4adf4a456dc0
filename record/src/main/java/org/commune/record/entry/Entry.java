package org.commune.record.entry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/**
 * One entry of the record (docs/record.md, "Entry"). Its canonical bytes are what is hashed into
 * the tree; they can be read back to an equal entry.
 */
public sealed interface Entry {

  /** When it was entered: milliseconds since 1970 in UTC, never less than the entry before. */
  long time();

  /**
   * A charter comes into force, the first one or an amended one. Its text stands in the file of its
   * hash, for it is longer than an entry may be.
   *
   * @param version 1 for the first charter
   * @param text SHA-256 of the text
   * @param length bytes of the text
   * @param enactedBy the index of the act that enacted it; the first charter has none
   */
  record Charter(long time, long version, Hash text, long length, OptionalLong enactedBy)
      implements Entry {}

  /**
   * An act and how it was ruled on, admitted or refused.
   *
   * @param act as its author sent it, personal fields as commitments
   * @param signature the author's own; without it the act is attested by the server alone
   */
  record Act(long time, Json.Members act, Ruling ruling, Optional<ActSignature> signature)
      implements Entry {}

  /**
   * What the calendar did: a term that ran out, a decree that lapsed. Nobody sent it and nobody
   * signs it; a replay does it again.
   *
   * @param event which clause ran out for whom, as whoever rules on acts wrote it
   */
  record Clock(long time, Json.Members event, Ruling.Admitted ruling) implements Entry {}

  /**
   * Personal fields are erased: their openings are deleted, the commitments stay.
   *
   * @param orderedBy the index of the act or event whose effect it is
   * @param fields at least one
   */
  record Erasure(long time, long orderedBy, List<FieldPlace> fields) implements Entry {
    public Erasure {
      fields = List.copyOf(fields);
      if (fields.isEmpty()) {
        throw new IllegalArgumentException("an erasure that erases nothing");
      }
    }
  }

  /**
   * The state of another log which this record vouches for, such as a ballot box.
   *
   * @param note its signed checkpoint
   */
  record OtherLog(long time, String note) implements Entry {}

  default Bytes bytes() {
    return EntryForm.write(this);
  }

  /** Reads canonical bytes; anything an entry of this version does not have is refused. */
  static Entry parse(Bytes bytes) throws ParseFailure {
    return EntryForm.read(bytes);
  }
}
