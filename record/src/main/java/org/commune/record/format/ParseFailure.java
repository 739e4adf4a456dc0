package org.commune.record.format;

/** Bytes that are not of the form they claim to be. Says nothing about whether they are true. */
public final class ParseFailure extends Rejection {
  private static final long serialVersionUID = 1L;

  public ParseFailure(String message) {
    super(message);
  }

  public ParseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
