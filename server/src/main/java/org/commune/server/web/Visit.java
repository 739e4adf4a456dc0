package org.commune.server.web;

import java.util.Optional;
import org.commune.polity.state.PersonId;
import org.commune.server.organisations.Hosted;
import org.commune.server.sequencer.Current;

/**
 * Somebody asks for something of an organisation. A handler under {@code /o/{organisation}} takes
 * it as an argument.
 *
 * @param current the organisation as it is now: one value for the whole answer
 * @param person who asks; empty for somebody who is not known here
 */
public record Visit(Hosted hosted, Current current, Optional<PersonId> person) {
  /** Where its pages stand. */
  public String base() {
    return "/o/" + hosted.name();
  }
}
