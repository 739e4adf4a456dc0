package org.commune.server.accounts;

import java.security.SecureRandom;
import java.util.Optional;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Hash;

/** 256 random bits that show who holds them. The server keeps their hash only. */
public record Secret(Bytes bytes) {
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static Secret random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new Secret(Bytes.of(bytes));
  }

  /** One that was sent; empty when it is none. */
  public static Optional<Secret> of(String text) {
    try {
      Bytes bytes = Base64Text.decodeUrl(text);
      return bytes.length() == LENGTH ? Optional.of(new Secret(bytes)) : Optional.empty();
    } catch (ParseFailure e) {
      return Optional.empty();
    }
  }

  /** As it is sent. */
  public String text() {
    return Base64Text.encodeUrl(bytes.toArray());
  }

  /** As it is kept. */
  public byte[] kept() {
    return Hash.sha256(bytes).bytes().toArray();
  }

  /** Not shown where it could be logged. */
  @Override
  public String toString() {
    return "a secret";
  }
}
