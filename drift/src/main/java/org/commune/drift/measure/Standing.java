package org.commune.drift.measure;

import java.time.Instant;
import java.util.function.BiFunction;
import org.commune.polity.Organisation;

/** A figure of how things stand at the end of a period, whatever led there. */
record Standing(BiFunction<Organisation, Instant, Reading> reading) implements Measure {
  @Override
  public void begin(Organisation now, Instant at) {
    // Nothing is counted on the way.
  }

  @Override
  public void seen(Seen seen) {
    // Nothing is counted on the way.
  }

  @Override
  public Reading read(Organisation now, Instant at) {
    return reading.apply(now, at);
  }
}
