package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
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
}
