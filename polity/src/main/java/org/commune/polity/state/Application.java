package org.commune.polity.state;

import java.time.Instant;

/** An application for membership. */
public record Application(PersonId person, UnitId unit, Instant at) {}
