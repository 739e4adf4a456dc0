package org.commune.record.format;

/** Something that was read is not accepted: it is not of the form, or it is not true. */
public abstract sealed class Rejection extends Exception permits ParseFailure, VerificationFailure {
  private static final long serialVersionUID = 1L;

  private final String message;

  Rejection(String message) {
    super(message);
    this.message = message;
  }

  Rejection(String message, Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
