package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An emergency, in force or over. */
public record EmergencyNow(
    String id,
    String declaredBy,
    String ground,
    List<String> unlocks,
    Instant from,
    Instant until,
    boolean confirmed,
    int renewals,
    Optional<Instant> ended,
    boolean reviewed) {
  public boolean inForce() {
    return ended.isEmpty();
  }
}
