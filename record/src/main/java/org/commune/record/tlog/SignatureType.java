package org.commune.record.tlog;

import org.commune.record.format.ParseFailure;

/** What a key signs (C2SP signed-note, "Signature types"); others are unknown here. */
public enum SignatureType {
  /** Ed25519 over the text of the note: how a log signs. */
  ED25519(0x01),

  /** Ed25519 over a time and the text (C2SP tlog-cosignature, version 1): how a witness signs. */
  COSIGNATURE_V1(0x04);

  private final byte code;

  SignatureType(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
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
