package org.commune.check.game;

/**
 * What the members must keep winning back.
 *
 * @param name the organ or power: {@code board}, {@code amend}
 * @param text it in words: "the board", "the power to amend the charter"
 * @param held when it is held by the faction
 */
public record Objective(Kind kind, String name, String text, Guard held) {
  /** What is at stake. */
  public enum Kind {
    /** A body of the charter. */
    ORGAN,
    /** The power to do something, whoever holds it. */
    POWER
  }
}
