package org.commune.record.entry;

import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Hash;

/**
 * A credential that a browser made for a member (W3C WebAuthn level 3, section 7.1), before it is
 * enrolled by an act. Attestation of the authenticator's make is neither asked for nor looked at:
 * an organisation knows its members, not their devices.
 *
 * @param credential its id
 */
public record Registration(Bytes credential, CredentialKey key) {
  private static final int ATTESTED = 0x40;
  private static final int EXTENSIONS = 0x80;
  private static final int AAGUID_LENGTH = 16;
  private static final int ID_LENGTH_AT = AssertionData.LENGTH + AAGUID_LENGTH;
  private static final int ID_AT = ID_LENGTH_AT + Short.BYTES;
  private static final int LONGEST_ID = 1023;

  /**
   * Verifies what the browser answered to {@code navigator.credentials.create}.
   *
   * @param challenge that the answer must be to
   * @param authenticatorData as {@code getAuthenticatorData()} gives it
   */
  public static Registration verified(
      Site site, Hash challenge, Bytes clientData, Bytes authenticatorData)
      throws VerificationFailure {
    AssertionData.checkClient(site, "webauthn.create", challenge, clientData);
    AssertionData.checkAuthenticator(site, authenticatorData);
    int flags = authenticatorData.at(Hash.LENGTH);
    if ((flags & ATTESTED) == 0
        || (flags & EXTENSIONS) != 0
        || authenticatorData.length() < ID_AT) {
      throw new VerificationFailure("no credential, or one with extensions that nobody asked for");
    }
    int length =
        (authenticatorData.at(ID_LENGTH_AT) & 0xff) << 8
            | (authenticatorData.at(ID_LENGTH_AT + 1) & 0xff);
    if (length == 0 || length > LONGEST_ID || authenticatorData.length() < ID_AT + length) {
      throw new VerificationFailure("the id of the credential is cut off, or too long");
    }
    try {
      return new Registration(
          authenticatorData.slice(ID_AT, ID_AT + length),
          CredentialKey.ofCose(
              authenticatorData.slice(ID_AT + length, authenticatorData.length())));
    } catch (ParseFailure e) {
      throw new VerificationFailure("the key cannot be read: " + e.getMessage());
    }
  }
}
