package org.commune.count.seats;

import java.math.BigInteger;
import org.commune.count.Fraction;

/**
 * Largest remainders: each claimant gets a seat for every whole quota, and the seats left go to the
 * largest remainders. A small quota can give out too many; then the smallest remainders give back.
 */
public enum Remainders implements SeatRule {
  HARE("size / seats", "Hamilton 1791; Hare 1857"),
  DROOP("floor(size / (seats + 1)) + 1", "Droop 1868"),
  HAGENBACH_BISCHOFF("size / (seats + 1)", "Hagenbach-Bischoff 1888"),
  HAGENBACH_BISCHOFF_ROUNDED(
      "size / (seats + 1), rounded to a whole number", "Slovakia, Act 180/2014 s. 68"),
  IMPERIALI("size / (seats + 2)", "Czechia, Act 247/1995 s. 50 as amended 2021");

  private final String words;
  private final String source;

  Remainders(String words, String source) {
    this.words = words;
    this.source = source;
  }

  @Override
  public String words() {
    return "largest remainders with the quota " + words;
  }

  @Override
  public String source() {
    return source;
  }

  /** The quota; zero if there is nothing to divide by. */
  public Fraction quota(Fraction size, int seats) {
    return switch (this) {
      case HARE -> size.dividedBy(seats);
      case DROOP -> Fraction.of(size.dividedBy(seats + 1L).floor().add(BigInteger.ONE));
      case HAGENBACH_BISCHOFF -> size.dividedBy(seats + 1L);
      case HAGENBACH_BISCHOFF_ROUNDED ->
          Fraction.of(size.dividedBy(seats + 1L).plus(Fraction.HALF).floor());
      case IMPERIALI -> size.dividedBy(seats + 2L);
    };
  }
}
