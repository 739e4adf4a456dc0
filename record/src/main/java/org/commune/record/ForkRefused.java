package org.commune.record;

/**
 * The record refuses to sign, because it would contradict what was signed before: typically an
 * older copy was restored. The published files stay readable. What is missing must be brought back
 * from a mirror, from witnesses or from receipts; only then can the record go on.
 */
public final class ForkRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public ForkRefused(String message) {
    super(message);
  }
}
