package org.commune.count.rule;

/** In what portions the papers of excluded candidates pass on. */
public enum Passing {
  ALL_AT_ONCE("all papers at once, each at its value"),
  /** Papers of one value together, the highest value first; those elected meanwhile get no more. */
  BY_VALUE("papers of one value together, the highest value first"),
  /** First preferences, then papers of one value together, the highest value first. */
  FIRST_PREFERENCES_THEN_BY_VALUE(
      "first preferences, then papers of one value together, the highest value first"),
  /** As {@link #BY_VALUE}, and every portion is a stage of its own. */
  BY_VALUE_IN_STAGES("papers of one value together, the highest first, each a stage of its own");

  private final String words;

  Passing(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
