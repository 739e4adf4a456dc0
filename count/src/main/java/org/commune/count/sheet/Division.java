package org.commune.count.sheet;

import java.util.List;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.ListCandidate;

/**
 * Seats divided, with what is needed to say how.
 *
 * @param rule in words
 * @param source statute or paper
 * @param apportionment what everybody got
 * @param barred names of those whom a barrier kept out
 * @param seated who sits, list by list; empty where nobody is named
 */
public record Division(
    String rule,
    String source,
    Apportionment apportionment,
    List<String> barred,
    List<Seated> seated) {

  /**
   * Who sits for a list.
   *
   * @param members in the order in which they are seated
   * @param empty seats that the list is too short for
   */
  public record Seated(String list, List<ListCandidate> members, int empty) {
    public Seated {
      members = List.copyOf(members);
    }
  }

  public Division {
    barred = List.copyOf(barred);
    seated = List.copyOf(seated);
  }
}
