package org.commune.polity.state;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A ballot as cast in an election; which of these it holds, the counting rule says.
 *
 * @param ranking candidates in order of preference, those in one group being equal; or marks
 * @param list the list voted for
 * @param points points for candidates by name; whom it does not name is given none
 */
public record Paper(
    List<List<String>> ranking, Optional<String> list, Map<String, Integer> points) {
  public Paper {
    ranking = ranking.stream().map(List::copyOf).toList();
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }
}
