package org.commune.count.format;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commune.count.Ballots;

/**
 * What a file holds.
 *
 * @param seats where the format says how many there are
 * @param tieOrder names in the order in which the file declares that ties are broken, those
 *     preferred first; empty where it declares none
 * @param costs where candidates are projects to be paid
 */
public record BallotFile(
    Ballots ballots, OptionalInt seats, List<String> tieOrder, Optional<Costs> costs) {

  public BallotFile {
    tieOrder = List.copyOf(tieOrder);
  }

  public BallotFile(Ballots ballots, OptionalInt seats, List<String> tieOrder) {
    this(ballots, seats, tieOrder, Optional.empty());
  }

  public BallotFile(Ballots ballots, OptionalInt seats) {
    this(ballots, seats, List.of());
  }
}
