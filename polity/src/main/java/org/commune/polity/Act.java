package org.commune.polity;

import java.time.Instant;
import java.util.Optional;
import org.commune.charter.yaml.NameOrder;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.PersonId;

/**
 * An act of a person: who does what, when. What a body or electorate does, it does by a motion that
 * holds the deed; what the calendar does, {@link Polity} does by itself.
 *
 * @param id made by the client; the same act sent twice has one effect
 * @param at when, as the record will have it
 * @param key the key of that person which signed it, as whoever sends it in has verified; without
 *     it, that it is the person's act is said by whoever sends it in alone
 */
public record Act(String id, Instant at, PersonId by, Deed deed, Optional<String> key) {
  /** Names in the deed are put in order: those who rule on the act again read it so. */
  public Act {
    deed = NameOrder.of(deed, Deed.class);
  }

  /** An act that its author did not sign. */
  public Act(String id, Instant at, PersonId by, Deed deed) {
    this(id, at, by, deed, Optional.empty());
  }

  public Act signedWith(String with) {
    return new Act(id, at, by, deed, Optional.of(with));
  }
}
