package org.commune.record.format;

/**
 * Well-formed bytes that do not prove what they claim: a wrong signature, root, proof or quorum.
 */
public final class VerificationFailure extends Rejection {
  private static final long serialVersionUID = 1L;

  public VerificationFailure(String message) {
    super(message);
  }
}
