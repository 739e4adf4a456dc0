package org.commune.record.tlog;

import org.commune.record.format.Bytes;

/**
 * A way to sign bytes. The one place where the library behind each is chosen: Bouncy Castle's
 * lightweight Ed25519 verifies about six times as fast as the JDK's own.
 */
public interface SignatureScheme {
  /** Secret bytes from which a key is made, in every scheme here. */
  int SEED_LENGTH = 32;

  /** RFC 8032. */
  SignatureScheme ED25519 = new BouncyCastleEd25519();

  /** FIPS 204, category 2, with an empty context: holds against quantum computers too. */
  SignatureScheme ML_DSA_44 = new BouncyCastleMlDsa44();

  int publicKeyLength();

  /** The public key that belongs to a seed of 32 secret bytes. */
  Bytes publicKey(Bytes seed);

  /** Signs; the same seed and message always give the same signature. */
  Bytes sign(Bytes seed, Bytes message);

  /** Whether the signature is good; false also when key or signature have the wrong length. */
  boolean verifies(Bytes publicKey, Bytes message, Bytes signature);

  /** The seed, if it has the length of one. */
  static byte[] seed(Bytes seed) {
    if (seed.length() != SEED_LENGTH) {
      throw new IllegalArgumentException("a seed has 32 bytes, found " + seed.length());
    }
    return seed.toArray();
  }
}
