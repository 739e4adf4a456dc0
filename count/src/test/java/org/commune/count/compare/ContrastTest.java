package org.commune.count.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.RandomElections;
import org.commune.count.Ranking;
import org.commune.count.TiePolicy;
import org.commune.count.rule.CondorcetEditions;
import org.commune.count.rule.Editions;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.count.rule.StarRule;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.TotalsEditions;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class ContrastTest {

  private static final TiePolicy OPEN = TiePolicy.open();

  /** B is everybody's second choice and first of the fewest. */
  private static final Ballots CENTRE =
      Ballots.of(
          List.of("A", "B", "C"),
          Ballot.of(40, Ranking.of(0, 1, 2)),
          Ballot.of(35, Ranking.of(2, 1, 0)),
          Ballot.of(25, Ranking.of(1, 0, 2)));

  private static Contrast contrast(Ballots ballots, int seats, TiePolicy ties, CountingRule... by) {
    return Contrast.of(ballots, seats, ties, List.of(by));
  }

  @Test
  void rules_that_miss_the_condorcet_winner_are_named() {
    var contrast =
        contrast(
            CENTRE,
            1,
            OPEN,
            InstantRunoffEditions.plain(),
            CondorcetEditions.schulze(),
            TotalsEditions.plurality(),
            StarRule.equalVote());

    assertThat(contrast.sentences())
        .containsExactly(
            "irv/plain elects A.",
            "schulze/winning-votes elects B.",
            "plurality/first-preference elects A.",
            "star/equal-vote does not count this: this rule counts points, found Ranking.",
            "Compared two by two, B beats each of the others; closest is A, by 60 to 40.",
            "Compared two by two, C is beaten by each of the others.",
            "B, who beats each of the others, is not elected by irv/plain and"
                + " plurality/first-preference.");
  }

  @Test
  void a_circle_is_named_and_the_loser_whom_plurality_elects() {
    var circle =
        Ballots.of(
            List.of("A", "B", "C", "D"),
            Ballot.of(4, Ranking.of(0, 1, 2)),
            Ballot.of(3, Ranking.of(1, 2, 0)),
            Ballot.of(2, Ranking.of(2, 0, 1)),
            Ballot.of(1, Ranking.of(3)));
    var beaten =
        Ballots.of(
            List.of("A", "B", "C"),
            Ballot.of(4, Ranking.of(0)),
            Ballot.of(3, Ranking.of(1, 2, 0)),
            Ballot.of(3, Ranking.of(2, 1, 0)));

    assertThat(contrast(circle, 1, OPEN, CondorcetEditions.schulze()).findings())
        .contains(new Finding.NoCondorcetWinner(List.of("A", "B", "C")));
    assertThat(contrast(beaten, 1, OPEN, TotalsEditions.plurality()).findings())
        .contains(new Finding.LoserElected("A", List.of("plurality/first-preference")));
  }

  @Test
  void a_seat_that_hangs_on_the_lot_is_found_whatever_the_seed() {
    var even =
        Ballots.of(
            List.of("A", "B", "C"),
            Ballot.of(5, Ranking.of(0)),
            Ballot.of(3, Ranking.of(1)),
            Ballot.of(3, Ranking.of(2)));
    for (String seed : List.of("00", "01", "02", "03")) {
      var contrast = contrast(even, 2, TiePolicy.lot(seed), TotalsEditions.plurality());
      var decided = (UnderRule.Decided) contrast.results().getFirst();

      assertThat(decided.otherwise()).hasSize(1);
      assertThat(contrast.findings())
          .filteredOn(Finding.HangsOnLot.class::isInstance)
          .singleElement()
          .satisfies(finding -> assertThat(finding.sentence()).contains(" instead of "));
    }
  }

  @Test
  void every_seed_gives_one_of_the_possible_results() {
    Property.forAll(RandomElections.rankings(5, 8))
        .withTrials(150)
        .check(ballots -> {
          for (CountingRule rule :
              List.of(
                  StvEditions.scotland(),
                  InstantRunoffEditions.maine(),
                  CondorcetEditions.schulze(),
                  TotalsEditions.borda())) {
            var possible = PossibleResults.of(Election.of(rule, 1, OPEN), ballots, 500);
            Property.assume(possible.complete());
            for (String seed : List.of("00", "01", "02")) {
              var sheet =
                  (CountSheet) Counting.count(Election.of(rule, 1, TiePolicy.lot(seed)), ballots);
              assertThat(possible.committees()).as(rule.id()).contains(sheet.winners());
            }
            boolean tied =
                !(Counting.count(Election.of(rule, 1, OPEN), ballots) instanceof CountSheet);
            assertThat(possible.committees().size() == 1 || tied).isTrue();
          }
        });
  }

  @Test
  void a_seat_that_flips_with_the_decimals_is_told() {
    // C's surplus of one vote gives B nine times 0.11111, which is not enough to draw level with A.
    var ballots =
        Ballots.of(
            List.of("A", "B", "C", "D"),
            Ballot.of(4, Ranking.of(0)),
            Ballot.of(6, Ranking.of(1)),
            Ballot.of(9, Ranking.of(2, 1)),
            Ballot.of(3, Ranking.of(3, 0)));

    assertThat(contrast(ballots, 2, OPEN, StvEditions.scotland()).sentences())
        .contains(
            "stv/scotland-2011 elects C and A.",
            "Under stv/scotland-2011 with exact fractions it would be B instead of A.");
  }

  @Test
  void no_opinion_read_as_last_place_elects_somebody_else() {
    // Nine voters know B only; of the two who know both, both prefer A.
    var ballots =
        Ballots.of(
            List.of("A", "B"),
            Ballot.of(2, Ranking.of(0, 1)),
            Ballot.of(9, Ranking.of(1).withNoOpinionOn(0)));
    var contrast = contrast(ballots, 1, OPEN, CondorcetEditions.elekto());

    assertThat(contrast.sentences())
        .contains(
            "schulze/elekto elects A.",
            "Under schulze/elekto with \"no opinion\" read as last place it would be B instead of"
                + " A.");
  }

  @Test
  void every_rule_gives_an_answer_for_every_kind_of_ballot() {
    Property.forAll(RandomElections.untidyRankings(5, 8))
        .withTrials(20)
        .check(ballots -> {
          var contrast = Contrast.of(ballots, 1, TiePolicy.lot("5ca1"), Editions.all());
          assertThat(contrast.results()).hasSameSizeAs(Editions.all());
          assertThat(contrast.sentences()).allSatisfy(s -> assertThat(s).endsWith("."));
        });
  }
}
