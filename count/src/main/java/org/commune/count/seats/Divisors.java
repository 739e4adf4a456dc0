package org.commune.count.seats;

import org.commune.count.Fraction;

/**
 * Highest quotients: each seat goes to the claimant with the highest size divided by the divisor of
 * its next seat (Balinski and Young, Fair Representation, 1982).
 */
public enum Divisors implements SeatRule {
  D_HONDT("1, 2, 3 ...", "d'Hondt 1878; Jefferson 1792"),
  SAINTE_LAGUE("1, 3, 5 ...", "Sainte-Lague 1910; Webster 1832"),
  SAINTE_LAGUE_7_5("1.4, 3, 5 ...", "Norway, Valgloven (2002) s. 11-4"),
  SAINTE_LAGUE_6_5("1.2, 3, 5 ...", "Sweden, Vallagen (2005:837) ch. 14 s. 3, since 2018"),
  IMPERIALI("2, 3, 4 ...", "Belgium, Nieuwe Gemeentewet, local elections"),
  DANISH("1, 4, 7 ...", "Denmark, Folketingsvalgloven, distribution within regions"),
  ADAMS("0, 1, 2 ...", "Adams 1832"),
  HILL_HUNTINGTON("0, sqrt(1x2), sqrt(2x3) ...", "Huntington 1921; 2 U.S.C. 2a");

  private final String words;
  private final String source;

  Divisors(String words, String source) {
    this.words = words;
    this.source = source;
  }

  @Override
  public String words() {
    return "highest quotients by the divisors " + words;
  }

  @Override
  public String source() {
    return source;
  }

  /** The square of the divisor for the seat after {@code held} seats; exact for roots too. */
  public Fraction squareAfter(long held) {
    return switch (this) {
      case D_HONDT -> square(Fraction.of(held + 1));
      case SAINTE_LAGUE -> square(Fraction.of(2 * held + 1));
      case SAINTE_LAGUE_7_5 -> square(held == 0 ? Fraction.of(7, 5) : Fraction.of(2 * held + 1));
      case SAINTE_LAGUE_6_5 -> square(held == 0 ? Fraction.of(6, 5) : Fraction.of(2 * held + 1));
      case IMPERIALI -> square(Fraction.of(held + 2));
      case DANISH -> square(Fraction.of(3 * held + 1));
      case ADAMS -> square(Fraction.of(held));
      case HILL_HUNTINGTON -> Fraction.of(held).times(held + 1);
    };
  }

  private static Fraction square(Fraction divisor) {
    return divisor.times(divisor);
  }
}
