package org.commune.count.condorcet;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.PairwiseMatrix;

/**
 * Orders with the fewest disagreements (Kemeny 1959), found exactly. The least cost of ordering a
 * set with somebody in front is the votes that prefer others of the set to them, plus the least
 * cost of the rest; so every set is worked out once (Held and Karp 1962), in 2^n steps of n.
 */
final class Kemeny {

  /** 2^20 sets of 8 bytes; one more would double both memory and time. */
  static final int MOST_OPTIONS = 20;

  private final List<Integer> options;
  private final long[][] against;
  private final long[] least;

  /**
   * @throws IllegalArgumentException beyond twenty options
   */
  Kemeny(PairwiseMatrix matrix, List<Integer> options) {
    if (options.size() > MOST_OPTIONS) {
      throw new IllegalArgumentException(
          "Kemeny's rule is counted exactly to "
              + MOST_OPTIONS
              + " options, found "
              + options.size());
    }
    this.options = options;
    BigInteger unit =
        matrix.rows().stream()
            .flatMap(List::stream)
            .map(Fraction::denominator)
            .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    this.against =
        options.stream()
            .map(a -> options.stream().mapToLong(b -> scaled(matrix.prefer(b, a), unit)).toArray())
            .toArray(long[][]::new);
    this.least = new long[1 << options.size()];
    Arrays.setAll(least, set -> 0L);
    for (int set = 1; set < least.length; set++) {
      long best = Long.MAX_VALUE;
      for (int i = 0; i < options.size(); i++) {
        if ((set >> i & 1) == 1) {
          best = Math.min(best, withFirst(set, i));
        }
      }
      least[set] = best;
    }
  }

  private static long scaled(Fraction votes, BigInteger unit) {
    return votes.times(Fraction.of(unit)).numerator().longValueExact();
  }

  private long withFirst(int set, int first) {
    int rest = set & ~(1 << first);
    long cost = least[rest];
    for (int i = 0; i < options.size(); i++) {
      if ((rest >> i & 1) == 1) {
        cost = Math.addExact(cost, against[first][i]);
      }
    }
    return cost;
  }

  /** Those of some options who stand first in some best order of them. */
  List<Integer> first(List<Integer> some) {
    int set = some.stream().mapToInt(o -> 1 << options.indexOf(o)).sum();
    return IntStream.range(0, options.size())
        .filter(i -> (set >> i & 1) == 1 && withFirst(set, i) == least[set])
        .mapToObj(options::get)
        .toList();
  }

  /** Disagreements of the best order, in votes times pairs and units of the ballots' weight. */
  long leastDisagreements() {
    return least[least.length - 1];
  }
}
