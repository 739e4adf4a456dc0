package org.commune.record.entry;

import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.json.JsonReader;
import org.commune.record.tlog.Hash;

/**
 * What the browser and the authenticator say around a signature (WebAuthn level 3, section 6.1).
 */
final class AssertionData {
  /** The hash of the relying party, the flags, and the count of signatures. */
  static final int LENGTH = Hash.LENGTH + 1 + Integer.BYTES;

  private static final int USER_PRESENT = 0x01;
  private static final int USER_VERIFIED = 0x04;
  private static final int FLAGS_AT = Hash.LENGTH;

  private AssertionData() {}

  /**
   * @param type webauthn.get for an assertion, webauthn.create for a new credential
   */
  static void checkClient(Site site, String type, Hash challenge, Bytes clientData)
      throws VerificationFailure {
    try {
      // Browsers may add members, so this object alone is not read to its end.
      Fields fields = Fields.of(JsonReader.read(clientData));
      if (!fields.text("type").equals(type)) {
        throw new VerificationFailure("not made for " + type);
      }
      if (!Base64Text.decodeUrl(fields.text("challenge")).equals(challenge.bytes())) {
        throw new VerificationFailure("the assertion answers another challenge: another act");
      }
      if (!site.pages().contains(fields.text("origin"))) {
        throw new VerificationFailure("the assertion was made on another page");
      }
      if (fields.optional("crossOrigin").filter(new Json.Flag(true)::equals).isPresent()) {
        throw new VerificationFailure("the assertion was made inside a foreign page");
      }
    } catch (ParseFailure e) {
      throw new VerificationFailure("client data that cannot be read: " + e.getMessage());
    }
  }

  static void checkAuthenticator(Site site, Bytes data) throws VerificationFailure {
    if (data.length() < LENGTH) {
      throw new VerificationFailure("authenticator data is cut off");
    }
    Hash relyingParty = Hash.sha256(Bytes.utf8(site.relyingParty()));
    if (!data.slice(0, Hash.LENGTH).equals(relyingParty.bytes())) {
      throw new VerificationFailure("the assertion is for another site");
    }
    int needed = USER_PRESENT | USER_VERIFIED;
    if ((data.at(FLAGS_AT) & needed) != needed) {
      throw new VerificationFailure("the user was not present, or not verified");
    }
  }
}
