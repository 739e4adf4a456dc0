package org.commune.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.NoteSignature;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.VerifierKey;

/**
 * All checkpoints a record published, in the order they were signed, read and verified one by one.
 *
 * <p>Stricter than a reader of a single checkpoint has to be: inside a record every signature line
 * must be by a key the policy lists, so that a damaged line can not pass as a stranger's. List
 * witnesses one does not rely on outside the quorum.
 */
final class CheckpointHistory {

  /** A checkpoint of the history, or why the file in its place is none. */
  sealed interface Item {
    String file();

    record Good(String file, SignedCheckpoint signed, int cosignatures, boolean witnessed)
        implements Item {}

    record Bad(String file, String reason) implements Item {}
  }

  private final Source source;
  private final Policy policy;

  CheckpointHistory(Source source, Policy policy) {
    this.source = source;
    this.policy = policy;
  }

  /** The items from ordinal 0 up to the last there is. */
  List<Item> read() {
    long listed =
        source
            .names()
            .map(names -> names.stream().filter(RecordNames::isCheckpoint).count())
            .orElse(0L);
    List<Item> items = new ArrayList<>();
    long size = -1;
    // A listing may show more than is reached without a gap; what is in the gap is then missing.
    for (long ordinal = 0; ; ordinal++) {
      String file = RecordNames.checkpoint(ordinal);
      Optional<Bytes> bytes = source.read(file);
      if (bytes.isEmpty() && ordinal >= listed) {
        return items;
      }
      Item item = bytes.isPresent() ? read(file, bytes.orElseThrow(), size) : missing(file);
      items.add(item);
      if (item instanceof Item.Bad) {
        return items;
      }
      if (item instanceof Item.Good good) {
        size = good.signed().size();
      }
    }
  }

  /** The newest checkpoint as readers get it, at the one place that changes. */
  Item newest() {
    String file = RecordNames.CHECKPOINT;
    Optional<Bytes> bytes = source.read(file);
    return bytes.isPresent() ? read(file, bytes.orElseThrow(), -1) : missing(file);
  }

  private static Item missing(String file) {
    return new Item.Bad(file, "the file is missing");
  }

  private Item read(String file, Bytes bytes, long sizeBefore) {
    try {
      SignedCheckpoint signed = SignedCheckpoint.parse(bytes);
      // Too few cosignatures are no failure here: they may be on their way.
      Policy.Witnessed witnessed = policy.verifySignatures(signed);
      for (NoteSignature line : signed.note().signatures()) {
        mustBeListed(line);
      }
      if (signed.size() <= sizeBefore) {
        return new Item.Bad(
            file, "size %d does not follow size %d".formatted(signed.size(), sizeBefore));
      }
      return new Item.Good(file, signed, witnessed.times().size(), policy.hasQuorum(witnessed));
    } catch (ParseFailure | VerificationFailure e) {
      return new Item.Bad(file, e.getMessage());
    }
  }

  private void mustBeListed(NoteSignature line) throws VerificationFailure {
    boolean listed =
        policy.logKeys().stream().anyMatch(key -> isBy(line, key))
            || policy.witnesses().values().stream().anyMatch(party -> isBy(line, party.key()));
    if (!listed) {
      throw new VerificationFailure("signed by a key the policy does not list: " + line.name());
    }
  }

  private static boolean isBy(NoteSignature line, VerifierKey key) {
    return key.name().equals(line.name()) && key.id() == line.keyId();
  }
}
