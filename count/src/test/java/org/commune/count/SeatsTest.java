package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.Barrier;
import org.commune.count.seats.Biproportional;
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
import org.junit.jupiter.api.Test;

/** Examples of statutes, textbooks and real elections. */
class SeatsTest {

  private static List<Claimant> claimants(long... sizes) {
    return IntStream.range(0, sizes.length)
        .mapToObj(i -> Claimant.of(String.valueOf((char) ('A' + i)), sizes[i]))
        .toList();
  }

  private static Apportionment divide(SeatRule rule, List<Claimant> claimants, int seats) {
    return ((SeatOutcome.Divided) Seats.divide(rule, claimants, seats, TiePolicy.open()))
        .apportionment();
  }

  private static List<Integer> seats(SeatRule rule, int seats, long... sizes) {
    return divide(rule, claimants(sizes), seats).awards().stream().map(a -> a.seats()).toList();
  }

  @Test
  void each_divisor_rule_has_its_own_liking() {
    long[] votes = {100_000, 80_000, 30_000, 20_000};

    assertThat(seats(Divisors.D_HONDT, 8, votes)).containsExactly(4, 3, 1, 0);
    assertThat(seats(Divisors.SAINTE_LAGUE, 8, votes)).containsExactly(3, 3, 1, 1);
    assertThat(seats(Divisors.SAINTE_LAGUE_6_5, 8, votes)).containsExactly(3, 3, 1, 1);
    assertThat(seats(Divisors.SAINTE_LAGUE_7_5, 7, votes)).containsExactly(3, 3, 1, 0);
    assertThat(seats(Divisors.IMPERIALI, 8, votes)).containsExactly(5, 3, 0, 0);
    assertThat(seats(Divisors.DANISH, 8, votes)).containsExactly(3, 3, 1, 1);
    assertThat(seats(Divisors.ADAMS, 8, votes)).containsExactly(3, 3, 1, 1);
    assertThat(seats(Divisors.HILL_HUNTINGTON, 8, votes)).containsExactly(3, 3, 1, 1);
  }

  @Test
  void one_and_four_tenths_makes_a_first_seat_as_dear_as_the_fourth_of_five_times_the_votes() {
    var tied =
        Seats.divide(
            Divisors.SAINTE_LAGUE_7_5,
            claimants(100_000, 80_000, 30_000, 20_000),
            8,
            TiePolicy.open());

    assertThat(((SeatOutcome.Tied) tied).tie().candidates()).containsExactly("A", "D");
  }

  @Test
  void each_quota_has_its_own_remainders() {
    long[] votes = {47_000, 16_000, 15_800, 12_000, 6_100, 3_100};

    assertThat(seats(Remainders.HARE, 10, votes)).containsExactly(5, 2, 1, 1, 1, 0);
    assertThat(seats(Remainders.DROOP, 10, votes)).containsExactly(5, 2, 2, 1, 0, 0);
  }

  @Test
  void a_larger_house_can_cost_a_seat_under_hamilton_and_never_under_divisors() {
    assertThat(seats(Remainders.HARE, 10, 6, 6, 2)).containsExactly(4, 4, 2);
    assertThat(seats(Remainders.HARE, 11, 6, 6, 2)).containsExactly(5, 5, 1);
  }

  @Test
  void a_small_quota_gives_out_too_many_seats_and_the_smallest_remainder_gives_one_back() {
    var apportionment = divide(Remainders.IMPERIALI, claimants(51, 49), 2);

    assertThat(apportionment.total()).isEqualTo(2);
    assertThat(apportionment.steps()).anyMatch(step -> step.contains("a seat back"));
  }

  @Test
  void one_list_alone_gives_back_as_many_as_the_quotas_gave_too_many() {
    assertThat(seats(Remainders.IMPERIALI, 1, 5)).containsExactly(1);
    assertThat(seats(Remainders.IMPERIALI, 2, 5, 1)).containsExactly(2, 0);
  }

  @Test
  void a_tie_for_the_last_seat_is_left_open_or_drawn_on_the_record() {
    var open = Seats.divide(Divisors.D_HONDT, claimants(10, 10, 5), 3, TiePolicy.open());
    assertThat(((SeatOutcome.Tied) open).tie().candidates()).containsExactly("A", "B", "C");

    var drawn = Seats.divide(Divisors.D_HONDT, claimants(10, 10, 5), 3, TiePolicy.lot("07"));
    var ties = ((SeatOutcome.Divided) drawn).apportionment().ties();
    assertThat(ties).hasSize(1);
  }

  @Test
  void barriers_have_brackets_exemptions_and_two_ways_to_be_reached() {
    var barrier =
        new Barrier(
            List.of(
                Share.atLeast(Fraction.of(5, 100)),
                Share.atLeast(Fraction.of(7, 100)),
                Share.atLeast(Fraction.of(10, 100))),
            OptionalInt.of(3),
            true);
    Fraction base = Fraction.of(1000);

    assertThat(barrier.passed(PartyList.of("exactly five", 50), base)).isTrue();
    assertThat(barrier.passed(PartyList.of("below", 49), base)).isFalse();
    assertThat(barrier.passed(PartyList.of("three direct", 10).withDirectSeats(3), base)).isTrue();
    assertThat(
            barrier.passed(
                new PartyList("two parties", Fraction.of(69), 2, 0, false, List.of()), base))
        .isFalse();
    assertThat(
            barrier.passed(
                new PartyList("four parties", Fraction.of(100), 4, 0, false, List.of()), base))
        .isTrue();
    assertThat(
            barrier.passed(new PartyList("minority", Fraction.of(3), 1, 0, true, List.of()), base))
        .isTrue();
  }

  @Test
  void a_flexible_list_lets_those_with_enough_votes_jump() {
    var list =
        PartyList.of("List", 1000)
            .withCandidates(
                List.of(
                    ListCandidate.of("First", 40),
                    ListCandidate.of("Second", 49),
                    ListCandidate.of("Third", 50),
                    ListCandidate.of("Fourth", 70)));
    var flexible = new ListOrder.Flexible(Share.atLeast(Fraction.of(5, 100)));
    assertThat(seated(flexible, list, 3, TiePolicy.open()))
        .isEqualTo(List.of("Fourth", "Third", "First"));
    assertThat(seated(new ListOrder.Open(), list, 4, TiePolicy.open()))
        .isEqualTo(List.of("Fourth", "Third", "Second", "First"));
    assertThat(seated(new ListOrder.Closed(), list, 2, TiePolicy.open()))
        .isEqualTo(List.of("First", "Second"));
  }

  private static List<String> seated(ListOrder order, PartyList list, int seats, TiePolicy policy) {
    return ((ListSeating.Seated) new ListSeating(order, policy).of(list, seats))
        .members().stream().map(ListCandidate::name).toList();
  }

  @Test
  void equal_personal_votes_on_an_open_list_are_parted_by_the_declared_policy_alone() {
    var list =
        PartyList.of("List", 100)
            .withCandidates(
                List.of(
                    ListCandidate.of("Zoe", 9),
                    ListCandidate.of("Yan", 9),
                    ListCandidate.of("Ada", 9),
                    ListCandidate.of("Max", 3)));
    var open = new ListOrder.Open();

    assertThat(seated(open, list, 3, TiePolicy.open())).isEqualTo(List.of("Ada", "Yan", "Zoe"));
    assertThat(new ListSeating(open, TiePolicy.open()).of(list, 2))
        .isEqualTo(
            new ListSeating.Tied(
                new OpenTie("List", 1, "to get a seat of List", List.of("Zoe", "Yan", "Ada"))));
    var declared = TiePolicy.of(new TieBreak.DeclaredOrder(List.of("Yan", "Zoe", "Ada")));
    var seating = (ListSeating.Seated) new ListSeating(open, declared).of(list, 2);
    assertThat(seating.members()).extracting(ListCandidate::name).containsExactly("Yan", "Zoe");
    assertThat(seating.ties()).hasSize(2);
    assertThat(seating.ties().getFirst().means()).containsExactly("declared order: Yan");
    // The lot does not hang on the order of the list.
    var lot = TiePolicy.of(new TieBreak.Lot("00".repeat(16)));
    assertThat(seated(open, list.withCandidates(list.candidates().reversed()), 2, lot))
        .isEqualTo(seated(open, list, 2, lot));
  }

  private static MixedMember.Filled newZealand(List<PartyList> lists, long partyVotes) {
    var rule =
        new MixedMember(
            Divisors.SAINTE_LAGUE,
            new Barrier(List.of(Share.atLeast(Fraction.of(5, 100))), OptionalInt.of(1), false),
            Fraction.of(partyVotes),
            Overhang.KEPT,
            120,
            TiePolicy.open());
    return (MixedMember.Filled) rule.count(lists, 0);
  }

  @Test
  void the_maori_party_kept_two_seats_of_overhang_in_2008() {
    // New Zealand general election, 8 November 2008, party votes and electorates.
    var result =
        newZealand(
            List.of(
                PartyList.of("National", 1_053_398).withDirectSeats(41),
                PartyList.of("Labour", 796_880).withDirectSeats(21),
                PartyList.of("Green", 157_613),
                PartyList.of("New Zealand First", 95_356),
                PartyList.of("ACT", 85_496).withDirectSeats(1),
                PartyList.of("Maori Party", 55_980).withDirectSeats(5),
                PartyList.of("Progressive", 21_241).withDirectSeats(1),
                PartyList.of("United Future", 20_497).withDirectSeats(1)),
            2_344_566);

    assertThat(result.house()).isEqualTo(122);
    assertThat(result.parties())
        .extracting(MixedSeats::total)
        .containsExactly(58, 43, 9, 0, 5, 5, 1, 1);
    assertThat(result.of("Maori Party").overhang()).isEqualTo(2);
  }

  @Test
  void four_answers_to_the_same_overhang() {
    var lists =
        List.of(
            PartyList.of("Large", 600).withDirectSeats(5),
            PartyList.of("Middle", 300).withDirectSeats(0),
            PartyList.of("Small", 100).withDirectSeats(3));
    Map<Overhang, List<Integer>> totals =
        Map.of(
            Overhang.KEPT, List.of(6, 3, 3),
            Overhang.NOT_SEATED, List.of(6, 3, 1),
            Overhang.AT_THE_OTHERS_EXPENSE, List.of(5, 2, 3),
            Overhang.LEVELLED, List.of(15, 8, 3));

    totals.forEach((overhang, expected) -> {
      var rule =
          new MixedMember(
              Divisors.SAINTE_LAGUE,
              Barrier.of(Share.atLeast(Fraction.ZERO)),
              Fraction.of(1000),
              overhang,
              10,
              TiePolicy.open());
      var result = (MixedMember.Filled) rule.count(lists, 0);
      assertThat(result.parties())
          .as("%s", overhang)
          .extracting(MixedSeats::total)
          .isEqualTo(expected);
    });
  }

  @Test
  void two_way_proportionality_can_be_checked_by_hand_with_its_divisors() {
    // Three regions, three parties, twenty seats.
    long[][] votes = {{123, 45, 815}, {912, 714, 255}, {312, 255, 215}};
    List<Integer> regions = seats(Divisors.SAINTE_LAGUE, 20, 983, 1881, 782);
    List<Integer> parties = seats(Divisors.SAINTE_LAGUE, 20, 1347, 1014, 1285);
    var matrix =
        IntStream.range(0, 3)
            .mapToObj(
                row -> IntStream.range(0, 3).mapToObj(i -> Fraction.of(votes[row][i])).toList())
            .toList();

    var solved = (Biproportional.Solved) Biproportional.divide(matrix, regions, parties);

    for (int row = 0; row < 3; row++) {
      int sum = solved.seats().get(row).stream().mapToInt(Integer::intValue).sum();
      assertThat(sum).isEqualTo(regions.get(row));
      for (int column = 0; column < 3; column++) {
        Fraction exact =
            matrix
                .get(row)
                .get(column)
                .times(solved.rowFactors().get(row))
                .dividedBy(solved.columnDivisors().get(column))
                .dividedBy(2);
        int given = solved.seats().get(row).get(column);
        assertThat(exact).isBetween(Fraction.of(2L * given - 1, 2), Fraction.of(2L * given + 1, 2));
      }
    }
  }

  @Test
  void a_two_way_division_with_several_solutions_says_so() {
    var even = List.of(List.of(Fraction.ONE, Fraction.ONE), List.of(Fraction.ONE, Fraction.ONE));

    assertThat(Biproportional.divide(even, List.of(1, 1), List.of(1, 1)))
        .isInstanceOf(Biproportional.Several.class);
    var empty = List.of(List.of(Fraction.ZERO, Fraction.ONE), List.of(Fraction.ZERO, Fraction.ONE));
    assertThatThrownBy(() -> Biproportional.divide(empty, List.of(1, 1), List.of(1, 1)))
        .hasMessageContaining("no votes");
  }

  @Test
  void one_delegate_for_each_twenty_five_members_and_one_for_a_remainder_over_twelve() {
    var rule = DelegateRatio.complete(25).withRemainderOver(12).withPoolBelow(25);

    var delegations = rule.divide(claimants(64, 37, 38, 8, 10, 20));

    assertThat(delegations)
        .extracting(DelegateRatio.Delegation::delegates)
        .containsExactly(3, 1, 2, 2);
    assertThat(delegations.getLast().units()).containsExactly("D", "E", "F");
  }

  @Test
  void complete_and_commenced_numbers_differ_by_the_remainder() {
    assertThat(DelegateRatio.complete(100).divide(claimants(199)).getFirst().delegates())
        .isEqualTo(1);
    assertThat(DelegateRatio.commenced(100).divide(claimants(101)).getFirst().delegates())
        .isEqualTo(2);
    assertThat(DelegateRatio.complete(100).withLeast(1).divide(claimants(8)).getFirst().delegates())
        .isEqualTo(1);
  }

  @Test
  void no_unit_sends_more_than_its_share_of_all_delegates_after_the_cut() {
    var rule = DelegateRatio.complete(25).withMostShare(Fraction.of(1, 3));

    var delegations = rule.divide(claimants(500, 100, 100, 75));

    int all = delegations.stream().mapToInt(DelegateRatio.Delegation::delegates).sum();
    assertThat(delegations.getFirst().uncapped()).isEqualTo(20);
    assertThat(delegations).allSatisfy(d -> assertThat(3 * d.delegates()).isLessThanOrEqualTo(all));
    assertThatThrownBy(() -> rule.divide(claimants(50, 50))).hasMessageContaining("1/3");
  }

  @Test
  void delegations_show_how_far_they_are_from_proportion() {
    var even = DelegateRatio.asApportionment(DelegateRatio.complete(10).divide(claimants(30, 70)));
    var uneven =
        DelegateRatio.asApportionment(
            DelegateRatio.complete(10).withMost(3).divide(claimants(30, 70)));

    assertThat(even.gallagherPercent()).isEqualTo("0.00");
    assertThat(uneven.gallagherPercent()).isEqualTo("20.00");
    assertThat(uneven.awards().getLast().perSeat()).isEqualTo(Fraction.of(70, 3));
  }

  @Test
  void degressive_seats_have_a_base_and_a_maximum() {
    var outcome =
        new Degressive(5, 20).divide(claimants(80_000, 10_000, 1_000, 400), 45, TiePolicy.open());
    var apportionment = ((SeatOutcome.Divided) outcome).apportionment();

    assertThat(apportionment.total()).isEqualTo(45);
    assertThat(apportionment.seats("A")).isEqualTo(20);
    assertThat(apportionment.seats("D")).isGreaterThanOrEqualTo(6);
    assertThatThrownBy(() -> new Degressive(5, 20).divide(claimants(1, 1), 9, TiePolicy.open()))
        .hasMessageContaining("do not lie between");
  }
}
