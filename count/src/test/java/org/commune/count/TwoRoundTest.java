package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class TwoRoundTest {

  private static List<Fraction> votes(long... votes) {
    return LongStream.of(votes).mapToObj(Fraction::of).toList();
  }

  @Test
  void more_than_half_elects_at_once_and_half_does_not() {
    assertThat(TwoRound.topTwo().firstRound(votes(51, 30, 19), Fraction.of(200)))
        .isEqualTo(new TwoRound.ElectedAtOnce(0));
    assertThat(TwoRound.topTwo().firstRound(votes(50, 30, 20), Fraction.of(200)))
        .isEqualTo(new TwoRound.SecondRound(List.of(0, 1)));
  }

  @Test
  void equals_in_second_place_all_stand_again() {
    assertThat(TwoRound.topTwo().firstRound(votes(40, 25, 10, 25), Fraction.of(100)))
        .isEqualTo(new TwoRound.SecondRound(List.of(0, 1, 3)));
  }

  @Test
  void a_french_majority_needs_a_quarter_of_those_registered_too() {
    var rule = TwoRound.frenchAssembly();

    assertThat(rule.firstRound(votes(60, 40), Fraction.of(240)))
        .isEqualTo(new TwoRound.ElectedAtOnce(0));
    assertThat(rule.firstRound(votes(60, 40), Fraction.of(241)))
        .isEqualTo(new TwoRound.SecondRound(List.of(0, 1)));
  }

  @Test
  void an_eighth_of_those_registered_makes_a_three_cornered_second_round() {
    var rule = TwoRound.frenchAssembly();

    assertThat(rule.firstRound(votes(30, 25, 20, 9), Fraction.of(160)))
        .isEqualTo(new TwoRound.SecondRound(List.of(0, 1, 2)));
    assertThat(rule.firstRound(votes(30, 15, 12, 9), Fraction.of(160)))
        .isEqualTo(new TwoRound.SecondRound(List.of(0, 1)));
  }

  @Test
  void the_second_round_goes_to_most_votes_of_those_who_stand() {
    var rule = TwoRound.topTwo();

    assertThat(rule.secondRound(votes(10, 60, 40), List.of(0, 2))).containsExactly(2);
    assertThat(rule.secondRound(votes(10, 60, 10), List.of(0, 2))).containsExactly(0, 2);
    assertThat(rule.secondRound(votes(0, 60, 0), List.of(0, 2))).isEmpty();
  }

  private static Ballots papers(List<String> names, int... votes) {
    var papers = new ArrayList<Ballot>();
    for (int candidate = 0; candidate < votes.length; candidate++) {
      papers.add(new Ballot(Ranking.of(candidate), Fraction.of(votes[candidate])));
    }
    return Ballots.of(names, papers.toArray(Ballot[]::new));
  }

  @Test
  void the_sheet_of_a_first_round_without_a_majority_says_who_stands_again() {
    var first = papers(List.of("Ann", "Bea", "Cem"), 40, 35, 25);
    var sheet = (CountSheet) Counting.count(TwoRound.topTwo(), Rounds.of(first), TiePolicy.open());

    assertThat(sheet.elected()).isEmpty();
    assertThat(sheet.stages().getFirst().action())
        .isEqualTo(
            new Action.Round("first round, which nobody wins; a second is held between Ann, Bea"));
  }

  @Test
  void the_second_round_is_counted_among_those_on_its_papers() {
    var rounds = Rounds.of(papers(List.of("Ann", "Bea", "Cem"), 40, 35, 25));
    var names = List.of("Bea", "Ann");

    var sheet =
        (CountSheet)
            Counting.count(TwoRound.topTwo(), rounds.then(papers(names, 52, 48)), TiePolicy.open());
    assertThat(sheet.winners()).containsExactly("Bea");
    assertThat(sheet.total(2, "Ann")).isEqualTo(Fraction.of(48));
    assertThat(sheet.total(2, "Cem")).isEqualTo(Fraction.ZERO);

    assertThat(
            Counting.count(TwoRound.topTwo(), rounds.then(papers(names, 50, 50)), TiePolicy.open()))
        .isEqualTo(new OpenTie("two-round/top-two", 2, "to be elected", List.of("Ann", "Bea")));
  }

  @Test
  void a_second_round_that_the_rule_does_not_know_is_refused() {
    var first = papers(List.of("Ann", "Bea", "Cem"), 40, 35, 25);

    assertThatThrownBy(() ->
            Counting.count(
                TwoRound.topTwo(),
                Rounds.of(first).then(papers(List.of("Ann", "Cem"), 50, 50)),
                TiePolicy.open()))
        .hasMessageContaining("Cem stands on the second ballot, where only Ann, Bea may");
    assertThatThrownBy(() ->
            Counting.count(
                TwoRound.topTwo(),
                Rounds.of(papers(List.of("Ann", "Bea"), 60, 40)).then(first),
                TiePolicy.open()))
        .hasMessageContaining("the first round elects Ann, so there is no second");
    assertThatThrownBy(
            () -> Counting.count(TwoRound.frenchAssembly(), Rounds.of(first), TiePolicy.open()))
        .hasMessageContaining("registered voters");
  }

  @Test
  void every_provision_has_a_source() {
    assertThat(TwoRound.all())
        .allSatisfy(rule ->
            assertThat(rule.provisions())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(p -> assertThat(p.source()).isNotBlank()));
  }

  /** Sorted by hand, with whole numbers: who is elected at once, and who stands again. */
  @Test
  void the_first_round_agrees_with_plain_arithmetic() {
    Property.forAll(Gens.lists(Gens.longs(0, 30), 1, 5))
        .withTrials(2_000)
        .check(numbers -> {
          long registered = 100;
          long valid = numbers.stream().mapToLong(Long::longValue).sum();
          for (TwoRound rule : TwoRound.all()) {
            boolean french = rule.equals(TwoRound.frenchAssembly());
            List<Integer> atOnce =
                all(numbers, votes -> 2 * votes > valid && (!french || 4 * votes >= registered));
            long second =
                numbers.stream().sorted(Comparator.reverseOrder()).skip(1).findFirst().orElse(0L);
            List<Integer> highest = all(numbers, votes -> votes > 0 && votes >= second);
            List<Integer> qualified = all(numbers, votes -> 8 * votes >= registered);
            switch (rule.firstRound(
                numbers.stream().map(Fraction::of).toList(), Fraction.of(registered))) {
              case TwoRound.ElectedAtOnce(int one) -> assertThat(atOnce).containsExactly(one);
              case TwoRound.SecondRound(var standing) -> {
                assertThat(atOnce).isEmpty();
                assertThat(standing)
                    .containsExactlyInAnyOrderElementsOf(
                        french && qualified.size() >= 2 ? qualified : highest);
              }
            }
          }
        });
  }

  private static List<Integer> all(List<Long> numbers, LongPredicate wanted) {
    return IntStream.range(0, numbers.size())
        .filter(c -> wanted.test(numbers.get(c)))
        .boxed()
        .toList();
  }
}
