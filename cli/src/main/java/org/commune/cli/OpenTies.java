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

  /** The same where seats are divided, and no stage asks. */
  static String forSeats(OpenTie tie) {
    return "commune: there is a tie: who is "
        + tie.purpose()
        + "? "
        + String.join(", ", tie.candidates())
        + " are equal. Declare --tie, such as --tie \"order:"
        + String.join(";", tie.candidates())
        + "\" or --tie lot:HEX.";
  }
}
