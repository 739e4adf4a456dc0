package org.commune.count.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.seats.Divisors;
import org.commune.count.seats.Remainders;

/** Seats divided one by one, every tie in every way; sizes are whole and positive. */
final class NaiveSeats {

  private NaiveSeats() {}

  /** The divisor of the next seat, squared and times a hundred, after so many. */
  private static long divisor(Divisors rule, long held) {
    long tenths =
        switch (rule) {
          case D_HONDT -> 10 * (held + 1);
          case SAINTE_LAGUE -> 10 * (2 * held + 1);
          case SAINTE_LAGUE_7_5 -> held == 0 ? 14 : 10 * (2 * held + 1);
          case SAINTE_LAGUE_6_5 -> held == 0 ? 12 : 10 * (2 * held + 1);
          case IMPERIALI -> 10 * (held + 2);
          case DANISH -> 10 * (3 * held + 1);
          case ADAMS -> 10 * held;
          case HILL_HUNTINGTON -> -1;
        };
    return rule == Divisors.HILL_HUNTINGTON ? 100 * held * (held + 1) : tenths * tenths;
  }

  /** Positive when the first has the higher quotient; a divisor of nought is beyond all others. */
  private static int compare(Divisors rule, long size, long held, long other, long otherHeld) {
    long mine = divisor(rule, held);
    long theirs = divisor(rule, otherHeld);
    if (mine == 0 && theirs == 0) {
      return Long.compare(size, other);
    }
    BigInteger left = BigInteger.valueOf(size).pow(2).multiply(BigInteger.valueOf(theirs));
    BigInteger right = BigInteger.valueOf(other).pow(2).multiply(BigInteger.valueOf(mine));
    return left.compareTo(right);
  }

  /** Every division that can come of it, from seats that are held already. */
  static Set<List<Integer>> divisors(
      Divisors rule, List<Long> sizes, List<Integer> held, int seats) {
    Set<List<Integer>> now = Set.of(held);
    int given = held.stream().mapToInt(Integer::intValue).sum();
    for (int seat = given; seat < seats; seat++) {
      var next = new HashSet<List<Integer>>();
      for (List<Integer> won : now) {
        for (int i = 0; i < sizes.size(); i++) {
          int one = i;
          boolean highest =
              IntStream.range(0, sizes.size())
                  .allMatch(other ->
                      compare(rule, sizes.get(one), won.get(one), sizes.get(other), won.get(other))
                          >= 0);
          if (highest) {
            next.add(plusOne(won, one));
          }
        }
      }
      now = next;
    }
    return now;
  }

  private static List<Integer> plusOne(List<Integer> won, int one) {
    var more = new ArrayList<>(won);
    more.set(one, more.get(one) + 1);
    return more;
  }

  static List<Integer> nothing(int claimants) {
    return Collections.nCopies(claimants, 0);
  }

  private static Fraction quota(Remainders rule, long votes, int seats) {
    return switch (rule) {
      case HARE -> Fraction.of(votes, seats);
      case DROOP -> Fraction.of(votes / (seats + 1) + 1);
      case HAGENBACH_BISCHOFF -> Fraction.of(votes, seats + 1L);
      case HAGENBACH_BISCHOFF_ROUNDED -> Fraction.of((2 * votes + seats + 1) / (2L * seats + 2));
      case IMPERIALI -> Fraction.of(votes, seats + 2L);
    };
  }

  /** Whole quotas, then the largest remainders in turn, or back from the smallest. */
  static Set<List<Integer>> remainders(Remainders rule, List<Long> sizes, int seats) {
    long votes = sizes.stream().mapToLong(Long::longValue).sum();
    Fraction quota = quota(rule, votes, seats);
    var whole = new ArrayList<Integer>();
    var rest = new ArrayList<Fraction>();
    for (long size : sizes) {
      int quotas = Fraction.of(size).dividedBy(quota).floor().intValueExact();
      whole.add(quotas);
      rest.add(Fraction.of(size).minus(quota.times(quotas)));
    }
    int left = seats - whole.stream().mapToInt(Integer::intValue).sum();
    return shared(whole, rest, left);
  }

  /** One each in every round, or one back from each who has any, until the number is right. */
  private static Set<List<Integer>> shared(List<Integer> won, List<Fraction> rest, int left) {
    if (left == 0) {
      return Set.of(won);
    }
    List<Integer> able =
        IntStream.range(0, won.size()).filter(i -> left > 0 || won.get(i) > 0).boxed().toList();
    int number = Math.min(Math.abs(left), able.size());
    var divisions = new HashSet<List<Integer>>();
    for (Set<Integer> chosen : chosen(able, rest, number, left > 0)) {
      var changed = new ArrayList<>(won);
      chosen.forEach(i -> changed.set(i, changed.get(i) + Integer.signum(left)));
      divisions.addAll(shared(changed, rest, left - Integer.signum(left) * number));
    }
    return divisions;
  }

  private static Set<Set<Integer>> chosen(
      List<Integer> all, List<Fraction> rest, int number, boolean largest) {
    return Chains.all(
        number,
        taken -> {
          var best = new HashSet<Integer>();
          for (int i : all) {
            boolean first =
                all.stream()
                    .filter(j -> !taken.contains(j))
                    .allMatch(j ->
                        largest
                            ? rest.get(i).atLeast(rest.get(j))
                            : rest.get(j).atLeast(rest.get(i)));
            if (!taken.contains(i) && first) {
              best.add(i);
            }
          }
          return best;
        });
  }
}
