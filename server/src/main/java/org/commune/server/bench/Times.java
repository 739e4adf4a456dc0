package org.commune.server.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** How long things took. */
final class Times {
  private static final double NANOS_IN_MILLI = 1e6;

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(long took) {
    nanos.add(took);
  }

  int size() {
    return nanos.size();
  }

  /** The time in which such a share was done, in milliseconds. */
  double percentile(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int place = (int) Math.min(sorted.length - 1, Math.floor(share * sorted.length));
    return sorted[place] / NANOS_IN_MILLI;
  }

  double longest() {
    return Arrays.stream(nanos.stream().mapToLong(Long::longValue).toArray()).max().orElse(0)
        / NANOS_IN_MILLI;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", percentile(0.5), percentile(0.99));
  }

  /**
   * Waits for all; one that failed fails them all, so that nothing is measured that did not happen.
   */
  static void await(List<? extends Future<?>> all) {
    try {
      for (Future<?> each : all) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
