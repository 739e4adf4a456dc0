package org.commune.polity.state;

import java.time.Instant;

/** When something last happened, and how often it has. */
public record Happened(Instant last, int times) {}
