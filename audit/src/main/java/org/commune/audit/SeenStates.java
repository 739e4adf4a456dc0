package org.commune.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commune.record.RecordNames;
import org.commune.record.Source;
import org.commune.record.entry.SeenState;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;

/**
 * The states of a record that its members can have seen: those of its checkpoints, which others
 * verify. A signature over any other state was given to another history of this organisation.
 */
final class SeenStates {
  private final Source source;
  private final Map<Long, Hash> roots = new HashMap<>(Map.of(0L, Hash.OF_NO_LEAVES));
  private long read;
  private long largest;

  SeenStates(Source source) {
    this.source = source;
  }

  /** The name of the log. */
  String origin() throws ParseFailure, VerificationFailure {
    return checkpoint(RecordNames.CHECKPOINT)
        .orElseThrow(() -> new VerificationFailure("there is no checkpoint"))
        .checkpoint()
        .origin();
  }

  /**
   * Passes when this record was once in that state.
   *
   * @param index of the entry that cites it, which came after
   */
  void check(SeenState seen, long index) throws ParseFailure, VerificationFailure {
    while (largest < seen.size()) {
      Optional<SignedCheckpoint> next = checkpoint(RecordNames.checkpoint(read));
      if (next.isEmpty()) {
        break;
      }
      read++;
      largest = next.get().size();
      roots.put(largest, next.get().root());
    }
    boolean was =
        Optional.ofNullable(roots.get(seen.size())).filter(seen.root()::equals).isPresent();
    if (seen.size() > index || !was) {
      throw new VerificationFailure(
          "whoever signed had seen another history: size %d with root %s"
              .formatted(seen.size(), seen.root()));
    }
  }

  private Optional<SignedCheckpoint> checkpoint(String name) throws ParseFailure {
    Optional<Bytes> bytes = source.read(name);
    return bytes.isPresent()
        ? Optional.of(SignedCheckpoint.parse(bytes.get().text()))
        : Optional.empty();
  }
}
