package org.commune.count;

/** Whether a line must be passed or only reached: the difference between "over" and "at least". */
public enum Comparison {
  OVER,
  AT_LEAST;

  /** True when {@code given} is over, or at least, {@code line}. */
  public boolean holds(Fraction given, Fraction line) {
    return switch (this) {
      case OVER -> given.exceeds(line);
      case AT_LEAST -> given.atLeast(line);
    };
  }
}
