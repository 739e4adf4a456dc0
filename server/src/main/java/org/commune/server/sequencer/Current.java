package org.commune.server.sequencer;

import org.commune.polity.Organisation;

/**
 * An organisation as it is in the journal.
 *
 * @param size how many entries made it so
 */
public record Current(Organisation organisation, long size) {}
