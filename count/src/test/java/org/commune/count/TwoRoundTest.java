package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

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
