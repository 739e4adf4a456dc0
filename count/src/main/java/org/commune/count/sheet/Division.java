package org.commune.count.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.commune.count.Tie;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.ListSeating;

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
    List<ListSeating.Seated> seated) {

  public Division {
    barred = List.copyOf(barred);
    seated = List.copyOf(seated);
  }

  /** The same with those who sit. */
  public Division with(List<ListSeating.Seated> members) {
    return new Division(rule, source, apportionment, barred, members);
  }

  /** Every tie, those for seats of lists first, then those for seats on a list. */
  public List<Tie> ties() {
    return Stream.concat(
            apportionment.ties().stream(), seated.stream().flatMap(list -> list.ties().stream()))
        .toList();
  }
}
