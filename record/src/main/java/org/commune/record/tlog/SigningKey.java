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

  /** The key of a witness that is to hold against quantum computers, from 32 random bytes. */
  public static SigningKey ofLastingWitness(String name, Bytes seed) {
    return of(name, SignatureType.COSIGNATURE_ML_DSA_44, seed);
  }

  private static SigningKey of(String name, SignatureType type, Bytes seed) {
    return new SigningKey(new VerifierKey(name, type, type.scheme().publicKey(seed)), seed);
  }

  /** Reads what {@link #secretText} wrote. Failures do not repeat the secret. */
  public static SigningKey parse(String text) throws ParseFailure {
    String[] parts =
        text.startsWith(MARK) ? text.substring(MARK.length()).split("\\+", 3) : new String[0];
    if (parts.length != 3 || !NoteSignature.isName(parts[0])) {
      throw new ParseFailure("not a signing key");
    }
    Bytes typed = Base64Text.decode(parts[2]);
    if (typed.length() != 1 + SignatureScheme.SEED_LENGTH) {
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
    if (verifier.type().isCosignature()) {
      throw new IllegalStateException("the key of a witness does not sign for a log");
    }
    return signature(signed(text, 0));
  }

  /**
   * Signs the text of a checkpoint as a witness does.
   *
   * @param time the POSIX second at which the witness saw it
   */
  public NoteSignature cosign(String text, long time) {
    if (!verifier.type().isCosignature()) {
      throw new IllegalStateException("the key of a log does not cosign");
    }
    if (time < 0) {
      throw new IllegalArgumentException("a time before 1970");
    }
    return signature(Bytes.concat(Bytes.uint64(time), signed(text, time)));
  }

  private Bytes signed(String text, long time) {
    SignatureType type = verifier.type();
    try {
      return type.scheme().sign(seed, type.message(verifier.name(), time, text));
    } catch (ParseFailure e) {
      throw new IllegalArgumentException("not a checkpoint", e);
    }
  }

  private NoteSignature signature(Bytes bytes) {
    return new NoteSignature(verifier.name(), verifier.id(), bytes);
  }

  @Override
  public String toString() {
    return "the signing key of " + verifier.name();
  }
}
