package org.commune.drift.measure;

import java.time.Instant;
import org.commune.polity.Organisation;

/** Takes one figure, period by period. */
public interface Measure {
  /** A period begins; what was counted before is forgotten. */
  void begin(Organisation now, Instant at);

  /** An entry of the period. */
  void seen(Seen seen);

  /** The figure of the period as far as it has come. */
  Reading read(Organisation now, Instant at);
}
