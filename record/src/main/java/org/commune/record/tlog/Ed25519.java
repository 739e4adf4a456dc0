package org.commune.record.tlog;

import org.commune.record.format.Bytes;

/**
 * Ed25519 (RFC 8032). The one place where the library behind it is chosen: Bouncy Castle's
 * lightweight interface verifies about six times as fast as the JDK's own.
 */
public interface Ed25519 {
  int PUBLIC_KEY_LENGTH = 32;
  int SEED_LENGTH = 32;
  int SIGNATURE_LENGTH = 64;

  Ed25519 STANDARD = new BouncyCastleEd25519();

  /** The public key that belongs to a seed of 32 secret bytes. */
  Bytes publicKey(Bytes seed);

  /** Signs; the same seed and message always give the same signature. */
  Bytes sign(Bytes seed, Bytes message);

  /** Whether the signature is good; false also when key or signature have the wrong length. */
  boolean verifies(Bytes publicKey, Bytes message, Bytes signature);
}
