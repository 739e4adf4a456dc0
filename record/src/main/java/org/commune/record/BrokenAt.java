package org.commune.record;

/** Carries a finding out of the pass of a {@link RecordVerifier}. */
final class BrokenAt extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised: caught where the pass was begun
  private final Verification.Broken broken;

  BrokenAt(long first, long until, String file, String reason) {
    super(reason);
    this.broken = new Verification.Broken(first, until, file, reason);
  }

  Verification.Broken broken() {
    return broken;
  }
}
