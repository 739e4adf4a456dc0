package org.commune.server.sequencer;

import java.util.Optional;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.ActSignature;

/**
 * What somebody wants to do. When it happens, the sequencer says.
 *
 * @param id made by the client: sent again, it has no second effect
 * @param by who was seen to send it
 * @param signature of that person, over the act before it has its number and time
 */
public record Submission(String id, PersonId by, Deed deed, Optional<ActSignature> signature) {
  /** An act that its author did not sign: that it is theirs, the server alone says. */
  public Submission(String id, PersonId by, Deed deed) {
    this(id, by, deed, Optional.empty());
  }
}
