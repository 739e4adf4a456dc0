package org.commune.count;

/** What a share is a share of. The choice decides what abstaining and staying away do. */
public enum Base {
  /** Votes for and against: abstaining changes nothing. */
  FOR_AGAINST("votes for and against"),
  /** Votes cast, abstentions among them: abstaining weighs against. */
  CAST("votes cast"),
  /** Members present, voting or not. */
  PRESENT("present"),
  /** Everybody entitled to vote: staying away weighs against. */
  ELIGIBLE("entitled to vote"),
  /** Seats of the body, vacant ones among them. */
  SEATS("seats"),
  /** Seats of the body that somebody holds. */
  SEATS_FILLED("seats filled"),
  /** The voting weight of everybody entitled to vote (card votes, population). */
  WEIGHT("voting weight");

  private final String words;

  Base(String words) {
    this.words = words;
  }

  /** For people: "entitled to vote". */
  public String words() {
    return words;
  }
}
