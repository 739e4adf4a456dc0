package org.commune.count.seats;

/**
 * What one party gets in a mixed system.
 *
 * @param direct seats won directly and kept
 * @param fromList seats from the list
 * @param notSeated direct winners whom the share does not cover
 * @param overhang seats kept beyond the share
 */
public record MixedSeats(String name, int direct, int fromList, int notSeated, int overhang) {

  public int total() {
    return direct + fromList;
  }
}
