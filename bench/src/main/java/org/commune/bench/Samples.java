package org.commune.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a thread spends its time, from stack traces taken every few milliseconds. Such samples fall
 * on safepoints, so they point to methods, not to lines.
 */
final class Samples implements AutoCloseable {
  private static final long EVERY_MILLIS = 4;

  private final AtomicBoolean over = new AtomicBoolean();
  private final Map<String, Integer> own = new TreeMap<>();
  private final Map<String, Integer> within = new TreeMap<>();
  private final Thread sampler;
  private int taken;

  /** Begins to sample the thread that calls this. */
  Samples() {
    Thread of = Thread.currentThread();
    sampler = Thread.ofPlatform().daemon().start(() -> sample(of));
  }

  private void sample(Thread of) {
    try {
      while (!over.get()) {
        Thread.sleep(EVERY_MILLIS);
        take(of.getStackTrace());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(StackTraceElement[] stack) {
    if (stack.length == 0) {
      return;
    }
    taken++;
    own.merge(name(stack[0]), 1, Integer::sum);
    List.of(stack).stream()
        .map(Samples::name)
        .filter(n -> n.startsWith("polity.") || n.startsWith("charter."))
        .distinct()
        .forEach(n -> within.merge(n, 1, Integer::sum));
  }

  private static String name(StackTraceElement frame) {
    String method = frame.getMethodName().replaceAll("lambda\\$(\\w+)\\$\\d+", "$1");
    return (frame.getClassName() + "." + method).replaceFirst("^org\\.commune\\.", "");
  }

  /** The methods in which the most samples ended. */
  List<String> hottest(int count) {
    return shares(own, count);
  }

  /** The methods of the engine in or under which the most samples were. */
  List<String> busiest(int count) {
    return shares(within, count);
  }

  private List<String> shares(Map<String, Integer> counted, int count) {
    return counted.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(count)
        .map(e ->
            "%d %% %s".formatted(Math.round(100.0 * e.getValue() / Math.max(1, taken)), e.getKey()))
        .toList();
  }

  /** Ends the sampling; what was taken can be read from then on. */
  @Override
  public void close() {
    over.set(true);
    try {
      sampler.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
