package org.commune.count.seats;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commune.count.TiePolicy;
import org.commune.count.tie.TieBreaker;
import org.commune.count.tie.TieLeftOpen;

/** Divides seats. */
public final class Seats {

  /** More seats than any body has; a larger number is a mistake. */
  public static final int MOST_SEATS = 100_000;

  private Seats() {}

  /**
   * Divides {@code seats} among the claimants. Those of size zero get none, except under a rule
   * that gives a first seat to everybody.
   *
   * @throws IllegalArgumentException when nobody has any size, or two claimants one name
   */
  public static SeatOutcome divide(
      SeatRule rule, List<Claimant> claimants, int seats, TiePolicy ties) {
    return divide(rule, claimants, seats, Map.of(), ties);
  }

  /**
   * The same with seats that claimants hold already: under divisors they count as won, under
   * remainders they are not known.
   */
  public static SeatOutcome divide(
      SeatRule rule,
      List<Claimant> claimants,
      int seats,
      Map<String, Integer> held,
      TiePolicy ties) {
    return settled(
        rule.words(), claimants, ties, breaker -> divided(rule, claimants, seats, held, breaker));
  }

  static Apportionment divided(
      SeatRule rule,
      List<Claimant> claimants,
      int seats,
      Map<String, Integer> held,
      TieBreaker breaker) {
    check(claimants, seats);
    return switch (rule) {
      case Divisors divisors ->
          new HighestQuotients(divisors, claimants, breaker).divide(seats, held);
      case Remainders remainders when held.isEmpty() ->
          new LargestRemainders(remainders, claimants, breaker).divide(seats);
      case Remainders _ ->
          throw new IllegalArgumentException("remainders know no seats held beforehand");
    };
  }

  static SeatOutcome settled(
      String rule,
      List<Claimant> claimants,
      TiePolicy ties,
      Function<TieBreaker, Apportionment> division) {
    var breaker =
        new TieBreaker(
            rule,
            ties,
            claimants.stream().map(Claimant::name).toList(),
            ClaimantsHash.of(claimants));
    try {
      return new SeatOutcome.Divided(division.apply(breaker));
    } catch (TieLeftOpen open) {
      return new SeatOutcome.Tied(open.tie());
    }
  }

  private static void check(List<Claimant> claimants, int seats) {
    if (seats < 0 || seats > MOST_SEATS) {
      throw new IllegalArgumentException(
          "expected between 0 and " + MOST_SEATS + " seats, found " + seats);
    }
    if (claimants.stream().map(Claimant::name).distinct().count() < claimants.size()) {
      throw new IllegalArgumentException("two claimants have the same name");
    }
    if (claimants.stream().allMatch(claimant -> claimant.size().signum() == 0)) {
      throw new IllegalArgumentException("nobody has any votes or members to divide by");
    }
  }
}
