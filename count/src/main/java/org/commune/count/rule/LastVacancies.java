package org.commune.count.rule;

/** When the count may end before everybody has a quota. */
public enum LastVacancies {
  /** As many continue as there are seats left, after a stage is complete. */
  ALL_WHO_CONTINUE("those who continue, once they are no more than the seats left"),
  /** Also: one seat left, and one candidate has as many votes as all others and the surpluses. */
  OR_UNBEATABLE_LEADER(
      "those who continue, once they are no more than the seats left; for one seat, whoever has as"
          + " many votes as all others together with untransferred surpluses"),
  /** Before an exclusion that would leave as many as there are seats: its papers do not pass on. */
  ON_PROPOSED_EXCLUSION(
      "those whom a proposed exclusion would leave, if they are no more than the seats left"),
  /** Also: one seat and two candidates left, no surplus to transfer: the one with more votes. */
  OR_LEADER_OF_TWO(
      "those who continue, once they are no more than the seats left; of two for one seat the one"
          + " with more votes");

  private final String words;

  LastVacancies(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
