package org.commune.count.seats;

/** What happens when a party wins more seats directly than its share of the house. */
public enum Overhang {
  /** It keeps them, and the house grows (New Zealand, Electoral Act 1993 ss. 191-193). */
  KEPT,
  /** The house grows until every share covers them (Germany 2013-2023, BWahlG s. 6). */
  LEVELLED,
  /** It keeps them at the expense of the others; the house stays (Scotland Act 1998 ss. 7-8). */
  AT_THE_OTHERS_EXPENSE,
  /** Those beyond its share are not seated (Germany since 2023, BWahlG ss. 1, 6). */
  NOT_SEATED
}
