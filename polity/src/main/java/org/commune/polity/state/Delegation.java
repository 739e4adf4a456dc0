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
    boolean ended) {}
