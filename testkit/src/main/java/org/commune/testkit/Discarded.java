package org.commune.testkit;

/** Thrown to say that a trial says nothing about the property. */
final class Discarded extends RuntimeException {

  private static final long serialVersionUID = 1;

  Discarded() {
    super("discarded", null, false, false);
  }
}
