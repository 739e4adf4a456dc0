package org.commune.server.sequencer;

import java.security.SecureRandom;
import org.commune.record.format.Bytes;

/** What commitments to personal fields are made with, so that nobody can guess what they hide. */
public final class Salts {
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Salts() {}

  /** 32 random bytes, other ones each time. */
  public static Bytes next() {
    byte[] salt = new byte[LENGTH];
    RANDOM.nextBytes(salt);
    return Bytes.of(salt);
  }
}
