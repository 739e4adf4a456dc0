package org.commune.polity.state;

import java.time.Instant;

/** An organisation that this one has joined. */
public record Affiliated(String with, Instant since, boolean ratified) {}
