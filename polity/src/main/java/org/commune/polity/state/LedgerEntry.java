package org.commune.polity.state;

import java.time.Instant;

/** An entry of the ledger; entries are added, never changed. */
public record LedgerEntry(
    String id, Kind kind, String by, Instant at, String purpose, long amount) {

  /** What kind of entry it is. */
  public enum Kind {
    BUDGET,
    SPENT,
    BORROWED,
    /** A fine that a person owes. */
    FINED,
    AUDITED
  }
}
