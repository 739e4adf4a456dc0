package org.commune.check.game;

/** Who moves. */
public enum Side {
  /** Those who would take the organisation. */
  FACTION,
  /** All others. */
  MEMBERS
}
