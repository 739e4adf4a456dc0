package org.commune.server.demo.told;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is to happen on which day. Threads of a story are written down one after the other and told
 * in the order of time; what stands for the same hour is told in the order in which it was written.
 */
public final class Diary {
  private final Instant start;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param start midnight of day 0
   */
  public Diary(Instant start) {
    this.start = start;
  }

  private record Entry(Instant at, Runnable happening) {}

  /** An hour of a day, counted from day 0. */
  public Instant at(int day, int hour) {
    return start.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
  }

  public void on(int day, int hour, Runnable happening) {
    on(at(day, hour), happening);
  }

  public void on(Instant at, Runnable happening) {
    entries.add(new Entry(at, happening));
  }

  /** Tells all of it, and goes on to the end. */
  public void tell(Chronicle chronicle, Instant end) {
    entries.sort(Comparator.comparing(Entry::at));
    for (Entry entry : entries) {
      chronicle.until(entry.at());
      entry.happening().run();
    }
    chronicle.until(end);
  }
}
