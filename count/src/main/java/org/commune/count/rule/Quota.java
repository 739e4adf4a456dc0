package org.commune.count.rule;

import java.math.BigInteger;
import org.commune.count.Fraction;

/** How many votes make a candidate sure of election. */
public enum Quota {
  /** floor(votes / (seats + 1)) + 1, to be reached (Droop 1868). */
  DROOP_WHOLE("votes divided by one more than the seats, fraction ignored, plus one; to reach"),
  /** votes / (seats + 1) to two decimals, plus 0.01 unless exact, to be reached (ERS97 5.1.6). */
  DROOP_HUNDREDTHS(
      "votes divided by one more than the seats, to two decimals, plus 0.01 unless exact; to"
          + " reach"),
  /** votes / (seats + 1) exactly, to be exceeded (Hagenbach-Bischoff). */
  DROOP_EXACT("votes divided by one more than the seats, exactly; to exceed"),
  /** votes / seats exactly, to be reached (Hare). */
  HARE("votes divided by the seats, exactly; to reach");

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private final String words;

  Quota(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The quota for so many votes; seats must be positive. */
  public Fraction of(Fraction votes, int seats) {
    Fraction share = votes.dividedBy(seats + 1L);
    return switch (this) {
      case DROOP_WHOLE -> Fraction.of(share.floor().add(BigInteger.ONE));
      case DROOP_HUNDREDTHS -> new Fraction(share.times(100).ceiling(), HUNDRED);
      case DROOP_EXACT -> share;
      case HARE -> votes.dividedBy(seats);
    };
  }

  public boolean reached(Fraction votes, Fraction quota) {
    return switch (this) {
      case DROOP_EXACT -> votes.exceeds(quota);
      case DROOP_WHOLE, DROOP_HUNDREDTHS, HARE -> votes.atLeast(quota);
    };
  }
}
