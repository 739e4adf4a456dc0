package org.commune.record;

import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.NoteSignature;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.VerifierKey;

/**
 * The checkpoints a record published, by the number in which they were signed, read and verified
 * one by one.
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

  /** How many checkpoints there are, up to the first that is missing; found by halving. */
  static long count(Source source) {
    if (!isThere(source, 0)) {
      return 0;
    }
    long there = 0;
    long missing = 1;
    while (isThere(source, missing)) {
      there = missing;
      missing *= 2;
    }
    while (missing - there > 1) {
      long middle = there + (missing - there) / 2;
      if (isThere(source, middle)) {
        there = middle;
      } else {
        missing = middle;
      }
    }
    return missing;
  }

  private static boolean isThere(Source source, long ordinal) {
    return source.read(RecordNames.checkpoint(ordinal)).isPresent();
  }

  /** How many checkpoints there should be: as many as files can be listed, gaps or not. */
  long size() {
    return source
        .names()
        .map(names -> names.stream().filter(RecordNames::isCheckpoint).count())
        .orElseGet(() -> count(source));
  }

  /** The checkpoint of a number, verified by itself. */
  Item at(long ordinal) {
    return at(RecordNames.checkpoint(ordinal));
  }

  private Item at(String file) {
    Optional<Bytes> bytes = source.read(file);
    return bytes.isPresent() ? read(file, bytes.orElseThrow()) : missing(file);
  }

  /** The number of the first checkpoint of this size or more; damaged ones count as smaller. */
  long firstFrom(long size) {
    long below = -1;
    long from = size();
    while (from - below > 1) {
      long middle = below + (from - below) / 2;
      if (at(middle) instanceof Item.Good good && good.signed().size() >= size) {
        from = middle;
      } else {
        below = middle;
      }
    }
    return from;
  }

  /** The newest checkpoint as readers get it, at the one place that changes. */
  Item newest() {
    return at(RecordNames.CHECKPOINT);
  }

  private static Item missing(String file) {
    return new Item.Bad(file, "the file is missing");
  }

  private Item read(String file, Bytes bytes) {
    try {
      SignedCheckpoint signed = SignedCheckpoint.parse(bytes);
      // Too few cosignatures are no failure here: they may be on their way.
      Policy.Witnessed witnessed = policy.verifySignatures(signed);
      for (NoteSignature line : signed.note().signatures()) {
        mustBeListed(line);
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
