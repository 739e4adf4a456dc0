package org.commune.check.game;

/** What becomes of a variable. All assignments of one command or tick read the state before it. */
public sealed interface Assignment {
  Variable variable();

  /** It takes this value. */
  record Set(Variable variable, int value) implements Assignment {}

  /** It moves by so much, and stops at its lowest and highest value. */
  record Shift(Variable variable, int by) implements Assignment {}

  /** The value after it. */
  default int applied(int before) {
    return switch (this) {
      case Set(Variable _, int value) -> value;
      case Shift(Variable variable, int by) ->
          Math.clamp((long) before + by, 0, variable.size() - 1);
    };
  }
}
