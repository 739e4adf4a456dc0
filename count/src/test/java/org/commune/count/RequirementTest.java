package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequirementTest {

  private static final Fraction TWO_THIRDS = Fraction.of(2, 3);

  @Test
  void six_of_sixty_four_are_not_one_tenth_and_the_answer_says_by_how_much() {
    var answer = Share.atLeast(Fraction.of(1, 10)).of(Fraction.of(6), Fraction.of(64), "members");

    assertThat(answer.met()).isFalse();
    assertThat(answer.sentence()).isEqualTo("7 needed, 6 given: one tenth of 64 members is 6.4");
    assertThat(answer.missing()).isEqualTo(BigInteger.ONE);
  }

  @Test
  void two_thirds_of_a_hundred_are_sixty_seven() {
    var rule = Threshold.atLeast(Base.FOR_AGAINST, TWO_THIRDS);

    assertThat(rule.judge(Tally.of(66, 34, 0)).met()).isFalse();
    assertThat(rule.judge(Tally.of(66, 34, 0)).smallest()).isEqualTo(67);
    assertThat(rule.judge(Tally.of(67, 33, 0)).met()).isTrue();
  }

  @Test
  void over_half_is_not_reached_by_half_and_at_least_half_is() {
    assertThat(Threshold.over(Base.FOR_AGAINST, Fraction.HALF).judge(Tally.of(10, 10, 1)).met())
        .isFalse();
    assertThat(Threshold.atLeast(Base.FOR_AGAINST, Fraction.HALF).judge(Tally.of(10, 10, 1)).met())
        .isTrue();
  }

  @Test
  void the_base_decides_what_abstaining_and_staying_away_do() {
    Tally tally = Tally.of(20, 15, 10).withPresent(50).withEligible(80).withSeats(36, 30);

    assertThat(Threshold.over(Base.FOR_AGAINST, Fraction.HALF).judge(tally).met()).isTrue();
    assertThat(Threshold.over(Base.CAST, Fraction.HALF).judge(tally).met()).isFalse();
    assertThat(Threshold.over(Base.PRESENT, Fraction.HALF).judge(tally).smallest()).isEqualTo(26);
    assertThat(Threshold.over(Base.ELIGIBLE, Fraction.HALF).judge(tally).smallest()).isEqualTo(41);
    assertThat(Threshold.over(Base.SEATS, Fraction.HALF).judge(tally).met()).isTrue();
    assertThat(Threshold.over(Base.SEATS_FILLED, TWO_THIRDS).judge(tally).met()).isFalse();
  }

  @Test
  void nobody_carries_nothing() {
    Tally silence = Tally.of(0, 0, 12);

    assertThat(Threshold.atLeast(Base.FOR_AGAINST, TWO_THIRDS).judge(silence).met()).isFalse();
    assertThat(Ratio.atLeast(3, 1).judge(silence).met()).isFalse();
    assertThat(
            Quorum.atLeast(Base.ELIGIBLE, TWO_THIRDS)
                .judge(Tally.of(0, 0, 0).withPresent(0).withEligible(0))
                .met())
        .isFalse();
  }

  @Test
  void a_base_the_tally_does_not_know_is_an_error_and_not_a_guess() {
    assertThatThrownBy(() -> Threshold.over(Base.SEATS, Fraction.HALF).judge(Tally.of(1, 0, 0)))
        .hasMessageContaining("seats");
  }

  @Test
  void a_participation_quorum_can_be_broken_by_staying_away_and_an_approval_quorum_cannot() {
    Quorum turnout = Quorum.atLeast(Base.ELIGIBLE, Fraction.of(1, 4)).counting(Quorum.Counted.CAST);
    Quorum approval = turnout.counting(Quorum.Counted.YES);
    Tally opponentsVote = Tally.of(20, 10, 0).withEligible(100);
    Tally opponentsStayHome = Tally.of(20, 0, 0).withEligible(100);

    assertThat(turnout.judge(opponentsVote).met()).isTrue();
    assertThat(turnout.judge(opponentsStayHome).met()).isFalse();
    assertThat(approval.judge(opponentsVote).met())
        .isEqualTo(approval.judge(opponentsStayHome).met());
  }

  @Test
  void a_three_to_one_majority_has_a_fencepost_between_versions_of_the_debian_constitution() {
    Tally sixToTwo = Tally.of(6, 2, 0);

    assertThat(Ratio.over(3, 1).judge(sixToTwo).met()).isFalse();
    assertThat(Ratio.atLeast(3, 1).judge(sixToTwo).met()).isTrue();
    assertThat(Ratio.atLeast(3, 1).judge(Tally.of(5, 2, 0)).smallest()).isEqualTo(6);
    assertThat(Ratio.over(3, 1).judge(Tally.of(7, 1, 0)).met()).isTrue();
  }

  @Test
  void one_to_one_means_more_for_than_against_in_both_readings() {
    assertThat(Ratio.SIMPLE.judge(Tally.of(5, 5, 0)).met()).isFalse();
    assertThat(Ratio.SIMPLE.judge(Tally.of(5, 5, 0)).smallest()).isEqualTo(6);
    assertThat(Ratio.over(1, 1).judge(Tally.of(6, 5, 0)).met()).isTrue();
  }

  @Test
  void a_double_majority_needs_both_chambers() {
    var rule =
        AllOf.of(
            new InChamber("bodies", Threshold.over(Base.ELIGIBLE, Fraction.HALF)),
            new InChamber("members", Threshold.over(Base.WEIGHT, Fraction.HALF)));
    var votes =
        new Tallies(
            Tally.of(4, 3, 0),
            Map.of(
                "bodies", Tally.of(4, 3, 0).withEligible(7),
                "members", Tally.of(400, 600, 0).withWeight(Fraction.of(1000))));

    Answer answer = rule.judge(votes);

    assertThat(answer.met()).isFalse();
    assertThat(answer.sentence())
        .isEqualTo(
            "bodies: 4 needed, 4 given: half of 7 entitled to vote is 3.5; and members: 501 needed,"
                + " 400 given: half of 1000 voting weight is 500");
  }

  @Test
  void one_of_several_ways_is_enough() {
    var rule =
        AnyOf.of(
            Threshold.atLeast(Base.CAST, TWO_THIRDS), Threshold.over(Base.SEATS, Fraction.HALF));

    assertThat(rule.judge(Tally.of(9, 8, 0).withSeats(16, 17)).met()).isTrue();
    assertThat(rule.judge(Tally.of(9, 8, 0).withSeats(18, 17)).met()).isFalse();
  }

  @Test
  void three_large_states_do_not_block_the_council_of_the_european_union() {
    // Treaty on European Union, Article 16(4).
    var rule =
        AllOf.of(
            new InChamber("states", Threshold.atLeast(Base.ELIGIBLE, Fraction.of(55, 100))),
            AnyOf.of(
                new InChamber("population", Threshold.atLeast(Base.WEIGHT, Fraction.of(65, 100))),
                new BlockingMinority(
                    "states",
                    Fraction.of(4),
                    "population",
                    Base.WEIGHT,
                    Share.over(Fraction.of(35, 100)),
                    BlockingMinority.Opposition.NOT_FOR)));

    assertThat(rule.judge(council(24, 3, 540)).met()).isTrue();
    assertThat(rule.judge(council(23, 4, 540)).met()).isFalse();
    assertThat(rule.judge(council(23, 4, 650)).met()).isTrue();
    assertThat(rule.judge(council(14, 13, 900)).met()).isFalse();
  }

  private static Tallies council(long states, long against, long populationPerMille) {
    return new Tallies(
        Tally.of(states, against, 0),
        Map.of(
            "states", Tally.of(states, against, 0).withEligible(27),
            "population",
                Tally.of(populationPerMille, 1000 - populationPerMille, 0)
                    .withWeight(Fraction.of(1000))));
  }
}
