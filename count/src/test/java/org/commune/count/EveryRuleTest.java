package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.count.rule.Editions;
import org.commune.count.rule.InstantRunoffRule;
import org.commune.count.rule.StarRule;
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
