package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;

/** A power delegated. */
public record Delegation(
    String id,
    String by,
    String power,
    String to,
    Instant at,
    Optional<Instant> until,
    boolean ended) {

  /** Who uses which power in the place of another. */
  public record Use(String to, String power) {}

  public Use use() {
    return new Use(to, power);
  }
}
