package org.commune.server.sequencer;

import org.commune.polity.deed.Deed;
import org.commune.polity.state.PersonId;

/**
 * What somebody wants to do. When it happens, the sequencer says.
 *
 * @param id made by the client: sent again, it has no second effect
 * @param by who was seen to send it
 */
public record Submission(String id, PersonId by, Deed deed) {}
