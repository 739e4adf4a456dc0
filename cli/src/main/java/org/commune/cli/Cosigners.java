package org.commune.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commune.record.Publisher;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.NoteSignature;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.VerifierKey;
import org.commune.record.witness.Cosigning;

/** Asks the witnesses of a policy to cosign what a log publishes. */
final class Cosigners {
  /** A witness holds what cannot come before this record: two histories were signed. */
  static final class Alarm extends Exception {
    private static final long serialVersionUID = 1L;

    Alarm(String message) {
      super(message);
    }
  }

  private final Policy policy;

  private record Asked(VerifierKey key, WitnessClient client) {}

  private final Map<String, Asked> asked = new TreeMap<>();
  private final Map<String, Long> lastKnown = new HashMap<>();
  private final Map<String, String> complaints = new TreeMap<>();

  Cosigners(Policy policy) {
    this.policy = policy;
    policy
        .witnesses()
        .forEach((name, party) -> {
          if (party.url().isPresent()) {
            asked.put(name, new Asked(party.key(), new WitnessClient(party.url().orElseThrow())));
          }
        });
  }

  /** What the witnesses hold of a log. One that cannot be asked is noted. */
  List<SignedCheckpoint> seen(String origin) {
    List<SignedCheckpoint> seen = new ArrayList<>();
    asked.forEach((name, witness) -> {
      try {
        witness.client().latest(origin).ifPresent(seen::add);
      } catch (IOException e) {
        complaints.put(name, "not reached: " + WebSource.why(e));
      }
    });
    return seen;
  }

  /** Gets cosignatures for the newest checkpoint. */
  void cosign(Publisher publisher) throws Alarm {
    List<NoteSignature> signatures = new ArrayList<>();
    for (var witness : asked.entrySet()) {
      String name = witness.getKey();
      Cosigning.Question question =
          new Cosigning.Question(
              publisher.latest(), witness.getValue().key(), publisher::growthFrom);
      switch (witness.getValue().client().ask(question, lastKnown.getOrDefault(name, 0L))) {
        case Cosigning.Done done -> {
          signatures.addAll(done.signatures());
          lastKnown.put(name, publisher.size());
          complaints.remove(name);
        }
        case Cosigning.Alarm alarm -> throw new Alarm(name + ": " + alarm.reason());
        case Cosigning.Failed failed -> complaints.put(name, failed.reason());
        case Cosigning.Ask _ -> throw new IllegalStateException("asked to the end");
      }
    }
    publisher.cosigned(signatures);
  }

  /** Whether the newest checkpoint has the cosignatures that the policy asks for. */
  boolean areEnough(SignedCheckpoint signed) {
    try {
      policy.verify(signed);
      return true;
    } catch (VerificationFailure e) {
      return false;
    }
  }

  /** Why each witness did not cosign the last time it was asked. */
  Map<String, String> complaints() {
    return complaints;
  }
}
