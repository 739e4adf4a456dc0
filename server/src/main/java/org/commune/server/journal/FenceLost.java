package org.commune.server.journal;

/** Somebody else leads the organisation now, or its journal grew without us: nothing was added. */
public final class FenceLost extends Exception {
  private static final long serialVersionUID = 1;

  FenceLost(String message) {
    super(message);
  }
}
