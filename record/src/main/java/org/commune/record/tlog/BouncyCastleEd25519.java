package org.commune.record.tlog;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.commune.record.format.Bytes;

/** Ed25519 by Bouncy Castle's lightweight interface. */
final class BouncyCastleEd25519 implements SignatureScheme {

  @Override
  public int publicKeyLength() {
    return Ed25519.PUBLIC_KEY_SIZE;
  }

  @Override
  public Bytes publicKey(Bytes seed) {
    byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(SignatureScheme.seed(seed), 0, key, 0);
    return Bytes.of(key);
  }

  @Override
  public Bytes sign(Bytes seed, Bytes message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(
        SignatureScheme.seed(seed), 0, message.toArray(), 0, message.length(), signature, 0);
    return Bytes.of(signature);
  }

  @Override
  public boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
    return publicKey.length() == Ed25519.PUBLIC_KEY_SIZE
        && signature.length() == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(
            signature.toArray(), 0, publicKey.toArray(), 0, message.toArray(), 0, message.length());
  }
}
