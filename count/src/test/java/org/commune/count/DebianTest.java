package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.DebianResult.CastingVoteNeeded;
import org.commune.count.DebianResult.MajorityTested;
import org.commune.count.DebianResult.QuorumTested;
import org.commune.count.DebianResult.WeakestDropped;
import org.junit.jupiter.api.Test;

/** Votes of the Debian project (debian.org/vote), and of its technical committee. */
class DebianTest {

  /** Only the figures against the default option matter here: nobody beats anybody else. */
  private static PairwiseMatrix againstDefault(long[]... forAndAgainst) {
    int size = forAndAgainst.length + 1;
    long[][] votes = new long[size][size];
    for (int option = 0; option < size - 1; option++) {
      votes[option][size - 1] = forAndAgainst[option][0];
      votes[size - 1][option] = forAndAgainst[option][1];
    }
    return PairwiseMatrix.of(names(size), votes);
  }

  private static List<String> names(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(i -> "Option " + i).toList();
  }

  private static List<Integer> failing(DebianResult result) {
    return result.steps().stream()
        .filter(step -> step instanceof MajorityTested m && !m.answer().met())
        .map(step -> ((MajorityTested) step).option())
        .toList();
  }

  @Test
  void quorum_is_compared_exactly_although_it_is_irrational() {
    Level threeQ = DebianQuestion.against(0).withDevelopers(1000).quorum();

    assertThat(threeQ.smallest()).isEqualTo(BigInteger.valueOf(48));
    assertThat(threeQ.reachedBy(Fraction.of(47))).isFalse();
    assertThat(threeQ.reachedBy(Fraction.of(48))).isTrue();
    assertThat(threeQ.text()).isEqualTo("1.5 x sqrt(1000)");
    assertThat(Level.root(Fraction.of(3, 2), Fraction.of(1024)).smallest()).isEqualTo(48);
  }

  @Test
  void general_resolution_2004_003_passes_three_to_one() {
    var result =
        Condorcet.debian(
            againstDefault(new long[] {174, 39}),
            DebianQuestion.against(1).withDevelopers(911).needing(Ratio.over(3, 1), List.of(0)));

    assertThat(result.winner()).contains(0);
  }

  @Test
  void general_resolution_2004_004_drops_four_of_six_options_for_their_majority() {
    // Option 6 of the ballot needed 1:1; the figures are those of the published tally.
    var matrix =
        againstDefault(
            new long[] {270, 93},
            new long[] {293, 78},
            new long[] {255, 110},
            new long[] {339, 45},
            new long[] {258, 106},
            new long[] {155, 188});
    var question =
        DebianQuestion.against(6)
            .withDevelopers(909)
            .needing(Ratio.over(3, 1), List.of(0, 1, 2, 3, 4));

    assertThat(failing(Condorcet.debian(matrix, question))).containsExactly(0, 2, 4, 5);
  }

  @Test
  void the_leader_stays_in_2006_although_quorum_was_met_by_half_a_vote() {
    var result =
        Condorcet.debian(
            againstDefault(new long[] {48, 277}), DebianQuestion.against(1).withDevelopers(1000));

    assertThat(result.steps())
        .filteredOn(step -> step instanceof QuorumTested)
        .singleElement()
        .satisfies(step -> assertThat(((QuorumTested) step).met()).isTrue());
    assertThat(failing(result)).containsExactly(0);
    assertThat(result.winner()).contains(1);
  }

  @Test
  void forty_seven_supporters_of_a_thousand_fail_the_quorum() {
    var result =
        Condorcet.debian(
            againstDefault(new long[] {47, 3}), DebianQuestion.against(1).withDevelopers(1000));

    assertThat(result.winner()).contains(1);
  }

  @Test
  void the_classification_decides_the_lenny_firmware_vote_of_2008() {
    long[][] votes = new long[7][7];
    long[][] figures = {{117, 226}, {224, 129}, {204, 145}, {194, 153}, {191, 160}, {180, 169}};
    for (int option = 0; option < 6; option++) {
      votes[option][6] = figures[option][0];
      votes[6][option] = figures[option][1];
      if (option != 1) {
        votes[1][option] = 171;
        votes[option][1] = 105;
      }
    }
    var matrix = PairwiseMatrix.of(names(7), votes);
    var simple = DebianQuestion.against(6).withDevelopers(1018);

    var classified =
        Condorcet.debian(matrix, simple.needing(Ratio.over(3, 1), List.of(1, 2, 3, 5)));

    assertThat(failing(classified)).containsExactly(0, 1, 2, 3, 5);
    assertThat(classified.winner()).contains(4);
    assertThat(Condorcet.debian(matrix, simple).winner()).contains(1);
  }

  @Test
  void the_chair_casts_between_systemd_and_upstart_in_2014() {
    // Bug#727708: both in the Schwartz set, no defeat between them.
    var matrix =
        PairwiseMatrix.of(
            List.of("systemd", "upstart", "further discussion"),
            new long[][] {{0, 4, 8}, {4, 0, 7}, {0, 1, 0}});
    var result =
        Condorcet.debian(matrix, DebianQuestion.against(2).withQuorum(Level.of(Fraction.of(2))));

    assertThat(result.winner()).isEmpty();
    assertThat(result.winners()).containsExactly(0, 1);
    assertThat(result.steps().getLast()).isEqualTo(new CastingVoteNeeded(List.of(0, 1)));
  }

  @Test
  void a_cycle_loses_its_weakest_defeat() {
    var matrix =
        PairwiseMatrix.of(
            List.of("rock", "paper", "scissors", "none"),
            new long[][] {{0, 4, 6, 9}, {5, 0, 2, 9}, {3, 7, 0, 9}, {0, 0, 0, 0}});
    var result = Condorcet.debian(matrix, DebianQuestion.against(3));

    assertThat(result.winner()).contains(0);
    assertThat(result.steps())
        .contains(new WeakestDropped(List.of(new Defeat(1, 0, Fraction.of(5), Fraction.of(4)))));
  }

  @Test
  void equal_votes_for_are_weaker_with_more_votes_against() {
    assertThat(
            new Defeat(0, 1, Fraction.of(5), Fraction.of(4))
                .weakerThan(new Defeat(1, 2, Fraction.of(5), Fraction.of(3))))
        .isTrue();
  }

  @Test
  void unranked_options_stand_last_and_equal() {
    var ballots =
        Ballots.of(
            List.of("A", "B", "C", "D"),
            Ballot.of(3, Ranking.ofRanks(List.of(List.of(1), List.of(), List.of(0, 2)))),
            Ballot.of(2, Ranking.of(3)));
    var matrix = PairwiseMatrix.from(ballots, PairwiseMatrix.Unranked.LAST);

    assertThat(matrix.prefer(1, 0)).isEqualTo(Fraction.of(3));
    assertThat(matrix.prefer(0, 2)).isEqualTo(Fraction.ZERO);
    assertThat(matrix.prefer(0, 3)).isEqualTo(Fraction.of(3));
    assertThat(matrix.prefer(3, 0)).isEqualTo(Fraction.of(2));
  }
}
