package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.commune.record.format.Bytes;
import org.commune.record.format.Lines;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;

/**
 * A text and the signatures under it (C2SP signed-note). A note that was only parsed proves
 * nothing: see {@link #verify}.
 *
 * @param text ends in a newline
 * @param signatures at least one
 */
public record Note(String text, List<NoteSignature> signatures) {
  /** The specification asks for at least 16; what is beyond this is an attack or a mistake. */
  public static final int MOST_SIGNATURES = 100;

  private static final int LONGEST = 1_000_000;

  public Note {
    signatures = List.copyOf(signatures);
  }

  public static Note parse(Bytes bytes) throws ParseFailure {
    if (bytes.length() > LONGEST) {
      throw new ParseFailure("a note of " + bytes.length() + " bytes");
    }
    return parse(bytes.text());
  }

  public static Note parse(String note) throws ParseFailure {
    if (note.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new ParseFailure("a note holds no control character but newline");
    }
    int split = note.lastIndexOf("\n\n");
    if (split < 0) {
      throw new ParseFailure("a note has an empty line before its signatures");
    }
    Lines lines = Lines.of(note.substring(split + 2));
    List<NoteSignature> signatures = new ArrayList<>();
    do {
      if (signatures.size() == MOST_SIGNATURES) {
        throw new ParseFailure("more than " + MOST_SIGNATURES + " signatures");
      }
      signatures.add(NoteSignature.parse(lines.next()));
    } while (!lines.atEnd());
    return new Note(note.substring(0, split + 1), signatures);
  }

  /** The same text with further signatures under it; one already there is not repeated. */
  public Note with(Collection<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
    return new Note(text, all);
  }

  public String written() {
    StringBuilder out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature.line()));
    return out.toString();
  }

  public Bytes bytes() {
    return Bytes.utf8(written());
  }

  /**
   * The signatures by these keys. Signatures by other keys are passed over.
   *
   * @throws VerificationFailure when a signature by one of these keys is wrong, or there is none
   */
  public List<VerifiedSignature> verify(Collection<VerifierKey> known) throws VerificationFailure {
    List<VerifiedSignature> verified = verifyKnown(known);
    if (verified.isEmpty()) {
      throw new VerificationFailure("the note carries no signature by a trusted key");
    }
    return verified;
  }

  /** As {@link #verify}, but none at all is fine. */
  List<VerifiedSignature> verifyKnown(Collection<VerifierKey> known) throws VerificationFailure {
    List<VerifiedSignature> verified = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      for (VerifierKey key : known) {
        if (key.name().equals(signature.name()) && key.id() == signature.keyId()) {
          verified.add(key.verify(text, signature));
        }
      }
    }
    return verified;
  }
}
