package org.commune.polity.state;

import java.time.Instant;

/**
 * A running time.
 *
 * @param due when it runs out
 * @param clause the clock or duty that it belongs to
 * @param subject the seat, decision, unit, ... that it is about
 */
public record Timer(Instant due, String clause, String subject) {
  private static final int DIGITS = 17;

  /** What a time runs for, whenever it runs out. */
  public record What(String clause, String subject) {}

  public What what() {
    return new What(clause, subject);
  }

  /** Its name in the register: times that run out earlier come first, in any century. */
  public String name() {
    String seconds = Long.toString(due.getEpochSecond() - Instant.MIN.getEpochSecond());
    return "0".repeat(DIGITS - seconds.length()) + seconds + " " + clause + " " + subject;
  }
}
