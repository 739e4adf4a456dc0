package org.commune.record.entry;

import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Json;
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
  private final CertifiedSessions sessions = new CertifiedSessions();

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
    Credentials.Enrolled enrolled =
        credentials
            .find(signature.credential())
            .orElseThrow(() -> new VerificationFailure("nobody enrolled the credential"));
    verify(enrolled, act, time, signature);
    return enrolled.person();
  }

  /**
   * Passes when that person signed the act with that key, and it is by them.
   *
   * @param enrolled whose key it is and which, for who has looked that up
   * @param time as for {@link #signer}
   */
  public void verify(
      Credentials.Enrolled enrolled, Json.Members act, long time, ActSignature signature)
      throws VerificationFailure {
    ActStatement statement =
        new ActStatement(site.origin(), act, signature.nonce(), signature.seen());
    switch (signature) {
      case ActSignature.ByAssertion by ->
          by.assertion().verify(site, statement.challenge(), enrolled.key());
      case ActSignature.BySession by -> session(enrolled.key(), time, by, statement);
    }
    if (!Json.text(enrolled.person()).equals(act.members().get(AUTHOR))) {
      throw new VerificationFailure(
          "signed by " + enrolled.person() + ", who is not the author of the act");
    }
  }

  private void session(
      CredentialKey key, long time, ActSignature.BySession by, ActStatement statement)
      throws VerificationFailure {
    SessionCertificate certificate = by.certificate();
    if (time < certificate.from() || time >= certificate.until()) {
      throw new VerificationFailure("the session key did not speak at that time");
    }
    if (!SignatureScheme.ED25519.verifies(
        certificate.publicKey(), statement.bytes(), by.signature())) {
      throw new VerificationFailure("the signature of the session key is wrong");
    }
    if (!sessions.knows(certificate, key)) {
      certificate.assertion().verify(site, certificate.challenge(site.origin()), key);
      sessions.good(certificate, key);
    }
  }
}
