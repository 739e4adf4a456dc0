package org.commune.count.totals;

import java.math.BigInteger;
import java.util.List;

/**
 * How often one candidate got each grade, and the order that majority judgment makes of it.
 *
 * @param counts papers by grade, the lowest grade first
 */
record Grades(List<BigInteger> counts) implements Comparable<Grades> {

  Grades {
    counts = List.copyOf(counts);
  }

  /** Papers below, at and above the lower median, and the median itself. */
  private record Median(int grade, BigInteger below, BigInteger at) {
    /**
     * How many copies of the median grade can be removed from {@code all} papers one by one before
     * the median changes: it stays while the middle place, (all - j + 1) / 2, lies within.
     */
    BigInteger staysFor(BigInteger all) {
      BigInteger fromBelow = all.subtract(below.shiftLeft(1)).subtract(BigInteger.ONE);
      BigInteger fromAbove = below.add(at).shiftLeft(1).subtract(all);
      return fromBelow.min(fromAbove);
    }
  }

  private BigInteger all() {
    BigInteger all = BigInteger.ZERO;
    for (BigInteger count : counts) {
      all = all.add(count);
    }
    return all;
  }

  private static Median median(BigInteger[] counts, BigInteger all) {
    BigInteger middle = all.add(BigInteger.ONE).shiftRight(1);
    BigInteger below = BigInteger.ZERO;
    int grade = 0;
    while (below.add(counts[grade]).compareTo(middle) < 0) {
      below = below.add(counts[grade++]);
    }
    return new Median(grade, below, counts[grade]);
  }

  /** The lower median; there must be papers. */
  int median() {
    return median(counts.toArray(BigInteger[]::new), all()).grade();
  }

  /** Both must have the same number of papers. Greater is better. */
  @Override
  public int compareTo(Grades other) {
    BigInteger[] mine = counts.toArray(BigInteger[]::new);
    BigInteger[] theirs = other.counts.toArray(BigInteger[]::new);
    BigInteger left = all();
    while (left.signum() > 0) {
      Median my = median(mine, left);
      Median their = median(theirs, left);
      if (my.grade() != their.grade()) {
        return Integer.compare(my.grade(), their.grade());
      }
      BigInteger remove = my.staysFor(left).min(their.staysFor(left)).add(BigInteger.ONE).min(left);
      mine[my.grade()] = mine[my.grade()].subtract(remove);
      theirs[their.grade()] = theirs[their.grade()].subtract(remove);
      left = left.subtract(remove);
    }
    return 0;
  }
}
