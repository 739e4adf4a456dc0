package org.commune.polity.state;

import java.time.Instant;
import java.util.Map;

/** What a seat is paid in a year, with what else counts as pay. */
public record PayNow(SeatId seat, long amount, Map<String, Long> perks, Instant since) {
  /** All of it. */
  public long total() {
    return amount + perks.values().stream().mapToLong(Long::longValue).sum();
  }
}
