package org.commune.count.seats;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commune.count.Fraction;
import org.commune.count.OpenTie;
import org.commune.count.TiePolicy;

/**
 * Mixed-member proportional representation: seats won directly are filled up from lists until each
 * party has its share. Seats won directly by independents, or by parties that do not pass the
 * barrier, are taken off the house before it is divided.
 *
 * @param base votes that the barrier is a share of
 * @param house seats before any overhang
 */
public record MixedMember(
    Divisors divisors,
    Barrier barrier,
    Fraction base,
    Overhang overhang,
    int house,
    TiePolicy ties) {

  /**
   * @sealedGraph
   */
  public sealed interface Result {}

  /** Seats of each list given, those that did not pass among them. */
  public record Filled(List<MixedSeats> parties, int house) implements Result {
    public Filled {
      parties = List.copyOf(parties);
    }

    /** Throws {@link IllegalArgumentException} when there is no such party. */
    public MixedSeats of(String name) {
      return parties.stream()
          .filter(party -> party.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no party is called " + name));
    }
  }

  /** A tie for a seat that the declared policy leaves open. */
  public record Tied(OpenTie tie) implements Result {}

  /**
   * @param independents direct seats won by nobody's list
   */
  public Result count(List<PartyList> lists, int independents) {
    List<PartyList> passed = lists.stream().filter(l -> barrier.passed(l, base)).toList();
    int taken =
        independents
            + lists.stream()
                .filter(l -> !passed.contains(l))
                .mapToInt(PartyList::directSeats)
                .sum();
    List<Claimant> claimants = passed.stream().map(PartyList::claimant).toList();
    int divided = overhang == Overhang.LEVELLED ? levelled(passed, house - taken) : house - taken;
    SeatOutcome outcome = Seats.divide(divisors, claimants, divided, held(passed), ties);
    return switch (outcome) {
      case SeatOutcome.Tied(OpenTie tie) -> new Tied(tie);
      case SeatOutcome.Divided(Apportionment shares) -> filled(lists, passed, shares, independents);
    };
  }

  private Map<String, Integer> held(List<PartyList> passed) {
    var held = new HashMap<String, Integer>();
    if (overhang == Overhang.AT_THE_OTHERS_EXPENSE) {
      passed.forEach(list -> held.put(list.name(), list.directSeats()));
    }
    return held;
  }

  private Filled filled(
      List<PartyList> lists, List<PartyList> passed, Apportionment shares, int independents) {
    var parties = new ArrayList<MixedSeats>();
    for (PartyList list : lists) {
      int share = passed.contains(list) ? shares.seats(list.name()) : list.directSeats();
      int seated =
          overhang == Overhang.NOT_SEATED
              ? Math.min(share, list.directSeats())
              : list.directSeats();
      parties.add(
          new MixedSeats(
              list.name(),
              seated,
              Math.max(0, share - seated),
              list.directSeats() - seated,
              Math.max(0, seated - share)));
    }
    int all = parties.stream().mapToInt(MixedSeats::total).sum() + independents;
    return new Filled(parties, all);
  }

  /**
   * The smallest house whose division covers everybody's direct seats. The lowest quotient that
   * must still get a seat is that of the last direct seat of some party; everybody with quotients
   * at least as high gets theirs too, equals included.
   */
  private int levelled(List<PartyList> passed, int least) {
    List<Quotient> last =
        passed.stream()
            .filter(list -> list.directSeats() > 0)
            .map(list -> quotient(list, list.directSeats() - 1L))
            .sorted()
            .toList();
    if (last.isEmpty()) {
      return least;
    }
    long seats = 0;
    for (PartyList list : passed) {
      seats += seatsDownTo(list, last.getFirst());
    }
    if (seats > Seats.MOST_SEATS) {
      throw new IllegalArgumentException("levelling would need a house of " + seats + " seats");
    }
    return Math.max(least, Math.toIntExact(seats));
  }

  /** Found by doubling and halving, for small parties with direct seats stretch the house far. */
  private long seatsDownTo(PartyList list, Quotient lowest) {
    BigInteger above = BigInteger.ONE;
    while (reaches(list, above, lowest)) {
      above = above.shiftLeft(1);
    }
    BigInteger below = BigInteger.ZERO;
    while (above.subtract(below).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = above.add(below).shiftRight(1);
      if (reaches(list, middle, lowest)) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below.longValueExact();
  }

  private boolean reaches(PartyList list, BigInteger seats, Quotient lowest) {
    return list.votes().signum() > 0
        && quotient(list, seats.longValueExact() - 1).compareTo(lowest) >= 0;
  }

  private Quotient quotient(PartyList list, long held) {
    return new Quotient(list.votes(), divisors.squareAfter(held));
  }
}
