package org.commune.count;

import java.util.List;

/**
 * What is fixed before the ballots are opened.
 *
 * @param rule edition to count by
 * @param seats to fill, at least one
 * @param ties how ties are broken
 * @param constraints caps and guarantees; refused when no result can keep them
 */
public record Election(CountingRule rule, int seats, TiePolicy ties, List<Constraint> constraints) {

  /** More seats than any known election has; a larger number is a mistake. */
  public static final int MOST_SEATS = 10_000;

  public Election {
    constraints = List.copyOf(constraints);
    if (seats < 1 || seats > MOST_SEATS) {
      throw new IllegalArgumentException(
          "expected between 1 and " + MOST_SEATS + " seats, found " + seats);
    }
  }

  public static Election of(CountingRule rule, int seats, TiePolicy ties) {
    return new Election(rule, seats, ties, List.of());
  }

  public Election with(Constraint... more) {
    return new Election(rule, seats, ties, List.of(more));
  }
}
