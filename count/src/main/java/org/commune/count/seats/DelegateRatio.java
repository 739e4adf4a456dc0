package org.commune.count.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.commune.count.Fraction;

/**
 * One delegate for so many members.
 *
 * @param per members for a delegate
 * @param remainderOver a remainder over this gives one more: {@code per - 1} counts complete
 *     numbers only, 0 every commenced one
 * @param least delegates of every unit that is not pooled
 * @param most delegates of one unit
 * @param poolBelow units with fewer members send delegates together, as if they were one
 * @param mostShare of all delegates that one unit may send; never that of the pool
 */
public record DelegateRatio(
    long per,
    long remainderOver,
    int least,
    OptionalInt most,
    long poolBelow,
    Optional<Fraction> mostShare) {

  public DelegateRatio {
    if (per < 1 || remainderOver < 0 || least < 0 || poolBelow < 0) {
      throw new IllegalArgumentException(
          "a ratio of delegates has a positive number of members and nothing negative");
    }
  }

  /** For every complete {@code per} members one delegate. */
  public static DelegateRatio complete(long per) {
    return new DelegateRatio(per, per - 1, 0, OptionalInt.empty(), 0, Optional.empty());
  }

  /** For every {@code per} members, or part of them, one delegate. */
  public static DelegateRatio commenced(long per) {
    return complete(per).withRemainderOver(0);
  }

  public DelegateRatio withRemainderOver(long members) {
    return new DelegateRatio(per, members, least, most, poolBelow, mostShare);
  }

  public DelegateRatio withLeast(int delegates) {
    return new DelegateRatio(per, remainderOver, delegates, most, poolBelow, mostShare);
  }

  public DelegateRatio withMost(int delegates) {
    return new DelegateRatio(
        per, remainderOver, least, OptionalInt.of(delegates), poolBelow, mostShare);
  }

  public DelegateRatio withPoolBelow(long members) {
    return new DelegateRatio(per, remainderOver, least, most, members, mostShare);
  }

  public DelegateRatio withMostShare(Fraction share) {
    return new DelegateRatio(per, remainderOver, least, most, poolBelow, Optional.of(share));
  }

  /**
   * What one unit, or the pool, sends together.
   *
   * @param units names; several in the pool
   * @param uncapped what the members alone would give
   */
  public record Delegation(List<String> units, Fraction members, int delegates, int uncapped) {
    public Delegation {
      units = List.copyOf(units);
    }
  }

  /**
   * Delegates for units by their members.
   *
   * @throws IllegalArgumentException when no number of delegates keeps every unit to its share
   */
  public List<Delegation> divide(List<Claimant> units) {
    List<Claimant> alone = units.stream().filter(unit -> !pooled(unit)).toList();
    List<Claimant> together = units.stream().filter(this::pooled).toList();
    List<Delegation> own =
        alone.stream()
            .map(unit -> {
              int bare = Math.max(least, delegates(unit.size()));
              int capped = Math.min(bare, most.orElse(bare));
              return new Delegation(List.of(unit.name()), unit.size(), capped, bare);
            })
            .toList();
    return Stream.concat(withinShare(own, pool(together)).stream(), pool(together).stream())
        .toList();
  }

  private boolean pooled(Claimant unit) {
    return Fraction.of(poolBelow).exceeds(unit.size());
  }

  private Optional<Delegation> pool(List<Claimant> units) {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    Fraction members = units.stream().map(Claimant::size).reduce(Fraction.ZERO, Fraction::plus);
    int delegates = delegates(members);
    return Optional.of(
        new Delegation(
            units.stream().map(Claimant::name).sorted().toList(), members, delegates, delegates));
  }

  private int delegates(Fraction members) {
    Fraction quotas = members.dividedBy(per);
    int whole = quotas.floor().intValueExact();
    Fraction remainder = members.minus(Fraction.of(whole).times(per));
    return remainder.exceeds(Fraction.of(remainderOver)) ? whole + 1 : whole;
  }

  /** Cutting one delegation makes the whole smaller, and so the share; down to where it holds. */
  private List<Delegation> withinShare(List<Delegation> own, Optional<Delegation> pool) {
    if (mostShare.isEmpty() || own.isEmpty()) {
      return own;
    }
    List<Delegation> now = own;
    int others = pool.map(Delegation::delegates).orElse(0);
    while (true) {
      int all = now.stream().mapToInt(Delegation::delegates).sum() + others;
      int cap = mostShare.get().times(all).floor().intValueExact();
      if (now.stream().allMatch(d -> d.delegates() <= cap)) {
        return now;
      }
      if (cap == 0) {
        throw new IllegalArgumentException(
            "no number of delegates keeps each of "
                + own.size()
                + " units to "
                + mostShare.get()
                + " of all");
      }
      var cut = new ArrayList<Delegation>();
      now.forEach(d ->
          cut.add(
              new Delegation(d.units(), d.members(), Math.min(d.delegates(), cap), d.uncapped())));
      now = List.copyOf(cut);
    }
  }

  /** The delegations as seats by members, for the Gallagher index and members per delegate. */
  public static Apportionment asApportionment(List<Delegation> delegations) {
    List<Claimant> claimants =
        delegations.stream()
            .map(d -> new Claimant(String.join(" + ", d.units()), d.members()))
            .toList();
    int[] seats = delegations.stream().mapToInt(Delegation::delegates).toArray();
    return new Apportionment(Awards.of(claimants, seats), List.of(), List.of());
  }
}
