package org.commune.record.tlog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;

/**
 * Whom one trusts: the logs one accepts, the witnesses one knows, and how many of them must have
 * cosigned (C2SP tlog-policy). A charter states one; a reader may hold a stricter one.
 *
 * @param witnesses by the name the policy gives them, which need not be their key's
 */
public record Policy(List<Party> logs, SequencedMap<String, Party> witnesses, Quorum quorum) {

  /**
   * A log or a witness.
   *
   * @param url where to reach it, for who wants to
   */
  public record Party(VerifierKey key, Optional<String> url) {}

  /**
   * What a verified checkpoint rests on.
   *
   * @param log the key that signed it
   * @param times the witnesses that cosigned, each with the POSIX second it stated
   */
  public record Witnessed(VerifierKey log, Map<String, Long> times) {
    public Witnessed {
      times = Collections.unmodifiableMap(new TreeMap<>(times));
    }
  }

  public Policy {
    logs = List.copyOf(logs);
    witnesses = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(witnesses));
  }

  /** Trusts one log and asks for no witness. */
  public static Policy ofLog(VerifierKey log) {
    return new Policy(
        List.of(new Party(log, Optional.empty())), new LinkedHashMap<>(), new Quorum.None());
  }

  public static Policy parse(String text) throws ParseFailure {
    return new PolicyReader().read(text);
  }

  public List<VerifierKey> logKeys() {
    return logs.stream().map(Party::key).toList();
  }

  public List<VerifierKey> witnessKeys() {
    return witnesses.values().stream().map(Party::key).toList();
  }

  /**
   * Passes when a listed log signed the checkpoint under its origin and the quorum cosigned it.
   * Signatures by keys that are not listed are passed over; one wrong signature by a listed key
   * fails the whole.
   */
  public Witnessed verify(SignedCheckpoint signed) throws VerificationFailure {
    Witnessed witnessed = verifySignatures(signed);
    if (!hasQuorum(witnessed)) {
      throw new VerificationFailure(
          "cosigned by %s, which is short of the quorum".formatted(witnessed.times().keySet()));
    }
    return witnessed;
  }

  /** As {@link #verify}, but however few witnesses will do. */
  public Witnessed verifySignatures(SignedCheckpoint signed) throws VerificationFailure {
    VerifierKey log = signed.verifyLog(logKeys());
    List<VerifiedSignature> cosignatures = signed.note().verifyKnown(witnessKeys());
    TreeMap<String, Long> times = new TreeMap<>();
    witnesses.forEach((name, party) ->
        cosignatures.stream()
            .filter(cosignature -> cosignature.key().equals(party.key()))
            .forEach(cosignature -> times.merge(name, cosignature.time().orElse(0), Math::max)));
    return new Witnessed(log, times);
  }

  public boolean hasQuorum(Witnessed witnessed) {
    return quorum.satisfiedBy(witnessed.times().keySet());
  }
}
