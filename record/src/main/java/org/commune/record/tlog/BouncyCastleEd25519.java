package org.commune.record.tlog;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.commune.record.format.Bytes;

/** Ed25519 by Bouncy Castle's lightweight interface. */
final class BouncyCastleEd25519 implements org.commune.record.tlog.Ed25519 {

  @Override
  public Bytes publicKey(Bytes seed) {
    byte[] key = new byte[PUBLIC_KEY_LENGTH];
    Ed25519.generatePublicKey(checked(seed), 0, key, 0);
    return Bytes.of(key);
  }

  @Override
  public Bytes sign(Bytes seed, Bytes message) {
    byte[] signature = new byte[SIGNATURE_LENGTH];
    Ed25519.sign(checked(seed), 0, message.toArray(), 0, message.length(), signature, 0);
    return Bytes.of(signature);
  }

  @Override
  public boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
    return publicKey.length() == PUBLIC_KEY_LENGTH
        && signature.length() == SIGNATURE_LENGTH
        && Ed25519.verify(
            signature.toArray(), 0, publicKey.toArray(), 0, message.toArray(), 0, message.length());
  }

  private static byte[] checked(Bytes seed) {
    if (seed.length() != SEED_LENGTH) {
      throw new IllegalArgumentException("a seed has 32 bytes, found " + seed.length());
    }
    return seed.toArray();
  }
}
