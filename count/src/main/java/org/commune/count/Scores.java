package org.commune.count;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Points or grades a voter gave. A candidate who is not in the map was left blank, which is not the
 * same as zero: the rule says what a blank is.
 *
 * @param points by position in {@link Ballots#candidates()}
 */
public record Scores(SortedMap<Integer, Fraction> points) implements Marking {

  public Scores {
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }

  public static Scores of(Map<Integer, Long> whole) {
    var points = new TreeMap<Integer, Fraction>();
    whole.forEach((candidate, number) -> points.put(candidate, Fraction.of(number)));
    return new Scores(points);
  }
}
