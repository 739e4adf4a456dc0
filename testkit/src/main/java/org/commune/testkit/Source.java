package org.commune.testkit;

import java.util.ArrayList;
import java.util.List;

/** Answers the questions of a generator, and remembers the answers. */
public final class Source {

  /** Enough for any sensible value; a generator that asks for more has lost its way. */
  private static final int MOST_CHOICES = 1 << 16;

  private final Choices choices;
  private final List<Long> made = new ArrayList<>();

  Source(Choices choices) {
    this.choices = choices;
  }

  /** A number from 0 to {@code max}, both included, each as likely as the next. */
  public long upTo(long max) {
    return record(choices.even(checked(max)), max);
  }

  /** A number from 0 to {@code max}, both included, with a liking for both ends. */
  public long edgyUpTo(long max) {
    return record(choices.edgy(checked(max)), max);
  }

  /** True with {@code chances} in {@code outOf}; false is the simpler answer. */
  public boolean chance(long chances, long outOf) {
    return upTo(outOf - 1) >= outOf - chances;
  }

  /** What was answered so far, in order. */
  List<Long> made() {
    return List.copyOf(made);
  }

  private static long checked(long max) {
    if (max < 0) {
      throw new IllegalArgumentException("no number lies between 0 and " + max);
    }
    return max;
  }

  private long record(long choice, long max) {
    if (made.size() == MOST_CHOICES) {
      throw new Discarded();
    }
    var fitting = Math.min(choice, max);
    made.add(fitting);
    return fitting;
  }
}
