package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.committee.Budget;
import org.commune.count.committee.BudgetRule;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.count.rule.Editions;
import org.commune.count.rule.InstantRunoffRule;
import org.commune.count.rule.StarRule;
import org.commune.count.sheet.BudgetJson;
import org.commune.count.sheet.BudgetSheet;
import org.commune.count.sheet.SheetJson;
import org.commune.testkit.Gen;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every rule that ships with this library. */
class EveryRuleTest {

  private static final TiePolicy LOT = TiePolicy.lot("5ca1ab1e");

  static Stream<String> rules() {
    return Editions.all().stream().map(CountingRule::id);
  }

  private static Gen<Ballots> ballots(CountingRule rule) {
    return EveryKindOfBallot.of(rule, 6, 12);
  }

  private static int seats(CountingRule rule, Ballots ballots) {
    return rule instanceof InstantRunoffRule || rule instanceof StarRule
        ? 1
        : 1 + ballots.hash().charAt(0) % (ballots.candidates().size() - 1);
  }

  private record Twice(Ballots ballots, Ballots shuffled) {}

  private static Gen<Twice> twice(CountingRule rule) {
    return ballots(rule)
        .flatMap(ballots ->
            RandomElections.shuffled(ballots).map(shuffled -> new Twice(ballots, shuffled)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_order_of_ballots_and_of_candidates_changes_nothing(String id) {
    CountingRule rule = Editions.named(id);
    Property.forAll(twice(rule))
        .withTrials(150)
        .check(two -> {
          var election = Election.of(rule, seats(rule, two.ballots()), LOT);
          assertThat(SheetJson.of(Counting.count(election, two.shuffled())))
              .isEqualTo(SheetJson.of(Counting.count(election, two.ballots())));
        });
  }

  @ParameterizedTest
  @MethodSource("twoRounds")
  void the_order_changes_nothing_where_there_are_two_rounds(TwoRound rule) {
    Property.forAll(RandomElections.untidyRankings(5, 12).flatMap(EveryRuleTest::again))
        .withTrials(300)
        .check(two -> {
          assertThat(rounds(rule, two.shuffled(), two.shuffled()))
              .isEqualTo(rounds(rule, two.ballots(), two.ballots()));
        });
  }

  static Stream<TwoRound> twoRounds() {
    return TwoRound.all().stream();
  }

  private static Gen<Twice> again(Ballots ballots) {
    return RandomElections.shuffled(ballots).map(shuffled -> new Twice(ballots, shuffled));
  }

  /**
   * The sheet; a second round is held among those who may stand, each with a paper of their own.
   */
  private static String rounds(TwoRound rule, Ballots first, Ballots order) {
    Fraction registered = Fraction.of(12);
    var rounds = new Rounds(first, Optional.empty(), Optional.of(registered));
    var sheet = (CountSheet) Counting.count(rule, rounds, LOT);
    if (!(rule.firstRound(sheet.stages().getFirst().totals(), registered)
            instanceof TwoRound.SecondRound(var places))
        || places.isEmpty()) {
      return SheetJson.of(sheet);
    }
    List<String> standing =
        order.names().stream()
            .filter(name -> places.contains(first.names().indexOf(name)))
            .toList();
    var papers =
        IntStream.range(0, standing.size()).mapToObj(i -> Ballot.of(Ranking.of(i))).toList();
    var second = Ballots.of(standing, papers.toArray(Ballot[]::new));
    return SheetJson.of(Counting.count(rule, rounds.then(second), LOT));
  }

  @ParameterizedTest
  @MethodSource("budgets")
  void the_order_changes_nothing_where_a_budget_is_spent(BudgetRule rule) {
    Property.forAll(RandomElections.approvals(5, 8).flatMap(EveryRuleTest::again))
        .withTrials(300)
        .check(
            two -> assertThat(spent(rule, two.shuffled())).isEqualTo(spent(rule, two.ballots())));
  }

  static Stream<BudgetRule> budgets() {
    return BudgetRule.all().stream();
  }

  private static String spent(BudgetRule rule, Ballots ballots) {
    List<Fraction> costs =
        ballots.names().stream().map(name -> Fraction.of(10 + name.hashCode() % 7)).toList();
    var budget = rule.on(Fraction.of(40), costs, LOT);
    return BudgetJson.of(
        BudgetSheet.of(rule, ballots, budget, (Budget.Chosen) budget.count(ballots)));
  }

  static Stream<String> rulesThatNeedNoLot() {
    return Editions.all().stream()
        .filter(rule -> !(rule instanceof DrawnPapersRule))
        .map(CountingRule::id);
  }

  @ParameterizedTest
  @MethodSource("rulesThatNeedNoLot")
  void every_tie_is_on_the_record_or_stops_the_count(String id) {
    CountingRule rule = Editions.named(id);
    Property.forAll(ballots(rule))
        .withTrials(150)
        .check(ballots -> {
          int seats = seats(rule, ballots);
          var open = Counting.count(Election.of(rule, seats, TiePolicy.open()), ballots);
          var drawn = (CountSheet) Counting.count(Election.of(rule, seats, LOT), ballots);
          boolean lots =
              drawn.ties().stream()
                  .anyMatch(tie -> tie.means().stream().anyMatch(m -> m.startsWith("lot")));
          assertThat(open instanceof OpenTie).isEqualTo(lots);
        });
  }

  @ParameterizedTest
  @MethodSource("rules")
  void no_more_are_elected_than_there_are_seats_and_nobody_twice(String id) {
    CountingRule rule = Editions.named(id);
    Property.forAll(ballots(rule))
        .withTrials(100)
        .check(ballots -> {
          int seats = seats(rule, ballots);
          var sheet = (CountSheet) Counting.count(Election.of(rule, seats, LOT), ballots);
          assertThat(sheet.winners()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(seats);
          assertThat(sheet.valid().plus(sheet.invalid())).isEqualTo(ballots.weight());
        });
  }

  @Test
  void papers_are_not_mixed_without_a_committed_seed() {
    var ballots = Ballots.of(List.of("A", "B"), Ballot.of(Ranking.of(0)));
    var election = Election.of(DrawnPapersRule.ireland(), 1, TiePolicy.open());

    assertThatThrownBy(() -> Counting.count(election, ballots))
        .hasMessageContaining("declare a lot");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_provision_has_a_source(String id) {
    assertThat(Editions.named(id).provisions())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.source()).isNotBlank());
  }
}
