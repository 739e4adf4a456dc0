package org.commune.cli;

import java.time.Duration;
import java.util.function.Supplier;

/** What something came to, and how long that took. */
record Timed<T>(T result, long milliseconds) {

  static <T> Timed<T> of(Supplier<T> what) {
    long start = System.nanoTime();
    T came = what.get();
    return new Timed<>(came, Duration.ofNanos(System.nanoTime() - start).toMillis());
  }

  /** The same time for something made of it. */
  <R> Timed<R> as(R other) {
    return new Timed<>(other, milliseconds);
  }
}
