package org.commune.count.seats;

/** What happens when a party wins more seats directly than its share of the house. */
public enum Overhang {
  /** It keeps them, and the house grows. */
  KEPT("kept, and the house grows", "Electoral Act 1993 (New Zealand) ss. 191-193"),
  /** The house grows until every share covers them. */
  LEVELLED(
      "kept, and the house grows until every share covers them", "BWahlG (Germany) 2013-2023 s. 6"),
  /** It keeps them at the expense of the others; the house stays. */
  AT_THE_OTHERS_EXPENSE("kept at the expense of the others", "Scotland Act 1998 ss. 7-8"),
  /** Those beyond its share are not seated. */
  NOT_SEATED("not seated", "BWahlG (Germany) since 2023 ss. 1, 6");

  private final String words;
  private final String source;

  Overhang(String words, String source) {
    this.words = words;
    this.source = source;
  }

  /** For people: "kept, and the house grows". */
  public String words() {
    return words;
  }

  /** A statute that answers so. */
  public String source() {
    return source;
  }
}
