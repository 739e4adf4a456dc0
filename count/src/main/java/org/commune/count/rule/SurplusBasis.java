package org.commune.count.rule;

/** Which papers of an elected candidate carry the surplus on, and at what value. */
public enum SurplusBasis {
  /** All papers, each at its own value times surplus / votes (weighted inclusive Gregory). */
  ALL_WEIGHTED("all papers, each at its value times the surplus divided by the votes"),
  /** All papers, at one value: surplus / papers (unweighted inclusive Gregory). */
  ALL_ALIKE("all papers, at the surplus divided by the number of papers"),
  /**
   * The transferable papers received last, at surplus / papers, but never above the value at which
   * they came (Gregory).
   */
  LAST_BATCH(
      "transferable papers of the batch received last, at the surplus divided by their number, at"
          + " most their present value");

  private final String words;

  SurplusBasis(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
