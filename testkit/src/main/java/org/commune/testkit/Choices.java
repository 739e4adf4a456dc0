package org.commune.testkit;

import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/** Where the numbers of a source come from. */
sealed interface Choices {

  /** From 0 to {@code max}, evenly. A replayed number may exceed {@code max}. */
  long even(long max);

  /** From 0 to {@code max}, the ends and small numbers more often. */
  long edgy(long max);

  static Choices random(long seed) {
    return new Random(new SplittableRandom(seed));
  }

  /** The given numbers in order, then zeros. */
  static Choices replayed(List<Long> numbers) {
    return new Replayed(numbers.iterator());
  }

  /** Fresh numbers. */
  record Random(SplittableRandom random) implements Choices {

    @Override
    public long even(long max) {
      return max == Long.MAX_VALUE ? random.nextLong() >>> 1 : random.nextLong(max + 1);
    }

    @Override
    public long edgy(long max) {
      return switch (random.nextInt(8)) {
        case 0 -> 0;
        case 1 -> max;
        case 2, 3 -> even(max >>> random.nextInt(Long.SIZE - Long.numberOfLeadingZeros(max | 1)));
        default -> even(max);
      };
    }
  }

  /** Numbers of an earlier run. */
  record Replayed(Iterator<Long> numbers) implements Choices {

    @Override
    public long even(long max) {
      return numbers.hasNext() ? numbers.next() : 0;
    }

    @Override
    public long edgy(long max) {
      return even(max);
    }
  }
}
