package org.commune.count.rule;

/** Which of several surpluses passes on first. */
public enum SurplusOrder {
  LARGEST("the largest first"),
  /** Those of an earlier stage first, and of one stage the largest first. */
  STAGE_THEN_LARGEST("that of the earliest stage first, of one stage the largest");

  private final String words;

  SurplusOrder(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
