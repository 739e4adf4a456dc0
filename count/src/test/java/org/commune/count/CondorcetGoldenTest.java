package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.commune.count.format.RankTable;
import org.commune.count.rule.CondorcetEditions;
import org.junit.jupiter.api.Test;

/** Kubernetes steering committee, 2018. */
class CondorcetGoldenTest {

  private static final List<String> OFFICIAL =
      List.of(
          "Aaron Crickenberger",
          "Timothy St. Clair",
          "Davanum Srinivas",
          "Nikhita Raghunath",
          "Kris Nova",
          "Quinton Hoole",
          "Stephen Augustus",
          "Tim Pepper");

  private static CountSheet count(Ballots ballots, int seats) {
    return (CountSheet)
        Counting.count(Election.of(CondorcetEditions.elekto(), seats, TiePolicy.open()), ballots);
  }

  private static Ballots ballots() throws Exception {
    return RankTable.read(SharedElections.text("kubernetes_steering_2018.csv")).ballots();
  }

  @Test
  void the_steering_committee_stands_in_the_official_order() throws Exception {
    var sheet = count(ballots(), 8);

    assertThat(sheet.valid()).isEqualTo(Fraction.of(307));
    assertThat(sheet.winners()).containsExactlyElementsOf(OFFICIAL);
    assertThat(count(ballots(), 3).winners()).containsExactlyElementsOf(OFFICIAL.subList(0, 3));
  }

  @Test
  void no_opinion_read_as_last_place_would_give_another_order() throws Exception {
    var ballots = ballots();
    var asLast =
        new Ballots(
            "",
            ballots.candidates(),
            ballots.ballots().stream()
                .map(ballot -> (Ranking) ballot.marking())
                .map(ranking -> Ballot.of(new Ranking(ranking.marks(), new TreeSet<>())))
                .toList());
    var sheet =
        (CountSheet)
            Counting.count(Election.of(CondorcetEditions.schulze(), 8, TiePolicy.open()), asLast);

    assertThat(sheet.winners()).isNotEqualTo(OFFICIAL);
  }
}
