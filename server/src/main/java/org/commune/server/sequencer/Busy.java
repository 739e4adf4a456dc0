package org.commune.server.sequencer;

/** More acts are waiting than can be kept waiting; this one was not taken. */
public final class Busy extends Exception {
  private static final long serialVersionUID = 1;

  Busy(String message) {
    super(message);
  }
}
