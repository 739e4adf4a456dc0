package org.commune.record.entry;

import org.commune.record.format.Bytes;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Hash;

/**
 * A WebAuthn assertion as the browser gives it (W3C WebAuthn level 3, section 5.2.2).
 *
 * @param credential the id of the credential that signed
 * @param authenticatorData for which site, and whether the user was present and verified
 * @param clientData the JSON that names the challenge
 * @param signature over the authenticator data and the hash of the client data
 */
public record Assertion(
    Bytes credential, Bytes authenticatorData, Bytes clientData, Bytes signature) {

  /**
   * Passes when whoever holds this key answered this challenge on that site, present and verified.
   *
   * @param key of the credential
   */
  public void verify(Site site, Hash challenge, CredentialKey key) throws VerificationFailure {
    AssertionData.checkClient(site, "webauthn.get", challenge, clientData);
    AssertionData.checkAuthenticator(site, authenticatorData);
    Bytes signed = Bytes.concat(authenticatorData, Hash.sha256(clientData).bytes());
    if (!key.verifies(signed, signature)) {
      throw new VerificationFailure("the signature of the credential is wrong");
    }
  }
}
