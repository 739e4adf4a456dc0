package org.commune.server.organisations;

import org.commune.server.publishing.Publishing;
import org.commune.server.sequencer.Current;
import org.commune.server.sequencer.Sequencer;

/**
 * An organisation that this server leads.
 *
 * @param name as it stands in addresses
 */
public record Hosted(String name, String origin, Sequencer sequencer, Publishing publishing) {
  public Current current() {
    return sequencer.current();
  }
}
