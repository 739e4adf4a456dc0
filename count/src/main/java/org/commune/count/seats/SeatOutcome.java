package org.commune.count.seats;

import org.commune.count.OpenTie;

/**
 * What dividing seats came to.
 *
 * @sealedGraph
 */
public sealed interface SeatOutcome {

  /** A tie for a seat that the declared policy leaves open. */
  record Tied(OpenTie tie) implements SeatOutcome {}

  /** Seats for everybody. */
  record Divided(Apportionment apportionment) implements SeatOutcome {}
}
