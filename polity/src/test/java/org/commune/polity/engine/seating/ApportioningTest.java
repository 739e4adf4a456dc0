package org.commune.polity.engine.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.Apportionment;
import org.commune.charter.language.Apportionment.Base;
import org.commune.charter.language.Apportionment.Method;
import org.commune.charter.measure.Fraction;
import org.commune.polity.engine.seating.Apportioning.Claim;
import org.commune.polity.engine.seating.Apportioning.Due;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class ApportioningTest {
  private static Apportionment per(int per) {
    return new Apportionment(
        Base.MEMBERS,
        Optional.of(per),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Apportionment with(
      Apportionment by,
      Optional<Integer> remainderOver,
      Optional<Integer> min,
      Optional<Fraction> maxShare,
      Optional<Integer> poolBelow) {
    return new Apportionment(
        by.base(),
        by.per(),
        remainderOver,
        min,
        by.max(),
        maxShare,
        poolBelow,
        by.method(),
        by.houseSize(),
        by.recordDate());
  }

  private static Apportionment remainder(int per, int over) {
    return with(per(per), Optional.of(over), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Apportionment pooled(int per, int below) {
    return with(per(per), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(below));
  }

  private static Apportionment capped(int per, Fraction share) {
    return with(per(per), Optional.empty(), Optional.empty(), Optional.of(share), Optional.empty());
  }

  private static Apportionment house(Method method, int size) {
    return new Apportionment(
        Base.MEMBERS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(method),
        Optional.of(size),
        Optional.empty());
  }

  private static List<Claim> claims(long... sizes) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      claims.add(new Claim("unit/%03d".formatted(i), "district", sizes[i]));
    }
    return claims;
  }

  private static List<Integer> seats(Apportionment by, long... sizes) {
    return Apportioning.seats(claims(sizes), by).stream().map(Due::seats).toList();
  }

  @Test
  void oneCouncillorForEveryTwentyThousandAndOneMoreForARemainderAboveTenThousand() {
    Apportionment commune = remainder(20_000, 10_000);
    assertThat(seats(commune, 81_665, 79_909, 92_680, 98_648, 10_000, 10_001))
        .containsExactly(4, 4, 5, 5, 0, 1);
  }

  @Test
  void remaindersCountForNothingWhereTheCharterDoesNotNameThem() {
    assertThat(seats(per(25), 24, 25, 49, 50)).containsExactly(0, 1, 1, 2);
  }

  @Test
  void withAMinimumElevenUnitsOfEightHoldMoreThanHalfTheSeats() {
    Apportionment by =
        with(per(25), Optional.empty(), Optional.of(1), Optional.empty(), Optional.empty());
    long[] sizes = {8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25};
    List<Integer> seats = seats(by, sizes);
    int small = seats.subList(0, 11).stream().mapToInt(Integer::intValue).sum();
    int all = seats.stream().mapToInt(Integer::intValue).sum();
    assertThat(2 * small).isGreaterThan(all);
    assertThat(Fraction.of(88, 338)).isLessThan(Fraction.of(1, 3));
  }

  @Test
  void joinedUntilTheyHaveWhatASeatTakesTheyDoNot() {
    Apportionment by =
        with(per(25), Optional.empty(), Optional.of(1), Optional.empty(), Optional.of(25));
    long[] sizes = {8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25};
    List<Due> due = Apportioning.seats(claims(sizes), by);
    int small = due.stream().filter(d -> d.senders().size() > 1).mapToInt(Due::seats).sum();
    int all = due.stream().mapToInt(Due::seats).sum();
    assertThat(small).isEqualTo(3);
    assertThat(all).isEqualTo(13);
  }

  @Test
  void unitsLeftOverJoinTheSmallestOfTheirNeighbours() {
    List<Due> due = Apportioning.seats(claims(10, 40, 30), pooled(25, 25));
    assertThat(due)
        .extracting(Due::senders)
        .containsExactly(List.of("unit/000", "unit/002"), List.of("unit/001"));
  }

  @Test
  void unitsOfDifferentDistrictsAreNotJoined() {
    List<Claim> claims =
        List.of(new Claim("a", "east", 10), new Claim("b", "west", 10), new Claim("c", "west", 15));
    assertThat(Apportioning.seats(claims, pooled(25, 25)))
        .extracting(Due::senders)
        .containsExactly(List.of("a"), List.of("b", "c"));
  }

  @Test
  void noUnitHasMoreThanItsShare() {
    assertThat(seats(capped(10, Fraction.of(1, 3)), 100, 30, 30)).containsExactly(3, 3, 3);
    assertThat(seats(capped(10, Fraction.of(1, 2)), 100, 30, 30)).containsExactly(6, 3, 3);
  }

  @Test
  void twoUnitsThatCannotBothStayWithinAThirdKeepOneSeatEach() {
    assertThat(seats(capped(10, Fraction.of(1, 3)), 100, 90)).containsExactly(1, 1);
  }

  /** Six states and thirty-six seats, worked out by a program in another language as well. */
  @Test
  void theMethodsDifferOnTheSameFigures() {
    long[] states = {27_744, 25_178, 19_947, 14_614, 9_225, 3_292};
    assertThat(seats(house(Method.LARGEST_REMAINDER, 36), states))
        .containsExactly(10, 9, 7, 5, 4, 1);
    assertThat(seats(house(Method.DHONDT, 36), states)).containsExactly(11, 9, 7, 5, 3, 1);
    assertThat(seats(house(Method.SAINTE_LAGUE, 36), states)).containsExactly(10, 9, 8, 5, 3, 1);
    assertThat(seats(house(Method.HUNTINGTON_HILL, 36), states)).containsExactly(10, 9, 7, 6, 3, 1);
  }

  @Test
  void squareRootsGiveLargeUnitsLessForEachFurtherMember() {
    assertThat(seats(house(Method.DEGRESSIVE, 12), 6400, 1600, 400, 100))
        .containsExactly(6, 3, 2, 1);
  }

  private static final Gen<List<Long>> SIZES = Gens.lists(Gens.longs(0, 500), 1, 12);

  private static long[] array(List<Long> sizes) {
    return sizes.stream().mapToLong(Long::longValue).toArray();
  }

  @Test
  void everyUnitSendsOnceAndNobodyIsLostByJoining() {
    Property.forAll(Gens.both(SIZES, Gens.ints(1, 60), (s, n) -> new Object[] {s, n}))
        .check(given -> {
          @SuppressWarnings("unchecked")
          List<Long> sizes = (List<Long>) given[0];
          int below = (Integer) given[1];
          List<Claim> claims = claims(array(sizes));
          List<Due> due = Apportioning.seats(claims, pooled(25, below));
          assertThat(due.stream().flatMap(d -> d.senders().stream()))
              .containsExactlyInAnyOrderElementsOf(claims.stream().map(Claim::name).toList());
          assertThat(due.stream().mapToLong(Due::size).sum())
              .isEqualTo(sizes.stream().mapToLong(Long::longValue).sum());
          if (due.size() > 1) {
            assertThat(due).allMatch(d -> d.size() >= below);
          }
        });
  }

  @Test
  void theOrderOfTheUnitsDoesNotMatter() {
    Property.forAll(SIZES.flatMap(s -> Gens.permutations(claims(array(s)))))
        .check(shuffled -> {
          List<Claim> sorted = new ArrayList<>(shuffled);
          Collections.sort(sorted, java.util.Comparator.comparing(Claim::name));
          for (Method method : Method.values()) {
            assertThat(Apportioning.seats(shuffled, house(method, 17)))
                .isEqualTo(Apportioning.seats(sorted, house(method, 17)));
          }
          assertThat(Apportioning.seats(shuffled, pooled(25, 40)))
              .isEqualTo(Apportioning.seats(sorted, pooled(25, 40)));
        });
  }

  @Test
  void methodsGiveOutTheWholeHouseAndMoreMembersNeverHaveFewerSeats() {
    Property.forAll(SIZES)
        .check(sizes -> {
          Property.assume(sizes.stream().anyMatch(s -> s > 0));
          for (Method method : Method.values()) {
            List<Due> due = Apportioning.seats(claims(array(sizes)), house(method, 20));
            assertThat(due.stream().mapToInt(Due::seats).sum()).isEqualTo(20);
            for (Due one : due) {
              for (Due other : due) {
                assertThat(one.size() > other.size() && one.seats() < other.seats())
                    .as("%s: %s and %s", method, one, other)
                    .isFalse();
              }
            }
          }
        });
  }

  @Test
  void largestRemaindersStayWithinTheQuota() {
    Property.forAll(SIZES)
        .check(sizes -> {
          long all = sizes.stream().mapToLong(Long::longValue).sum();
          Property.assume(all > 0);
          for (Due due :
              Apportioning.seats(claims(array(sizes)), house(Method.LARGEST_REMAINDER, 20))) {
            Fraction quota = Fraction.of(20 * due.size(), all);
            assertThat(due.seats())
                .isBetween(quota.floor().intValueExact(), quota.ceil().intValueExact());
          }
        });
  }

  @Test
  void dhondtNeverGivesLessThanTheWholePartOfTheQuota() {
    Property.forAll(SIZES)
        .check(sizes -> {
          long all = sizes.stream().mapToLong(Long::longValue).sum();
          Property.assume(all > 0);
          for (Due due : Apportioning.seats(claims(array(sizes)), house(Method.DHONDT, 20))) {
            assertThat(due.seats())
                .isGreaterThanOrEqualTo(Fraction.of(20 * due.size(), all).floor().intValueExact());
          }
        });
  }

  /** The same seats worked out by trying every cap in turn, and every seat by counting up. */
  @Test
  void theShareHoldsWheneverItCan() {
    Property.forAll(SIZES)
        .check(sizes -> {
          Fraction share = Fraction.of(1, 3);
          List<Due> due = Apportioning.seats(claims(array(sizes)), capped(25, share));
          int all = due.stream().mapToInt(Due::seats).sum();
          long sending = due.stream().filter(d -> d.seats() > 0).count();
          int most = due.stream().mapToInt(Due::seats).max().orElse(0);
          assertThat(sending < 3 ? most <= 1 : 3 * most <= all).isTrue();
        });
  }

  @Test
  void seatsPerNumberAreWhatCountingUpGives() {
    Property.forAll(SIZES)
        .check(sizes -> {
          var counted = new TreeMap<String, Integer>();
          for (int i = 0; i < sizes.size(); i++) {
            int seats = 0;
            long left = sizes.get(i);
            while (left >= 25) {
              left -= 25;
              seats++;
            }
            counted.put("unit/%03d".formatted(i), left > 12 ? seats + 1 : seats);
          }
          for (Due due : Apportioning.seats(claims(array(sizes)), remainder(25, 12))) {
            assertThat(due.seats()).isEqualTo(counted.get(due.senders().getFirst()));
          }
        });
  }
}
