package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;

/**
 * An application for membership.
 *
 * @param unit the unit that the person asks to join; none where the charter has no units
 * @param memberClass the class of members asked for
 */
public record Application(
    PersonId person, Optional<UnitId> unit, Optional<String> memberClass, Instant at) {}
