package org.commune.charter;

import org.commune.charter.comparing.Comparing;
import org.commune.charter.comparing.Comparison;
import org.commune.charter.law.Law;

/**
 * Compares what two charters allow.
 *
 * <pre>{@code
 * Comparison changes = Compare.between(Compile.law(now), Compile.law(proposed));
 * changes.summary(); // "2 powers added, 1 made easier, 1 entrenchment lost."
 * }</pre>
 */
public final class Compare {
  private Compare() {}

  /** Who could do what by which rule, then and now. */
  public static Comparison between(Law before, Law after) {
    return Comparing.between(before, after);
  }
}
