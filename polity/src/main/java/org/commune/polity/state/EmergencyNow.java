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

  public EmergencyNow asConfirmed() {
    return new EmergencyNow(
        id, declaredBy, ground, unlocks, from, until, true, renewals, ended, reviewed);
  }

  /** Renewed once more, until then. */
  public EmergencyNow renewed(Instant changed) {
    return new EmergencyNow(
        id, declaredBy, ground, unlocks, from, changed, confirmed, renewals + 1, ended, reviewed);
  }

  public EmergencyNow over(Instant at) {
    return new EmergencyNow(
        id,
        declaredBy,
        ground,
        unlocks,
        from,
        until,
        confirmed,
        renewals,
        Optional.of(at),
        reviewed);
  }

  public EmergencyNow asReviewed() {
    return new EmergencyNow(
        id, declaredBy, ground, unlocks, from, until, confirmed, renewals, ended, true);
  }
}
