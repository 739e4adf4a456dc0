package org.commune.count.format;

/** A file of ballots is wrong: where, what was expected there, and what stands there. */
public final class MalformedBallots extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 60;

  private final int line;

  public MalformedBallots(int line, String expected, String found) {
    this("line " + line, line, expected, found);
  }

  private MalformedBallots(String where, int line, String expected, String found) {
    super(
        where
            + ": expected "
            + expected
            + ", found "
            + (found.isEmpty() ? "nothing" : "\"" + shown(found) + "\""));
    this.line = line;
  }

  /** A file without lines; bytes are counted from 0. */
  static MalformedBallots atByte(int offset, String expected, String found) {
    return new MalformedBallots("byte " + offset, 1, expected, found);
  }

  /** Counted from 1; 1 for a file that has no lines. */
  public int line() {
    return line;
  }

  private static String shown(String found) {
    return found.length() <= MOST_SHOWN ? found : found.substring(0, MOST_SHOWN) + "...";
  }
}
