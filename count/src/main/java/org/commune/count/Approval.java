package org.commune.count;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The candidates a voter marked, all alike. A single cross is an approval of one; none is a blank
 * paper.
 *
 * @param candidates positions in {@link Ballots#candidates()}
 */
public record Approval(SortedSet<Integer> candidates) implements Marking {

  public Approval {
    candidates = Collections.unmodifiableSortedSet(new TreeSet<>(candidates));
  }

  public static Approval of(int... candidates) {
    return new Approval(
        new TreeSet<>(Set.copyOf(IntStream.of(candidates).distinct().boxed().toList())));
  }
}
