package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.Share;
import org.commune.count.TieBreak;
import org.commune.count.TiePolicy;
import org.commune.count.seats.Award;
import org.commune.count.seats.Barrier;
import org.commune.count.seats.Claimant;
import org.commune.count.seats.Degressive;
import org.commune.count.seats.DelegateRatio;
import org.commune.count.seats.Divisors;
import org.commune.count.seats.ListCandidate;
import org.commune.count.seats.ListOrder;
import org.commune.count.seats.ListSeating;
import org.commune.count.seats.MixedMember;
import org.commune.count.seats.MixedSeats;
import org.commune.count.seats.Overhang;
import org.commune.count.seats.PartyList;
import org.commune.count.seats.Remainders;
import org.commune.count.seats.SeatOutcome;
import org.commune.count.seats.SeatRule;
import org.commune.count.seats.Seats;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule that divides seats against a second implementation. */
class SeatOracleTest {

  private static final TiePolicy OPEN = TiePolicy.open();

  private record House(List<Long> sizes, int seats) {}

  private static Gen<House> houses(int most) {
    return source -> {
      List<Long> sizes = Gens.lists(Gens.longs(1, most), 1, 5).draw(source);
      return new House(sizes, 1 + (int) source.upTo(14));
    };
  }

  private static List<Claimant> claimants(List<Long> sizes) {
    return IntStream.range(0, sizes.size())
        .mapToObj(i -> Claimant.of("Party " + i, sizes.get(i)))
        .toList();
  }

  private static void agrees(SeatOutcome outcome, Set<List<Integer>> expected) {
    switch (outcome) {
      case SeatOutcome.Divided(var apportionment) ->
          assertThat(expected)
              .containsExactly(apportionment.awards().stream().map(Award::seats).toList());
      case SeatOutcome.Tied _ -> assertThat(expected).hasSizeGreaterThan(1);
    }
  }

  private static void agrees(SeatRule rule, House house, Set<List<Integer>> expected) {
    agrees(Seats.divide(rule, claimants(house.sizes()), house.seats(), OPEN), expected);
  }

  @ParameterizedTest
  @EnumSource
  void divisors_agree_whatever_way_ties_go(Divisors rule) {
    Property.forAll(houses(40))
        .withTrials(1_000)
        .check(house -> {
          List<Integer> nothing = NaiveSeats.nothing(house.sizes().size());
          agrees(rule, house, NaiveSeats.divisors(rule, house.sizes(), nothing, house.seats()));
        });
  }

  @ParameterizedTest
  @EnumSource
  void remainders_agree_whatever_way_ties_go(Remainders rule) {
    Property.forAll(houses(400))
        .withTrials(1_000)
        .check(house -> {
          long votes = house.sizes().stream().mapToLong(Long::longValue).sum();
          Property.assume(votes > 4L * house.seats());
          agrees(rule, house, NaiveSeats.remainders(rule, house.sizes(), house.seats()));
        });
  }

  private static Gen<PartyList> lists(int number) {
    return source ->
        new PartyList(
            "List " + number,
            Fraction.of(1 + source.upTo(60)),
            1 + (int) source.upTo(4),
            (int) source.upTo(4),
            source.chance(1, 6),
            List.of());
  }

  private static Gen<List<PartyList>> ballotPaper() {
    return source -> {
      var all = new ArrayList<PartyList>();
      int number = 1 + (int) source.upTo(3);
      for (int i = 0; i < number; i++) {
        all.add(lists(i).draw(source));
      }
      return List.copyOf(all);
    };
  }

  /** 5 % for one party, 8 % for two, 11 % for three or more; three direct seats; minorities. */
  private static boolean passes(PartyList list, long base) {
    long needed = list.parties() == 1 ? 5 : list.parties() == 2 ? 8 : 11;
    return list.minority()
        || list.directSeats() >= 3
        || list.votes().times(100).atLeast(Fraction.of(needed * base));
  }

  private static final Barrier BRACKETS =
      new Barrier(
          List.of(
              Share.atLeast(Fraction.of(5, 100)),
              Share.atLeast(Fraction.of(8, 100)),
              Share.atLeast(Fraction.of(11, 100))),
          OptionalInt.of(3),
          true);

  @Test
  void coalition_brackets_let_in_whom_they_should() {
    Property.forAll(ballotPaper())
        .withTrials(2_000)
        .check(lists -> {
          for (PartyList list : lists) {
            assertThat(BRACKETS.passed(list, Fraction.of(400))).isEqualTo(passes(list, 400));
          }
        });
  }

  /** Who gets how many, by growing the house seat by seat where it is levelled. */
  private static Optional<List<Integer>> mixed(
      Overhang overhang, List<PartyList> lists, long base, int house, int independents) {
    List<PartyList> passed = lists.stream().filter(l -> passes(l, base)).toList();
    int taken = independents;
    for (PartyList list : lists) {
      taken += passed.contains(list) ? 0 : list.directSeats();
    }
    List<Long> sizes = passed.stream().map(l -> l.votes().numerator().longValueExact()).toList();
    List<Integer> direct = passed.stream().map(PartyList::directSeats).toList();
    List<Integer> nothing = NaiveSeats.nothing(passed.size());
    List<Integer> start = overhang == Overhang.AT_THE_OTHERS_EXPENSE ? direct : nothing;
    int size = house - taken;
    var shares = NaiveSeats.divisors(Divisors.SAINTE_LAGUE, sizes, start, size);
    while (overhang == Overhang.LEVELLED && !shares.stream().allMatch(s -> covers(s, direct))) {
      size++;
      shares = NaiveSeats.divisors(Divisors.SAINTE_LAGUE, sizes, start, size);
    }
    if (shares.size() > 1) {
      return Optional.empty();
    }
    List<Integer> share = shares.iterator().next();
    var totals = new ArrayList<Integer>();
    for (PartyList list : lists) {
      int at = passed.indexOf(list);
      int mine = at < 0 ? list.directSeats() : share.get(at);
      totals.add(overhang == Overhang.NOT_SEATED ? mine : Math.max(mine, list.directSeats()));
    }
    return Optional.of(totals);
  }

  private static boolean covers(List<Integer> share, List<Integer> direct) {
    return IntStream.range(0, share.size()).allMatch(i -> share.get(i) >= direct.get(i));
  }

  @ParameterizedTest
  @EnumSource
  void each_answer_to_overhang_agrees(Overhang overhang) {
    Property.forAll(ballotPaper())
        .withTrials(400)
        .check(lists -> {
          long base = 150;
          int independents = lists.size() % 2;
          int direct = lists.stream().mapToInt(PartyList::directSeats).sum();
          Property.assume(
              direct + independents <= 20 && lists.stream().anyMatch(l -> passes(l, base)));
          var rule =
              new MixedMember(
                  Divisors.SAINTE_LAGUE, BRACKETS, Fraction.of(base), overhang, 20, OPEN);
          Optional<List<Integer>> expected = mixed(overhang, lists, base, 20, independents);
          switch (rule.count(lists, independents)) {
            case MixedMember.Filled filled ->
                assertThat(filled.parties().stream().map(MixedSeats::total).toList())
                    .isEqualTo(expected.orElseThrow());
            case MixedMember.Tied _ -> assertThat(expected).isEmpty();
          }
        });
  }

  @Test
  void open_and_flexible_lists_seat_by_personal_votes() {
    Property.forAll(Gens.lists(Gens.longs(0, 9), 1, 6))
        .withTrials(800)
        .check(personal -> {
          var candidates =
              IntStream.range(0, personal.size())
                  .mapToObj(i -> ListCandidate.of("Candidate " + i, personal.get(i)))
                  .toList();
          var list = PartyList.of("List", 20).withCandidates(candidates);
          var flexible = new ListOrder.Flexible(Share.over(Fraction.of(1, 5)));
          for (int seats = 0; seats <= candidates.size() + 1; seats++) {
            assertSeated(new ListOrder.Closed(), list, seats, candidates);
            assertSeated(new ListOrder.Open(), list, seats, sorted(candidates, personal, 0));
            assertSeated(flexible, list, seats, sorted(candidates, personal, 5));
          }
        });
  }

  private static void assertSeated(
      ListOrder order, PartyList list, int seats, List<ListCandidate> expected) {
    var asListed =
        TiePolicy.of(
            new TieBreak.DeclaredOrder(
                list.candidates().stream().map(ListCandidate::name).toList()));
    var seated = (ListSeating.Seated) new ListSeating(order, asListed).of(list, seats);
    assertThat(seated.members()).isEqualTo(expected.stream().limit(seats).toList());
    assertThat(seated.empty()).isEqualTo(Math.max(0, seats - expected.size()));
  }

  /** Taken out one by one: the first of those with most, as long as anybody has so many. */
  private static List<ListCandidate> sorted(
      List<ListCandidate> candidates, List<Long> personal, long needed) {
    var order = new ArrayList<ListCandidate>();
    for (long votes = 9; votes >= needed; votes--) {
      for (int i = 0; i < candidates.size(); i++) {
        if (personal.get(i) == votes) {
          order.add(candidates.get(i));
        }
      }
    }
    candidates.stream().filter(c -> !order.contains(c)).forEach(order::add);
    return order;
  }

  private record Ratio(List<Long> sizes, long per, long over, int least, int most, long pool) {}

  private static Gen<Ratio> ratios() {
    return source -> {
      long per = 1 + source.upTo(20);
      int least = (int) source.upTo(2);
      return new Ratio(
          Gens.lists(Gens.longs(0, 90), 1, 5).draw(source),
          per,
          source.upTo(per - 1),
          least,
          least + (int) source.upTo(6),
          source.upTo(25));
    };
  }

  @Test
  void delegates_by_ratio_pool_and_caps_are_counted_by_hand() {
    Property.forAll(ratios())
        .withTrials(1_500)
        .check(r -> {
          var rule =
              DelegateRatio.complete(r.per())
                  .withRemainderOver(r.over())
                  .withLeast(r.least())
                  .withMost(r.most())
                  .withPoolBelow(r.pool());
          var expected = new ArrayList<Integer>();
          long together = 0;
          boolean pooled = false;
          for (long size : r.sizes()) {
            if (size < r.pool()) {
              together += size;
              pooled = true;
            } else {
              expected.add(Math.min(r.most(), Math.max(r.least(), byHand(size, r))));
            }
          }
          if (pooled) {
            expected.add(byHand(together, r));
          }
          assertThat(rule.divide(claimants(r.sizes())))
              .extracting(DelegateRatio.Delegation::delegates)
              .isEqualTo(expected);
        });
  }

  private static int byHand(long members, Ratio ratio) {
    int delegates = 0;
    long left = members;
    while (left >= ratio.per()) {
      left -= ratio.per();
      delegates++;
    }
    return left > ratio.over() ? delegates + 1 : delegates;
  }

  /** The largest delegations, such that nobody has more than the share: found by trying down. */
  @Test
  void a_cap_by_share_leaves_the_largest_delegations_that_keep_it() {
    Property.forAll(Gens.lists(Gens.longs(10, 90), 3, 4))
        .withTrials(300)
        .check(sizes -> {
          var rule = DelegateRatio.complete(10).withMostShare(Fraction.of(2, 5));
          var bare = sizes.stream().map(size -> (int) (size / 10)).toList();
          int best = 0;
          for (int cap = 1; cap <= 9; cap++) {
            int limit = cap;
            int all = bare.stream().mapToInt(b -> Math.min(b, limit)).sum();
            boolean kept = bare.stream().allMatch(b -> 5 * Math.min(b, limit) <= 2 * all);
            best = kept ? cap : best;
          }
          int cap = best;
          Property.assume(cap > 0);
          assertThat(rule.divide(claimants(sizes)))
              .extracting(DelegateRatio.Delegation::delegates)
              .isEqualTo(bare.stream().map(b -> Math.min(b, cap)).toList());
        });
  }

  @Test
  void degressive_seats_are_those_of_some_divisor() {
    Property.forAll(houses(60))
        .withTrials(800)
        .check(house -> {
          int units = house.sizes().size();
          int base = 2;
          int most = 7;
          int seats = Math.min(most * units, base * units + house.seats());
          var found = new HashSet<List<Integer>>();
          for (long size : house.sizes()) {
            for (int k = 1; k <= most; k++) {
              Fraction divisor = Fraction.of(size, k);
              List<Integer> won =
                  house.sizes().stream()
                      .map(s -> {
                        int more = Fraction.of(s).dividedBy(divisor).ceiling().intValueExact();
                        return Math.min(most, base + more);
                      })
                      .toList();
              if (won.stream().mapToInt(Integer::intValue).sum() == seats) {
                found.add(won);
              }
            }
          }
          var outcome = new Degressive(base, most).divide(claimants(house.sizes()), seats, OPEN);
          switch (outcome) {
            case SeatOutcome.Divided(var apportionment) -> {
              List<Integer> won = apportionment.awards().stream().map(Award::seats).toList();
              if (seats >= (base + 1) * units) {
                assertThat(found).containsExactly(won);
              }
            }
            case SeatOutcome.Tied _ -> assertThat(found).isEmpty();
          }
        });
  }
}
