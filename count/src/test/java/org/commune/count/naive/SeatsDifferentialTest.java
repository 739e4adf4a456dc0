package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.TiePolicy;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.Award;
import org.commune.count.seats.Biproportional;
import org.commune.count.seats.Claimant;
import org.commune.count.seats.Divisors;
import org.commune.count.seats.Quotient;
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

class SeatsDifferentialTest {

  private static final TiePolicy LOT = TiePolicy.lot("abcd");

  private record House(List<Claimant> claimants, int seats) {}

  private static Gen<House> houses() {
    return source -> {
      List<Long> sizes = Gens.lists(Gens.longs(0, 60), 1, 7).draw(source);
      Property.assume(sizes.stream().anyMatch(size -> size > 0));
      return new House(
          IntStream.range(0, sizes.size())
              .mapToObj(i -> Claimant.of("Party " + i, sizes.get(i)))
              .toList(),
          (int) source.upTo(25));
    };
  }

  private static Apportionment divide(SeatRule rule, List<Claimant> claimants, int seats) {
    return ((SeatOutcome.Divided) Seats.divide(rule, claimants, seats, LOT)).apportionment();
  }

  /**
   * Balinski and Young: seats are right when no last seat was won by less than a next one offers.
   */
  @ParameterizedTest
  @EnumSource
  void no_seat_was_won_by_less_than_the_next_seat_of_anybody_offers(Divisors divisors) {
    Property.forAll(houses())
        .withTrials(800)
        .check(house -> {
          var apportionment = divide(divisors, house.claimants(), house.seats());
          assertThat(apportionment.total()).isEqualTo(house.seats());
          for (Award winner : apportionment.awards()) {
            for (Award other : apportionment.awards()) {
              if (winner.seats() > 0 && other.claimant().size().signum() > 0) {
                var last = quotient(divisors, winner, winner.seats() - 1);
                var next = quotient(divisors, other, other.seats());
                assertThat(last).isGreaterThanOrEqualTo(next);
              }
            }
          }
        });
  }

  private static Quotient quotient(Divisors divisors, Award award, int held) {
    return new Quotient(award.claimant().size(), divisors.squareAfter(held));
  }

  @ParameterizedTest
  @EnumSource
  void a_larger_house_costs_nobody_a_seat_under_divisors(Divisors divisors) {
    Property.forAll(houses())
        .withTrials(300)
        .check(house -> {
          var small = divide(divisors, house.claimants(), house.seats());
          Property.assume(small.ties().isEmpty());
          var large = divide(divisors, house.claimants(), house.seats() + 1);
          for (Claimant claimant : house.claimants()) {
            assertThat(large.seats(claimant.name()))
                .isGreaterThanOrEqualTo(small.seats(claimant.name()));
          }
        });
  }

  @Test
  void hare_keeps_the_quota_and_d_hondt_the_lower_quota_and_adams_the_upper() {
    Property.forAll(houses())
        .withTrials(1_500)
        .check(house -> {
          for (Award award :
              divide(Remainders.HARE, positive(house).claimants(), house.seats()).awards()) {
            assertThat(Fraction.of(award.seats()))
                .isBetween(
                    Fraction.of(award.ideal().floor()), Fraction.of(award.ideal().ceiling()));
          }
          for (Award award : divide(Divisors.D_HONDT, house.claimants(), house.seats()).awards()) {
            assertThat(Fraction.of(award.seats()))
                .isGreaterThanOrEqualTo(Fraction.of(award.ideal().floor()));
          }
          for (Award award : divide(Divisors.ADAMS, house.claimants(), house.seats()).awards()) {
            assertThat(Fraction.of(award.seats()))
                .isLessThanOrEqualTo(Fraction.of(award.ideal().ceiling()).max(Fraction.ONE));
          }
        });
  }

  private static House positive(House house) {
    return new House(
        house.claimants().stream().filter(c -> c.size().signum() > 0).toList(), house.seats());
  }

  /** The Hare division is the one whose seats differ least from the shares, over all divisions. */
  @Test
  void largest_remainders_are_nearest_to_the_shares() {
    Property.forAll(houses())
        .withTrials(300)
        .check(house -> {
          Property.assume(house.claimants().size() <= 4 && house.seats() <= 8);
          var apportionment = divide(Remainders.HARE, house.claimants(), house.seats());
          Fraction ours = distance(apportionment.awards(), seats(apportionment));
          for (List<Integer> other : divisions(house.claimants().size(), house.seats())) {
            assertThat(distance(apportionment.awards(), other)).isGreaterThanOrEqualTo(ours);
          }
        });
  }

  private static List<Integer> seats(Apportionment apportionment) {
    return apportionment.awards().stream().map(Award::seats).toList();
  }

  private static Fraction distance(List<Award> awards, List<Integer> seats) {
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < seats.size(); i++) {
      Fraction difference = awards.get(i).ideal().minus(Fraction.of(seats.get(i)));
      sum = sum.plus(difference.times(difference));
    }
    return sum;
  }

  private static List<List<Integer>> divisions(int parts, int seats) {
    if (parts == 1) {
      return List.of(List.of(seats));
    }
    var all = new ArrayList<List<Integer>>();
    for (int first = 0; first <= seats; first++) {
      for (List<Integer> rest : divisions(parts - 1, seats - first)) {
        var one = new ArrayList<Integer>();
        one.add(first);
        one.addAll(rest);
        all.add(one);
      }
    }
    return all;
  }

  private record Matrix(List<List<Fraction>> votes, List<Integer> rows, List<Integer> columns) {}

  private static Gen<Matrix> matrices() {
    return source -> {
      int rows = 2 + (int) source.upTo(1);
      int columns = 2 + (int) source.upTo(1);
      var votes = new ArrayList<List<Fraction>>();
      var rowSeats = new ArrayList<Integer>();
      int[] columnSeats = new int[columns];
      for (int i = 0; i < rows; i++) {
        var row = new ArrayList<Fraction>();
        for (int j = 0; j < columns; j++) {
          row.add(Fraction.of(source.upTo(12)));
        }
        votes.add(row);
        int seats = (int) source.upTo(3);
        rowSeats.add(seats);
        for (int k = 0; k < seats; k++) {
          columnSeats[(int) source.upTo(columns - 1L)]++;
        }
      }
      return new Matrix(votes, rowSeats, IntStream.of(columnSeats).boxed().toList());
    };
  }

  /** Every table with the right sums is tried for the greatest product. */
  @Test
  void two_way_seats_are_the_best_of_all_tables() {
    Property.forAll(matrices())
        .withTrials(600)
        .check(m -> {
          Set<List<List<Integer>>> best = best(m);
          if (best.isEmpty()) {
            Optional<Biproportional.Result> none = divided(m);
            assertThat(none).isEmpty();
            return;
          }
          Biproportional.Result result = Biproportional.divide(m.votes(), m.rows(), m.columns());
          switch (result) {
            case Biproportional.Solved(var seats, var _, var _) ->
                assertThat(best).containsExactly(seats);
            case Biproportional.Several(var seats) ->
                assertThat(best).hasSizeGreaterThan(1).contains(seats);
          }
        });
  }

  private static Optional<Biproportional.Result> divided(Matrix m) {
    try {
      return Optional.of(Biproportional.divide(m.votes(), m.rows(), m.columns()));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  private static Set<List<List<Integer>>> best(Matrix m) {
    var best = new HashSet<List<List<Integer>>>();
    Fraction greatest = Fraction.ZERO;
    for (List<List<Integer>> table : tables(m.rows(), m.columns())) {
      Fraction product = Fraction.ONE;
      for (int i = 0; i < m.rows().size(); i++) {
        for (int j = 0; j < m.columns().size(); j++) {
          for (int k = 0; k < table.get(i).get(j); k++) {
            product = product.times(m.votes().get(i).get(j)).dividedBy(2L * k + 1);
          }
        }
      }
      if (product.exceeds(greatest)) {
        best.clear();
        greatest = product;
      }
      if (product.signum() > 0 && product.equals(greatest)) {
        best.add(table);
      }
    }
    return best;
  }

  private static List<List<List<Integer>>> tables(List<Integer> rows, List<Integer> columns) {
    if (rows.isEmpty()) {
      return columns.stream().allMatch(c -> c == 0) ? List.of(List.of()) : List.of();
    }
    var tables = new ArrayList<List<List<Integer>>>();
    for (List<Integer> first : divisions(columns.size(), rows.getFirst())) {
      List<Integer> left =
          IntStream.range(0, columns.size()).mapToObj(j -> columns.get(j) - first.get(j)).toList();
      if (left.stream().allMatch(c -> c >= 0)) {
        for (List<List<Integer>> rest : tables(rows.subList(1, rows.size()), left)) {
          var table = new ArrayList<List<Integer>>();
          table.add(first);
          table.addAll(rest);
          tables.add(table);
        }
      }
    }
    return tables;
  }
}
