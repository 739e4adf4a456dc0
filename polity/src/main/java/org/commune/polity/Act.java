package org.commune.polity;

import java.time.Instant;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.PersonId;

/**
 * An act of a person: who does what, when. What a body or electorate does, it does by a motion that
 * holds the deed; what the calendar does, {@link Polity} does by itself.
 *
 * @param id made by the client; the same act sent twice has one effect
 * @param at when, as the record will have it
 */
public record Act(String id, Instant at, PersonId by, Deed deed) {}
