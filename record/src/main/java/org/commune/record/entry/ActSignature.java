package org.commune.record.entry;

import org.commune.record.format.Bytes;

/**
 * A member's own signature under an act, which the server cannot make. Verified by {@link
 * ActSignatureVerifier}.
 */
public sealed interface ActSignature {
  /** 32 random bytes made by the member's device. */
  Bytes nonce();

  /** The last state of the record the member had seen. */
  SeenState seen();

  /** The credential that the member used, for this act or for the session. */
  default Bytes credential() {
    return switch (this) {
      case ByAssertion by -> by.assertion().credential();
      case BySession by -> by.certificate().assertion().credential();
    };
  }

  /** One gesture for one act: an assertion whose challenge is the statement of the act. */
  record ByAssertion(Bytes nonce, SeenState seen, Assertion assertion) implements ActSignature {}

  /** By a session key that an assertion certified: Ed25519 over the statement of the act. */
  record BySession(Bytes nonce, SeenState seen, SessionCertificate certificate, Bytes signature)
      implements ActSignature {}
}
