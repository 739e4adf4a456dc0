package org.commune.server.organisations;

import java.util.List;
import java.util.Optional;
import org.commune.record.RecordNames;
import org.commune.record.Source;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Hash;
import org.commune.server.journal.Journals;

/**
 * The texts that a journal's entries cite, under the names that they have in a record.
 *
 * @param record where the record's checkpoints are, which members' signatures cite
 */
record JournalSource(Journals journals, String organisation, Source record) implements Source {
  @Override
  public Optional<Bytes> read(String name) {
    if (name.startsWith(RecordNames.CHECKPOINT)) {
      // The newest checkpoint, and all that were signed before it.
      return record.read(name);
    }
    String hash = name.substring(name.lastIndexOf('/') + 1);
    try {
      Hash sha256 = Hash.parseHex(hash);
      return RecordNames.blob(sha256).equals(name)
          ? journals.text(organisation, sha256)
          : Optional.empty();
    } catch (ParseFailure e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<List<String>> names() {
    return Optional.empty();
  }
}
