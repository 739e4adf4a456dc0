package org.commune.record.tlog;

import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/** What a key signs, and how (C2SP signed-note, "Signature types"); others are unknown here. */
public enum SignatureType {
  /** Ed25519 over the text of the note: how a log signs. */
  ED25519(0x01),

  /** Ed25519 over a time and the text (C2SP tlog-cosignature, version 1): how a witness signs. */
  COSIGNATURE_V1(0x04),

  /**
   * ML-DSA-44 over cosigner, time, log, size and root (C2SP tlog-cosignature): for new witnesses.
   */
  COSIGNATURE_ML_DSA_44(0x06);

  private static final Bytes SUBTREE = Bytes.utf8("subtree/v1\n\0");

  private final byte code;

  SignatureType(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  /** Whether a witness signs so, with a time before the signature. */
  public boolean isCosignature() {
    return this != ED25519;
  }

  SignatureScheme scheme() {
    return this == COSIGNATURE_ML_DSA_44 ? SignatureScheme.ML_DSA_44 : SignatureScheme.ED25519;
  }

  /**
   * The bytes that are signed.
   *
   * @param name of the key
   * @param time POSIX seconds; of no consequence to a log's own signature
   * @throws ParseFailure when the type signs checkpoints only, and the text is none
   */
  Bytes message(String name, long time, String text) throws ParseFailure {
    return switch (this) {
      case ED25519 -> Bytes.utf8(text);
      case COSIGNATURE_V1 -> Bytes.utf8("cosignature/v1\ntime " + time + "\n" + text);
      case COSIGNATURE_ML_DSA_44 -> subtree(name, time, Checkpoint.parse(text));
    };
  }

  /** The whole tree, as a subtree from leaf 0; extension lines are not covered. */
  private static Bytes subtree(String name, long time, Checkpoint checkpoint) throws ParseFailure {
    return Bytes.concat(
        SUBTREE,
        prefixed(name),
        Bytes.uint64(time),
        prefixed(checkpoint.origin()),
        Bytes.uint64(0),
        Bytes.uint64(checkpoint.size()),
        checkpoint.root().bytes());
  }

  private static Bytes prefixed(String text) throws ParseFailure {
    Bytes bytes = Bytes.utf8(text);
    if (bytes.length() > 255) {
      throw new ParseFailure("a name of more than 255 bytes");
    }
    return Bytes.concat(Bytes.of((byte) bytes.length()), bytes);
  }

  static SignatureType of(byte code) throws ParseFailure {
    for (SignatureType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new ParseFailure("signature type 0x%02x is not known here".formatted(code));
  }
}
