package org.commune.testkit;

import java.util.Properties;

/** How long to look for a counterexample, and where to start. */
record Run(long seed, int trials) {

  /** Odd and without pattern, so that neighbouring attempts have seeds far apart. */
  private static final long STRIDE = 0x9e3779b97f4a7c15L;

  Run {
    if (trials < 1) {
      throw new IllegalArgumentException("a property needs at least one trial, not " + trials);
    }
  }

  /** This run, changed by {@code commune.seed} and {@code commune.trials} where they are set. */
  Run orAsked(Properties asked) {
    return new Run(
        Long.parseLong(asked.getProperty("commune.seed", Long.toString(seed))),
        Integer.parseInt(asked.getProperty("commune.trials", Integer.toString(trials))));
  }

  /** The seed of one attempt; it does not depend on how much the attempts before it drew. */
  long seedOf(int attempt) {
    return seed + attempt * STRIDE;
  }
}
