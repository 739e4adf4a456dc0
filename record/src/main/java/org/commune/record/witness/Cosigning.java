package org.commune.record.witness;

import java.util.List;
import java.util.function.LongFunction;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.ConsistencyProof;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Note;
import org.commune.record.tlog.NoteSignature;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.VerifierKey;

/**
 * The log's side of asking one witness for one cosignature, step by step, without a socket: send
 * what {@link Ask} holds, give the answer to {@link Ask#answered}, until another step comes.
 *
 * <p>A witness that holds another size is asked again with a proof from there. One that holds more
 * than the log has, or another root, is never asked again: somebody has signed two histories, or an
 * old copy of the log is at work.
 */
public sealed interface Cosigning {
  /** How often one witness is asked for one checkpoint: sizes may move under our hands. */
  int MOST_QUESTIONS = 3;

  /** Send this request. */
  record Ask(AddCheckpoint request, Question question, int asked) implements Cosigning {

    public Cosigning answered(WitnessAnswer answer) {
      return switch (answer) {
        case WitnessAnswer.Cosigned(List<NoteSignature> lines) -> question.cosigned(lines);
        case WitnessAnswer.HoldsOther(long size) -> question.again(size, asked);
        case WitnessAnswer.Inconsistent(String reason) ->
            new Alarm("the witness holds another history: " + reason);
        case WitnessAnswer.Malformed(String reason) -> new Failed("malformed request: " + reason);
        case WitnessAnswer.Untrusted(String reason) -> new Failed("not trusted: " + reason);
        case WitnessAnswer.UnknownLog() -> new Failed("the witness does not know this log");
        case WitnessAnswer.NotNow(int status, String reason) ->
            new Failed("not now (%d): %s".formatted(status, reason));
      };
    }
  }

  /** The witness cosigned: these lines were verified. */
  record Done(List<NoteSignature> signatures) implements Cosigning {}

  /** No cosignature this time, for a reason that says nothing about the log. */
  record Failed(String reason) implements Cosigning {}

  /** Stop signing and look: what the witness holds cannot come before this checkpoint. */
  record Alarm(String reason) implements Cosigning {}

  /**
   * What is asked throughout.
   *
   * @param checkpoint to be cosigned
   * @param witness whose cosignature is wanted
   * @param growthFrom proofs to the checkpoint's size from any smaller one
   */
  record Question(
      SignedCheckpoint checkpoint, VerifierKey witness, LongFunction<ConsistencyProof> growthFrom) {

    private Cosigning ask(long size, int asked) {
      List<Hash> proof = growthFrom.apply(size).path();
      return new Ask(new AddCheckpoint(size, proof, checkpoint), this, asked + 1);
    }

    private Cosigning again(long size, int asked) {
      if (size > checkpoint.size()) {
        return new Alarm(
            "the witness has seen %d entries of this log, which has %d"
                .formatted(size, checkpoint.size()));
      }
      return asked < MOST_QUESTIONS
          ? ask(size, asked)
          : new Failed("asked " + asked + " times, and the witness held another size each time");
    }

    private Cosigning cosigned(List<NoteSignature> lines) {
      List<NoteSignature> good = lines.stream().filter(this::isGood).toList();
      return good.isEmpty()
          ? new Failed("the witness answered without a good cosignature")
          : new Done(good);
    }

    private boolean isGood(NoteSignature line) {
      try {
        new Note(checkpoint.note().text(), List.of(line)).verify(List.of(witness));
        return true;
      } catch (VerificationFailure e) {
        return false;
      }
    }
  }

  /**
   * The first step.
   *
   * @param lastKnown the size this witness cosigned last, as far as the log knows; 0 when unknown
   */
  static Cosigning begin(Question question, long lastKnown) {
    return question.ask(Math.min(lastKnown, question.checkpoint().size()), 0);
  }
}
