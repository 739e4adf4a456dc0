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
  /** Its name in the register: earlier timers come first. */
  public String name() {
    return "%019d %s %s".formatted(due.getEpochSecond(), clause, subject);
  }
}
