package org.commune.count.sheet;

import java.util.List;
import org.commune.count.seats.Apportionment;

/**
 * Seats divided, with what is needed to say how.
 *
 * @param rule in words
 * @param source statute or paper
 * @param apportionment what everybody got
 * @param barred names of those whom a barrier kept out
 */
public record Division(
    String rule, String source, Apportionment apportionment, List<String> barred) {

  public Division {
    barred = List.copyOf(barred);
  }
}
