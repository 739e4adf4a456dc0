package org.commune.record.entry;

import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.json.JsonReader;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignatureScheme;

/**
 * Verifies members' signatures under acts, offline: the steps of W3C WebAuthn level 3 section 7.2
 * that do not need the live ceremony, and Ed25519 for session keys.
 */
public final class ActSignatureVerifier {
  /** The member of an act that names the person whose act it is. */
  private static final String AUTHOR = "by";

  private static final int USER_PRESENT = 0x01;
  private static final int USER_VERIFIED = 0x04;
  private static final int FLAGS_AT = Hash.LENGTH;
  private static final int SHORTEST_DATA = Hash.LENGTH + 1 + Integer.BYTES;

  private final Site site;
  private final Hash relyingParty;
  private final Credentials credentials;

  public ActSignatureVerifier(Site site, Credentials credentials) {
    this.site = site;
    this.relyingParty = Hash.sha256(Bytes.utf8(site.relyingParty()));
    this.credentials = credentials;
  }

  /**
   * Who signed the act, who is the person it is by (its member {@code by}).
   *
   * @param time when the act was entered, in milliseconds since 1970: session keys expire
   */
  public String signer(Json.Members act, long time, ActSignature signature)
      throws VerificationFailure {
    ActStatement statement =
        new ActStatement(site.origin(), act, signature.nonce(), signature.seen());
    String person = person(time, signature, statement);
    if (!Json.text(person).equals(act.members().get(AUTHOR))) {
      throw new VerificationFailure("signed by " + person + ", who is not the author of the act");
    }
    return person;
  }

  private String person(long time, ActSignature signature, ActStatement statement)
      throws VerificationFailure {
    return switch (signature) {
      case ActSignature.ByAssertion by -> person(by.assertion(), statement.challenge());
      case ActSignature.BySession by -> {
        SessionCertificate certificate = by.certificate();
        if (time < certificate.from() || time >= certificate.until()) {
          throw new VerificationFailure("the session key did not speak at that time");
        }
        if (!SignatureScheme.ED25519.verifies(
            certificate.publicKey(), statement.bytes(), by.signature())) {
          throw new VerificationFailure("the signature of the session key is wrong");
        }
        yield person(certificate.assertion(), certificate.challenge(site.origin()));
      }
    };
  }

  private String person(Assertion assertion, Hash challenge) throws VerificationFailure {
    Credentials.Enrolled enrolled =
        credentials
            .find(assertion.credential())
            .orElseThrow(() -> new VerificationFailure("nobody enrolled the credential"));
    checkClientData(assertion.clientData(), challenge);
    checkAuthenticatorData(assertion.authenticatorData());
    Bytes signed =
        Bytes.concat(assertion.authenticatorData(), Hash.sha256(assertion.clientData()).bytes());
    if (!enrolled.key().verifies(signed, assertion.signature())) {
      throw new VerificationFailure("the signature of the credential is wrong");
    }
    return enrolled.person();
  }

  private void checkClientData(Bytes clientData, Hash challenge) throws VerificationFailure {
    try {
      // Browsers may add members, so this object alone is not read to its end.
      Fields fields = Fields.of(JsonReader.read(clientData));
      if (!fields.text("type").equals("webauthn.get")) {
        throw new VerificationFailure("not an assertion");
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

  private void checkAuthenticatorData(Bytes data) throws VerificationFailure {
    if (data.length() < SHORTEST_DATA) {
      throw new VerificationFailure("authenticator data is cut off");
    }
    if (!data.slice(0, Hash.LENGTH).equals(relyingParty.bytes())) {
      throw new VerificationFailure("the assertion is for another site");
    }
    int needed = USER_PRESENT | USER_VERIFIED;
    if ((data.at(FLAGS_AT) & needed) != needed) {
      throw new VerificationFailure("the user was not present, or not verified");
    }
  }
}
