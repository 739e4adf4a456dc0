package org.commune.drift.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;
import org.commune.polity.Organisation;

/** Counts things that entries do: how many, or which share of those that could. */
final class Tally implements Measure {
  /**
   * What an entry adds.
   *
   * @param part what is counted
   * @param whole what it is taken a share of
   */
  record Added(long part, long whole) {
    static final Added NOTHING = new Added(0, 0);
  }

  /** What to count in an entry. */
  @FunctionalInterface
  interface Counting {
    Added of(Seen seen);
  }

  private final Counting counting;
  private final boolean share;
  private final List<Long> entries = new ArrayList<>();
  private long part;
  private long whole;

  private Tally(Counting counting, boolean share) {
    this.counting = counting;
    this.share = share;
  }

  static Tally share(Counting counting) {
    return new Tally(counting, true);
  }

  static Tally count(java.util.function.ToLongFunction<Seen> counting) {
    return new Tally(seen -> new Added(counting.applyAsLong(seen), 0), false);
  }

  @Override
  public void begin(Organisation now, Instant at) {
    entries.clear();
    part = 0;
    whole = 0;
  }

  @Override
  public void seen(Seen seen) {
    Added added = counting.of(seen);
    part += added.part();
    whole += added.whole();
    if (added.part() > 0) {
      entries.add(seen.index());
    }
  }

  @Override
  public Reading read(Organisation now, Instant at) {
    return share
        ? Reading.share(part, whole, List.copyOf(entries), List.of())
        : new Reading(Optional.of(Fraction.whole(part)), List.copyOf(entries), List.of());
  }
}
