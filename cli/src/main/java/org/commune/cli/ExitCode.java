package org.commune.cli;

/** What the command ends with. */
final class ExitCode {
  static final int FINE = 0;

  /** An expectation, or the check of a charter, failed. */
  static final int FAILED = 1;

  /** Arguments or files were no good. */
  static final int BAD_INPUT = 2;

  /** The fault is Commune's own (EX_SOFTWARE of sysexits.h). */
  static final int DEFECT = 70;

  private ExitCode() {}
}
