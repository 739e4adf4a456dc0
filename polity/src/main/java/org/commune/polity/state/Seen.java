package org.commune.polity.state;

import org.commune.polity.deed.Deed;

/** An act already ruled on: what it said, and whether it was admitted. */
public record Seen(Deed deed, boolean admitted) {}
