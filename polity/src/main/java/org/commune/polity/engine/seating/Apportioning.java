package org.commune.polity.engine.seating;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Apportionment;
import org.commune.charter.measure.Fraction;

/**
 * How many seats each unit is due. Exact throughout; equal claims go to the larger unit, then to
 * the one whose name comes first, so that the same figures always give the same seats.
 *
 * <p>Small units are joined before anything else is worked out: with a seat for each however small,
 * a minority of the members can hold the majority of the seats (eleven units of 8 against four of
 * 25: 88 members in 188 hold 11 seats of 15); joined until they have what one seat takes, they
 * cannot.
 */
public final class Apportioning {
  private Apportioning() {}

  /**
   * A unit that sends.
   *
   * @param name as its seats name who sent them: `assembly/north`
   * @param under the unit that it belongs to; units are joined only with others under the same
   * @param size members, voters or inhabitants, not negative
   */
  record Claim(String name, String under, long size) {}

  /**
   * What is due.
   *
   * @param senders those who send together; one, unless they are joined
   * @param size of all of them
   */
  public record Due(List<String> senders, long size, int seats) {
    Due(List<String> senders, long size) {
      this(senders, size, 0);
    }

    Due with(int changed) {
      return new Due(senders, size, changed);
    }

    private String first() {
      return senders.getFirst();
    }
  }

  /** The seats due, in the order of the claims' names. */
  public static List<Due> seats(List<Claim> claims, Apportionment by) {
    List<Due> joined = pooled(claims, by.poolBelow());
    List<Due> due =
        by.method().isPresent()
            ? byMethod(joined, by)
            : joined.stream().map(d -> d.with(byNumber(d.size(), by))).toList();
    return by.maxShare().map(share -> capped(due, share)).orElse(due);
  }

  /** So many for each full number, one more for a remainder that is large enough. */
  private static int byNumber(long size, Apportionment by) {
    int per = Math.max(1, by.per().orElse(1));
    long full = size / per;
    boolean more = by.remainderOver().filter(over -> size % per > over).isPresent();
    return bounded(Math.addExact(full, more ? 1 : 0), by);
  }

  private static int bounded(long seats, Apportionment by) {
    long least = Math.max(seats, by.min().orElse(0));
    return (int) Math.min(least, by.max().orElse(Integer.MAX_VALUE));
  }

  /** Units below the size joined with others under the same unit until they reach it. */
  private static List<Due> pooled(List<Claim> claims, Optional<Integer> below) {
    List<Claim> sorted = claims.stream().sorted(Comparator.comparing(Claim::name)).toList();
    Map<String, List<Claim>> neighbours = new LinkedHashMap<>();
    sorted.forEach(c -> neighbours.computeIfAbsent(c.under(), _ -> new ArrayList<>()).add(c));
    List<Due> all = new ArrayList<>();
    neighbours.values().forEach(n -> all.addAll(pool(n, below.orElse(0))));
    return all.stream().sorted(Comparator.comparing(Due::first)).toList();
  }

  private static List<Due> pool(List<Claim> neighbours, long below) {
    List<Due> full = new ArrayList<>();
    List<String> open = new ArrayList<>();
    long size = 0;
    for (Claim claim : neighbours) {
      if (claim.size() >= below) {
        full.add(new Due(List.of(claim.name()), claim.size()));
        continue;
      }
      open.add(claim.name());
      size += claim.size();
      if (size >= below) {
        full.add(new Due(List.copyOf(open), size));
        open.clear();
        size = 0;
      }
    }
    if (!open.isEmpty()) {
      join(full, open, size);
    }
    return full;
  }

  /** Those left over join the smallest of those joined already, or else of all their neighbours. */
  private static void join(List<Due> full, List<String> left, long size) {
    Comparator<Due> joinedFirst = Comparator.comparing((Due d) -> d.senders().size() == 1);
    Optional<Due> smallest =
        full.stream().min(joinedFirst.thenComparingLong(Due::size).thenComparing(Due::first));
    List<String> together = new ArrayList<>(left);
    smallest.ifPresent(s -> {
      full.remove(s);
      together.addAll(s.senders());
    });
    full.add(
        new Due(together.stream().sorted().toList(), size + smallest.map(Due::size).orElse(0L)));
  }

  private static List<Due> byMethod(List<Due> claims, Apportionment by) {
    int house = by.houseSize().orElse(0);
    return switch (by.method().orElseThrow()) {
      case LARGEST_REMAINDER -> largestRemainder(claims, house, by);
      case DHONDT -> divided(claims, house, by, Priority.DHONDT);
      case SAINTE_LAGUE -> divided(claims, house, by, Priority.SAINTE_LAGUE);
      case HUNTINGTON_HILL -> divided(claims, house, by, Priority.HUNTINGTON_HILL);
      case DEGRESSIVE -> divided(claims, house, by, Priority.SQUARE_ROOT);
    };
  }

  /** Hamilton: the whole part of each quota, and the rest to the largest fractions. */
  private static List<Due> largestRemainder(List<Due> claims, int house, Apportionment by) {
    BigInteger all =
        BigInteger.valueOf(claims.stream().mapToLong(Due::size).sum()).max(BigInteger.ONE);
    List<Due> due = new ArrayList<>();
    Map<Due, Fraction> remainders = new LinkedHashMap<>();
    for (Due claim : claims) {
      Fraction quota =
          new Fraction(BigInteger.valueOf(claim.size()).multiply(BigInteger.valueOf(house)), all);
      Due whole = claim.with(bounded(quota.floor().longValueExact(), by));
      due.add(whole);
      remainders.put(whole, quota.minus(new Fraction(quota.floor(), BigInteger.ONE)));
    }
    List<Due> inOrder =
        due.stream()
            .filter(d -> d.seats() < by.max().orElse(Integer.MAX_VALUE))
            .sorted(
                Comparator.comparing((Due d) -> remainders.getOrDefault(d, Fraction.ZERO))
                    .thenComparingLong(Due::size)
                    .reversed()
                    .thenComparing(Due::first))
            .toList();
    int left = house - due.stream().mapToInt(Due::seats).sum();
    List<Due> more = inOrder.subList(0, Math.clamp(left, 0, inOrder.size()));
    return due.stream().map(d -> more.contains(d) ? d.with(d.seats() + 1) : d).toList();
  }

  /** How strong a unit's claim to its next seat is; squared, so that it is exact. */
  private enum Priority {
    DHONDT {
      @Override
      Fraction square(long size, int seats) {
        return over(squared(size), squared(seats + 1L));
      }
    },
    SAINTE_LAGUE {
      @Override
      Fraction square(long size, int seats) {
        return over(squared(size), squared(2L * seats + 1));
      }
    },
    /** Before anybody has a second seat, everybody has a first. */
    HUNTINGTON_HILL {
      @Override
      Fraction square(long size, int seats) {
        return over(
            squared(size), BigInteger.valueOf(seats).multiply(BigInteger.valueOf(seats + 1L)));
      }
    },
    /** Penrose's square roots, by Webster's divisors. */
    SQUARE_ROOT {
      @Override
      Fraction square(long size, int seats) {
        return over(BigInteger.valueOf(size), squared(2L * seats + 1));
      }
    };

    abstract Fraction square(long size, int seats);

    private static BigInteger squared(long number) {
      return BigInteger.valueOf(number).pow(2);
    }

    private static Fraction over(BigInteger numerator, BigInteger denominator) {
      return new Fraction(numerator, denominator);
    }
  }

  /** The least that each has, and then seat by seat to the strongest claim. */
  private static List<Due> divided(
      List<Due> claims, int house, Apportionment by, Priority priority) {
    int least = Math.max(by.min().orElse(0), priority == Priority.HUNTINGTON_HILL ? 1 : 0);
    int most = by.max().orElse(Integer.MAX_VALUE);
    List<Due> due =
        new ArrayList<>(claims.stream().map(c -> c.with(Math.min(least, most))).toList());
    for (int given = due.stream().mapToInt(Due::seats).sum(); given < house; given++) {
      Optional<Due> next =
          due.stream()
              .filter(d -> d.seats() < most && d.size() > 0)
              .min(
                  Comparator.comparing((Due d) -> priority.square(d.size(), d.seats()))
                      .thenComparingLong(Due::size)
                      .reversed()
                      .thenComparing(Due::first));
      if (next.isEmpty()) {
        break;
      }
      due.replaceAll(d -> d.equals(next.get()) ? d.with(d.seats() + 1) : d);
    }
    return List.copyOf(due);
  }

  /**
   * No sender has more than the share of all seats: the largest number of seats for one is sought
   * with which that holds. Where there are too few senders for it to hold (two cannot both stay
   * within a third), each keeps one.
   */
  private static List<Due> capped(List<Due> due, Fraction share) {
    int most = due.stream().mapToInt(Due::seats).max().orElse(0);
    while (most > 1 && !holds(due, share, most)) {
      most--;
    }
    int cap = most;
    return due.stream().map(d -> d.with(Math.min(d.seats(), cap))).toList();
  }

  private static boolean holds(List<Due> due, Fraction share, int cap) {
    long all = due.stream().mapToLong(d -> Math.min(d.seats(), cap)).sum();
    return Fraction.whole(cap).compareTo(share.times(all)) <= 0;
  }
}
