package org.commune.count.seats;

/**
 * How a number of seats is divided.
 *
 * @sealedGraph
 */
public sealed interface SeatRule permits Divisors, Remainders {

  String words();

  /** Statute or paper. */
  String source();
}
