package org.commune.count.margin;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;

/**
 * What a {@link Course} needs at least, by prices of its rows: in whole numbers, for any prices.
 *
 * <p>Weak duality. Let a paper be worth what it adds to each row times the price of the row, and
 * let the best kind of paper be worth g. Rows that fail cost what they lack times their price. A
 * class of papers brings g less its own worth for each paper changed, and one paper is what that
 * costs; so only what a class brings beyond one for each of its papers must be taken off.
 */
final class PricedBound {

  /** Prices are counted in parts of 2^-40. */
  private static final long ONE = 1L << 40;

  /** A price above this is none that a program ends with; sums of prices stay within a long. */
  private static final double MOST = 1_000;

  private PricedBound() {}

  /** Prices in whole parts; those below zero, which no row can have, as zero. */
  static long[] units(double[] prices) {
    return Arrays.stream(prices)
        .mapToLong(price -> Math.round(Math.clamp(price, 0, MOST) * ONE))
        .toArray();
  }

  static BigInteger of(Course course, Map<Integer, Long> classes, double[] prices) {
    long[] units = units(prices);
    long best = BestPlaces.under(course, units).gain();
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<Integer, Long> one : classes.entrySet()) {
      int[] effect = course.effect(one.getKey());
      long worth = 0;
      for (int row = 0; row < effect.length; row++) {
        worth += units[row] * effect[row];
      }
      long beyond = Math.min(0, ONE + worth - best);
      sum =
          sum.add(BigInteger.valueOf(beyond - worth).multiply(BigInteger.valueOf(one.getValue())));
    }
    return sum.signum() <= 0
        ? BigInteger.ZERO
        : sum.add(BigInteger.valueOf(ONE - 1)).divide(BigInteger.valueOf(ONE));
  }
}
