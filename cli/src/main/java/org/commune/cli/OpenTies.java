package org.commune.cli;

import org.commune.count.OpenTie;

/** Ties that the declared policy leaves open. */
final class OpenTies {
  private OpenTies() {}

  /** How to go on. */
  static String advice(OpenTie tie) {
    return "commune: the count stops at a tie. Declare --tie, or give the decision of whoever has"
        + " the casting vote, such as --tie \"casting:"
        + tie.purpose()
        + ";"
        + String.join(";", tie.candidates())
        + "\" for "
        + tie.candidates().getFirst()
        + ".";
  }
}
