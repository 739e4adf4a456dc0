package org.commune.count.rule;

/** Whether the quota follows the votes that are left. */
public enum QuotaRevision {
  NEVER("fixed once"),
  /** Worked out anew without the non-transferable votes while nobody is elected (ERS97 5.4.8). */
  UNTIL_SOMEBODY_IS_ELECTED(
      "worked out anew, without non-transferable votes, until one is elected");

  private final String words;

  QuotaRevision(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
