package org.commune.cli;

/** An argument or a file is no good; the message tells the user what to do about it. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadInput(String message) {
    super(message);
  }
}
