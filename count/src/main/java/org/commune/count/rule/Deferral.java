package org.commune.count.rule;

import org.commune.count.Fraction;

/**
 * When votes are too few to change who is lowest: for putting off surpluses and joint exclusions.
 */
public enum Deferral {
  NEVER("never"),
  /** When they are fewer than the lead of the next candidate. */
  IF_LESS("when fewer than the lead of the candidate next above"),
  /** When they do not exceed the lead of the next candidate. */
  IF_NOT_MORE("when not more than the lead of the candidate next above");

  private final String words;

  Deferral(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean holds(Fraction votes, Fraction lead) {
    return switch (this) {
      case NEVER -> false;
      case IF_LESS -> lead.exceeds(votes);
      case IF_NOT_MORE -> lead.atLeast(votes);
    };
  }
}
