package org.commune.record.witness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.record.Publisher;
import org.commune.record.Samples;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.VerifierKey;

/** Witnesses and their memories, in this process. */
final class Fakes {
  private Fakes() {}

  /** A memory that keeps its promises, without a disk. */
  static class Memory implements WitnessMemory {
    private final Map<String, SignedCheckpoint> held = new HashMap<>();

    @Override
    public Optional<SignedCheckpoint> latest(String origin) {
      return Optional.ofNullable(held.get(origin));
    }

    @Override
    public boolean replace(
        String origin, Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
      if (!latest(origin).equals(expected)) {
        return false;
      }
      held.put(origin, next);
      return true;
    }

    void overwrite(String origin, SignedCheckpoint next) {
      held.put(origin, next);
    }
  }

  static final Map<String, List<VerifierKey>> LOGS =
      Map.of(Samples.ORIGIN, List.of(Samples.LOG.verifier()));

  static Witness honest(SigningKey key, WitnessMemory memory) {
    return new Witness(key, LOGS, memory);
  }

  /** Asks one witness for one cosignature, to the end. */
  static Cosigning ask(Publisher publisher, Witness witness, long lastKnown, long now) {
    Cosigning step =
        Cosigning.begin(
            new Cosigning.Question(publisher.latest(), witness.verifier(), publisher::growthFrom),
            lastKnown);
    while (step instanceof Cosigning.Ask ask) {
      step = ask.answered(overTheWire(witness.answer(ask.request().bytes(), now)));
    }
    return step;
  }

  /** The answer as it is after being written and read. */
  static WitnessAnswer overTheWire(WitnessAnswer answer) {
    try {
      return WitnessAnswer.parse(answer.status(), answer.contentType(), answer.body());
    } catch (ParseFailure e) {
      throw new AssertionError(e);
    }
  }
}
