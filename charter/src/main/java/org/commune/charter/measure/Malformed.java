package org.commune.charter.measure;

/** A text that is not a value of its type: what is wrong with it, and how to mend it. */
public final class Malformed extends Exception {
  private final String mend;

  /**
   * @param wrong what is wrong, as a sentence without a full stop
   * @param mend what to write instead, as a sentence without a full stop
   */
  public Malformed(String wrong, String mend) {
    super(wrong);
    this.mend = mend;
  }

  /** What to write instead. */
  public String mend() {
    return mend;
  }
}
