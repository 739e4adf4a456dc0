package org.commune.testkit;

import java.util.Properties;
import java.util.SplittableRandom;

/** How long to look for a counterexample, and where to start. */
record Run(long seed, int trials) {
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
    // Mixed: seeds a fixed step apart would make streams that are shifted copies of each other.
    return new SplittableRandom(seed + attempt).nextLong();
  }
}
