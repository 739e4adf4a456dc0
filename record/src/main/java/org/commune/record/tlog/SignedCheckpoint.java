package org.commune.record.tlog;

import java.util.Collection;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;

/**
 * A checkpoint and the note that holds it. Parsing proves nothing: {@link Policy#verify} or {@link
 * #verifyLog} does.
 */
public record SignedCheckpoint(Checkpoint checkpoint, Note note) {

  public static SignedCheckpoint parse(Bytes bytes) throws ParseFailure {
    return of(Note.parse(bytes));
  }

  public static SignedCheckpoint parse(String text) throws ParseFailure {
    return of(Note.parse(text));
  }

  private static SignedCheckpoint of(Note note) throws ParseFailure {
    return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
  }

  public long size() {
    return checkpoint.size();
  }

  public Hash root() {
    return checkpoint.root();
  }

  public Bytes bytes() {
    return note.bytes();
  }

  /** The same checkpoint with further signatures. */
  public SignedCheckpoint with(Collection<NoteSignature> signatures) {
    return new SignedCheckpoint(checkpoint, note.with(signatures));
  }

  /** Passes when one of these keys signed it under the name that is its origin. */
  public VerifierKey verifyLog(Collection<VerifierKey> logs) throws VerificationFailure {
    return note.verify(logs).stream()
        .map(VerifiedSignature::key)
        .filter(key -> key.name().equals(checkpoint.origin()))
        .findFirst()
        .orElseThrow(() ->
            new VerificationFailure(
                "the checkpoint of %s is signed by another log".formatted(checkpoint.origin())));
  }
}
