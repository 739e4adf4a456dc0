package org.commune.record.witness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.ConsistencyProof;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Note;
import org.commune.record.tlog.NoteSignature;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.VerifierKey;

/**
 * A witness (C2SP tlog-witness): cosigns a log's checkpoint when it continues the one cosigned
 * before. Its socket and its clock are the caller's; it may be called from many threads when its
 * memory may.
 */
public final class Witness {
  private final SigningKey key;
  private final Map<String, List<VerifierKey>> logs;
  private final WitnessMemory memory;

  /**
   * @param key a witness key
   * @param logs the keys trusted for each log, by origin
   */
  public Witness(SigningKey key, Map<String, List<VerifierKey>> logs, WitnessMemory memory) {
    this.key = key;
    this.logs = Map.copyOf(logs);
    this.memory = memory;
  }

  public VerifierKey verifier() {
    return key.verifier();
  }

  /**
   * Answers the body of a request to {@code add-checkpoint}. A cosignature is answered only after
   * it is durable in the memory.
   *
   * @param now POSIX seconds
   * @throws java.io.UncheckedIOException when the memory fails
   */
  public WitnessAnswer answer(Bytes body, long now) {
    try {
      return answer(AddCheckpoint.parse(body), now);
    } catch (ParseFailure e) {
      return new WitnessAnswer.Malformed(e.getMessage());
    }
  }

  private WitnessAnswer answer(AddCheckpoint request, long now) {
    SignedCheckpoint signed = request.checkpoint();
    String origin = signed.checkpoint().origin();
    List<VerifierKey> keys = logs.get(origin);
    if (keys == null) {
      return new WitnessAnswer.UnknownLog();
    }
    // Only the log's own signatures are kept: others were not verified here.
    NoteSignature cosignature = key.cosign(signed.note().text(), now);
    while (true) {
      Optional<SignedCheckpoint> held = memory.latest(origin);
      Optional<WitnessAnswer> refusal = refusal(held, request, keys);
      if (refusal.isPresent()) {
        return refusal.orElseThrow();
      }
      SignedCheckpoint next = ownView(signed, keys).with(List.of(cosignature));
      if (memory.replace(origin, held, next)) {
        return new WitnessAnswer.Cosigned(List.of(cosignature));
      }
    }
  }

  private static SignedCheckpoint ownView(SignedCheckpoint signed, List<VerifierKey> keys) {
    List<NoteSignature> byLog =
        signed.note().signatures().stream()
            .filter(line ->
                keys.stream()
                    .anyMatch(log -> log.name().equals(line.name()) && log.id() == line.keyId()))
            .toList();
    return new SignedCheckpoint(signed.checkpoint(), new Note(signed.note().text(), byLog));
  }

  /** Why the request can not be granted in this state; empty when it can. */
  static Optional<WitnessAnswer> refusal(
      Optional<SignedCheckpoint> held, AddCheckpoint request, List<VerifierKey> keys) {
    SignedCheckpoint signed = request.checkpoint();
    try {
      signed.verifyLog(keys);
    } catch (VerificationFailure e) {
      return Optional.of(new WitnessAnswer.Untrusted(e.getMessage()));
    }
    if (request.oldSize() > signed.size()) {
      return Optional.of(new WitnessAnswer.Malformed("a log does not shrink"));
    }
    long heldSize = held.map(SignedCheckpoint::size).orElse(0L);
    if (request.oldSize() != heldSize) {
      return Optional.of(new WitnessAnswer.HoldsOther(heldSize));
    }
    try {
      new ConsistencyProof(heldSize, signed.size(), request.proof())
          .verify(held.map(SignedCheckpoint::root).orElse(Hash.OF_NO_LEAVES), signed.root());
      return Optional.empty();
    } catch (VerificationFailure e) {
      return Optional.of(new WitnessAnswer.Inconsistent(e.getMessage()));
    }
  }
}
