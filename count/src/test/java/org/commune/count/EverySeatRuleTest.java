package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.seats.Apportionment;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody gets or loses a seat by standing further up in a file, whatever the rule for seats. */
class EverySeatRuleTest {

  private static final TiePolicy LOT = TiePolicy.lot("5ca1ab1e");

  /** What each rule gives, by name. */
  private static final Map<String, Function<List<Claimant>, Map<String, Integer>>> RULES = rules();

  private static Map<String, Function<List<Claimant>, Map<String, Integer>>> rules() {
    var rules = new LinkedHashMap<String, Function<List<Claimant>, Map<String, Integer>>>();
    Stream.<SeatRule>concat(Stream.of(Divisors.values()), Stream.of(Remainders.values()))
        .forEach(rule -> rules.put(rule.words(), some -> byName(Seats.divide(rule, some, 5, LOT))));
    rules.put(
        "degressive", some -> byName(new Degressive(1, 4).divide(some, 2 * some.size(), LOT)));
    rules.put(
        "delegates",
        some ->
            byName(
                new SeatOutcome.Divided(
                    DelegateRatio.asApportionment(
                        DelegateRatio.commenced(3).withMost(4).divide(some)))));
    for (Overhang overhang : Overhang.values()) {
      rules.put("mixed, overhang " + overhang.words(), some -> mixed(overhang, some));
    }
    rules.put("open list", EverySeatRuleTest::openList);
    return rules;
  }

  private static Map<String, Integer> byName(SeatOutcome outcome) {
    Apportionment divided = ((SeatOutcome.Divided) outcome).apportionment();
    var seats = new TreeMap<String, Integer>();
    divided.awards().forEach(award -> seats.put(award.claimant().name(), award.seats()));
    return seats;
  }

  private static Map<String, Integer> mixed(Overhang overhang, List<Claimant> some) {
    Fraction all = some.stream().map(Claimant::size).reduce(Fraction.ZERO, Fraction::plus);
    var rule =
        new MixedMember(
            Divisors.SAINTE_LAGUE,
            Barrier.of(Share.atLeast(Fraction.of(1, 20))),
            all,
            overhang,
            9,
            LOT);
    // The direct seats go by the name, so that they move with their list.
    List<PartyList> lists =
        some.stream()
            .map(one ->
                new PartyList(
                    one.name(), one.size(), 1, one.name().charAt(0) % 3, false, List.of()))
            .toList();
    var seats = new TreeMap<String, Integer>();
    for (MixedSeats party : ((MixedMember.Filled) rule.count(lists, 0)).parties()) {
      seats.put(party.name(), party.total());
    }
    return seats;
  }

  private static Map<String, Integer> openList(List<Claimant> some) {
    List<ListCandidate> on =
        some.stream().map(one -> new ListCandidate(one.name(), one.size())).toList();
    var seated =
        (ListSeating.Seated)
            new ListSeating(new ListOrder.Open(), LOT)
                .of(PartyList.of("List", 40).withCandidates(on), 3);
    var seats = new TreeMap<String, Integer>();
    seated.members().forEach(member -> seats.put(member.name(), 1));
    return seats;
  }

  static Stream<String> names() {
    return RULES.keySet().stream();
  }

  private record Twice(List<Claimant> claimants, List<Claimant> shuffled) {}

  private static Gen<Twice> twice() {
    return Gens.lists(Gens.longs(3, 14), 2, 6)
        .map(sizes ->
            IntStream.range(0, sizes.size())
                .mapToObj(i -> Claimant.of(String.valueOf((char) ('A' + i)), sizes.get(i)))
                .toList())
        .flatMap(some -> Gens.permutations(some).map(other -> new Twice(some, other)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_order_of_claimants_changes_nothing(String rule) {
    Function<List<Claimant>, Map<String, Integer>> divide = RULES.getOrDefault(rule, _ -> Map.of());
    Property.forAll(twice())
        .withTrials(300)
        .check(two -> {
          Map<String, Integer> seats = divide.apply(two.claimants());
          assertThat(divide.apply(two.shuffled())).isEqualTo(seats).isNotEmpty();
        });
  }
}
