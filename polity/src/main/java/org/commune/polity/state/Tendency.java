package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PSet;
import org.pcollections.PVector;

/** A tendency: people who organise a current of opinion. */
public record Tendency(
    String id,
    PSet<PersonId> members,
    Optional<PersonId> contact,
    Instant formed,
    PVector<Instant> mailings) {}
