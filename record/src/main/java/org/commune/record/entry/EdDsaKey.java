package org.commune.record.entry;

import org.commune.record.format.Bytes;
import org.commune.record.tlog.SignatureScheme;

/**
 * For EdDSA on the curve Ed25519 (RFC 8032).
 *
 * @param publicKey 32 bytes
 */
public record EdDsaKey(Bytes publicKey) implements CredentialKey {
  public EdDsaKey {
    if (publicKey.length() != SignatureScheme.ED25519.publicKeyLength()) {
      throw new IllegalArgumentException("not a key of Ed25519");
    }
  }

  @Override
  public boolean verifies(Bytes message, Bytes signature) {
    return SignatureScheme.ED25519.verifies(publicKey, message, signature);
  }

  @Override
  public Bytes cose() {
    return CoseKey.write(this);
  }
}
