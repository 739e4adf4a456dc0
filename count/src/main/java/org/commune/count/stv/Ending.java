package org.commune.count.stv;

/** Why nothing is read after the last preference of a paper. */
public enum Ending {
  NO_MORE_PREFERENCES("no more preferences"),
  OVERVOTE("overvote"),
  SKIPPED_RANKS("skipped ranks"),
  REPEATED_CANDIDATE("repeated candidate");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
