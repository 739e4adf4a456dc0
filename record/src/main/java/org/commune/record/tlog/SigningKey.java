package org.commune.record.tlog;

import java.util.HexFormat;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/** The secret half of a {@link VerifierKey}. Does not show its secret when printed. */
public final class SigningKey {
  private static final String MARK = "PRIVATE+KEY+";

  private final VerifierKey verifier;
  private final Bytes seed;

  private SigningKey(VerifierKey verifier, Bytes seed) {
    this.verifier = verifier;
    this.seed = seed;
  }

  /** The key of a log that signs its checkpoints, from 32 bytes of a good random source. */
  public static SigningKey ofLog(String origin, Bytes seed) {
    return of(origin, SignatureType.ED25519, seed);
  }

  /** The key of a witness, from 32 bytes of a good random source. */
  public static SigningKey ofWitness(String name, Bytes seed) {
    return of(name, SignatureType.COSIGNATURE_V1, seed);
  }

  private static SigningKey of(String name, SignatureType type, Bytes seed) {
    return new SigningKey(new VerifierKey(name, type, Ed25519.STANDARD.publicKey(seed)), seed);
  }

  /** Reads what {@link #secretText} wrote. Failures do not repeat the secret. */
  public static SigningKey parse(String text) throws ParseFailure {
    String[] parts =
        text.startsWith(MARK) ? text.substring(MARK.length()).split("\\+", 3) : new String[0];
    if (parts.length != 3 || !NoteSignature.isName(parts[0])) {
      throw new ParseFailure("not a signing key");
    }
    Bytes typed = Base64Text.decode(parts[2]);
    if (typed.length() != 1 + Ed25519.SEED_LENGTH) {
      throw new ParseFailure("not a signing key");
    }
    SigningKey key = of(parts[0], SignatureType.of(typed.at(0)), typed.slice(1, typed.length()));
    if (!key.secretText().equals(text)) {
      throw new ParseFailure("the id of the signing key is not that of its key");
    }
    return key;
  }

  /** The key in the text form that Go's sumdb/note has for it. Keep it from others. */
  public String secretText() {
    return MARK
        + verifier.name()
        + "+"
        + HexFormat.of().toHexDigits(verifier.id())
        + "+"
        + Bytes.concat(Bytes.of(verifier.type().code()), seed).base64();
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /** Signs the text of a note as a log does. */
  public NoteSignature sign(String text) {
    expect(SignatureType.ED25519);
    return signature(Ed25519.STANDARD.sign(seed, Bytes.utf8(text)));
  }

  /**
   * Signs the text of a note as a witness does.
   *
   * @param time the POSIX second at which the witness saw it
   */
  public NoteSignature cosign(String text, long time) {
    expect(SignatureType.COSIGNATURE_V1);
    if (time < 0) {
      throw new IllegalArgumentException("a time before 1970");
    }
    Bytes signed = Ed25519.STANDARD.sign(seed, VerifierKey.cosigned(text, time));
    return signature(Bytes.concat(Bytes.uint64(time), signed));
  }

  private NoteSignature signature(Bytes bytes) {
    return new NoteSignature(verifier.name(), verifier.id(), bytes);
  }

  private void expect(SignatureType type) {
    if (verifier.type() != type) {
      throw new IllegalStateException("a key of type " + verifier.type() + " does not sign so");
    }
  }

  @Override
  public String toString() {
    return "the signing key of " + verifier.name();
  }
}
