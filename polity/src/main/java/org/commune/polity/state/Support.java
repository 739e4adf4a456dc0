package org.commune.polity.state;

import java.time.Instant;
import org.commune.polity.deed.Deed;

/** What others have given to a planned act: consent, recommendation, consultation, signature. */
public record Support(Kind kind, String by, Instant at, Deed deed) {

  /** What was given. */
  public enum Kind {
    CONSENT,
    RECOMMENDATION,
    CONSULTATION,
    SIGNATURE
  }
}
