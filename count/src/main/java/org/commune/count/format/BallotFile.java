package org.commune.count.format;

import java.util.OptionalInt;
import org.commune.count.Ballots;

/**
 * What a file holds.
 *
 * @param seats where the format says how many there are
 */
public record BallotFile(Ballots ballots, OptionalInt seats) {}
