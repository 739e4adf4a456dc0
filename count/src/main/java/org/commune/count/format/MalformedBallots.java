package org.commune.count.format;

/** A file of ballots is wrong: where, what was expected there, and what stands there. */
public final class MalformedBallots extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 60;

  private final int line;

  public MalformedBallots(int line, String expected, String found) {
    super(
        "line "
            + line
            + ": expected "
            + expected
            + ", found "
            + (found.isEmpty() ? "nothing" : "\"" + shown(found) + "\""));
    this.line = line;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  private static String shown(String found) {
    return found.length() <= MOST_SHOWN ? found : found.substring(0, MOST_SHOWN) + "...";
  }
}
