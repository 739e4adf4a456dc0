package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commune.count.rule.CondorcetEditions;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.count.rule.MajorityJudgmentRule;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.TotalsEditions;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

/** What theorems promise, and what they say cannot be had. */
class ParadoxTest {

  private static final TiePolicy OPEN = TiePolicy.open();

  private static List<String> winners(CountingRule rule, Ballots ballots) {
    return Counting.count(Election.of(rule, 1, OPEN), ballots) instanceof CountSheet sheet
        ? sheet.winners()
        : List.of();
  }

  private static final List<String> ABC = List.of("A", "B", "C");

  @Test
  void more_support_can_cost_an_instant_runoff() {
    // Two voters raise A from second to first place, and A loses.
    var before =
        Ballots.of(
            ABC,
            Ballot.of(39, Ranking.of(0, 1, 2)),
            Ballot.of(35, Ranking.of(1, 2, 0)),
            Ballot.of(26, Ranking.of(2, 0, 1)));
    var after =
        Ballots.of(
            ABC,
            Ballot.of(49, Ranking.of(0, 1, 2)),
            Ballot.of(25, Ranking.of(1, 2, 0)),
            Ballot.of(26, Ranking.of(2, 0, 1)));

    assertThat(winners(InstantRunoffEditions.plain(), before)).containsExactly("A");
    assertThat(winners(InstantRunoffEditions.plain(), after)).containsExactly("C");
  }

  @Test
  void more_support_never_costs_schulze_or_borda() {
    Property.forAll(RandomElections.rankings(5, 12))
        .withTrials(600)
        .check(ballots -> {
          for (CountingRule rule :
              List.of(CondorcetEditions.schulze(), TotalsEditions.bordaUnrankedNone())) {
            List<String> winner = winners(rule, ballots);
            Property.assume(winner.size() == 1);
            int position = ballots.names().indexOf(winner.getFirst());
            assertThat(winners(rule, raisedOnFirst(ballots, position)))
                .as(rule.id())
                .isEqualTo(winner);
          }
        });
  }

  /** The first paper ranks the candidate first, all else alike. */
  private static Ballots raisedOnFirst(Ballots ballots, int candidate) {
    var papers = new ArrayList<>(ballots.ballots());
    Ballot first = papers.getFirst();
    var marks = new ArrayList<Mark>();
    marks.add(new Mark.Choice(candidate));
    ((Ranking) first.marking())
        .marks().stream().filter(m -> !m.equals(new Mark.Choice(candidate))).forEach(marks::add);
    papers.set(0, new Ballot(new Ranking(marks, new TreeSet<>()), first.weight()));
    return new Ballots(ballots.title(), ballots.candidates(), papers);
  }

  @Test
  void staying_at_home_can_be_better_than_voting_in_an_instant_runoff() {
    // Four voters of B > C > A join. C, whom they prefer to A, led before; now A wins.
    var without =
        Ballots.of(
            ABC,
            Ballot.of(9, Ranking.of(0, 1, 2)),
            Ballot.of(6, Ranking.of(1, 2, 0)),
            Ballot.of(8, Ranking.of(2, 0, 1)));
    var with =
        Ballots.of(
            ABC,
            Ballot.of(9, Ranking.of(0, 1, 2)),
            Ballot.of(10, Ranking.of(1, 2, 0)),
            Ballot.of(8, Ranking.of(2, 0, 1)));

    assertThat(winners(InstantRunoffEditions.plain(), without)).containsExactly("C");
    assertThat(winners(InstantRunoffEditions.plain(), with)).containsExactly("A");
  }

  @Test
  void an_instant_runoff_can_pass_over_the_candidate_who_beats_all_others() {
    var ballots =
        Ballots.of(
            ABC,
            Ballot.of(40, Ranking.of(0, 1, 2)),
            Ballot.of(35, Ranking.of(2, 1, 0)),
            Ballot.of(25, Ranking.of(1, 0, 2)));

    assertThat(winners(InstantRunoffEditions.plain(), ballots)).containsExactly("A");
    for (CountingRule rule : CondorcetEditions.all()) {
      assertThat(winners(rule, ballots)).as(rule.id()).containsExactly("B");
    }
  }

  @Test
  void three_times_the_ballots_give_the_same_result_where_nothing_is_rounded() {
    Property.forAll(RandomElections.rankings(5, 12))
        .withTrials(300)
        .check(ballots -> {
          for (CountingRule rule :
              List.of(
                  StvEditions.exact(),
                  InstantRunoffEditions.plain(),
                  CondorcetEditions.schulze(),
                  CondorcetEditions.kemeny(),
                  TotalsEditions.borda())) {
            assertThat(winners(rule, tripled(ballots)))
                .as(rule.id())
                .isEqualTo(winners(rule, ballots));
          }
        });
    Property.forAll(RandomElections.scores(5, 12))
        .withTrials(300)
        .check(ballots ->
            assertThat(winners(MajorityJudgmentRule.balinskiLaraki(), tripled(ballots)))
                .isEqualTo(winners(MajorityJudgmentRule.balinskiLaraki(), ballots)));
  }

  private static Ballots tripled(Ballots ballots) {
    return new Ballots(
        ballots.title(),
        ballots.candidates(),
        ballots.ballots().stream().map(b -> new Ballot(b.marking(), b.weight().times(3))).toList());
  }

  @Test
  void one_integer_division_moves_the_quota_of_a_real_ward_size() {
    assertThat(StvEditions.scotland().quota().value().of(Fraction.of(4647), 4))
        .isEqualTo(Fraction.of(930));
    assertThat(StvEditions.exact().quota().value().of(Fraction.of(4647), 4).plain())
        .isEqualTo("929.4");
  }
}
