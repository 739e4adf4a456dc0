package org.commune.record.entry;

import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignatureScheme;

/**
 * Verifies members' signatures under acts, offline: the steps of W3C WebAuthn level 3 section 7.2
 * that do not need the live ceremony, and Ed25519 for session keys.
 */
public final class ActSignatureVerifier {
  /** The member of an act that names the person whose act it is. */
  private static final String AUTHOR = "by";

  private final Site site;
  private final Credentials credentials;

  public ActSignatureVerifier(Site site, Credentials credentials) {
    this.site = site;
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
    assertion.verify(site, challenge, enrolled.key());
    return enrolled.person();
  }
}
