package org.commune.record.entry;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/**
 * The public key of a member's WebAuthn credential, of one of the three kinds that authenticators
 * offer (W3C WebAuthn level 3, section 5.8.5).
 */
public sealed interface CredentialKey permits Es256Key, EdDsaKey, Rs256Key {

  /** Whether the signature is good; false also when it is not of its form. */
  boolean verifies(Bytes message, Bytes signature);

  /** The key as COSE writes it (RFC 9052, RFC 9053), in the one form of CTAP2. */
  Bytes cose();

  /**
   * Reads the COSE form, of which there is exactly one spelling.
   *
   * @throws ParseFailure for a key of another kind, one that is none, or another spelling
   */
  static CredentialKey ofCose(Bytes bytes) throws ParseFailure {
    return CoseKey.read(bytes);
  }

  /** By the JDK; it reports a signature that is not of its form as an error: as wrong as any. */
  static boolean verifies(String algorithm, PublicKey key, Bytes message, Bytes signature) {
    try {
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(key);
      verifier.update(message.toArray());
      return verifier.verify(signature.toArray());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
