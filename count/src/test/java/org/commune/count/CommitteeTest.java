package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.committee.Budget;
import org.commune.count.committee.Justification;
import org.commune.count.rule.CommitteeRule;
import org.commune.count.rule.TotalsEditions;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class CommitteeTest {

  private static CountSheet count(CountingRule rule, int seats, Ballots ballots) {
    return (CountSheet) Counting.count(Election.of(rule, seats, TiePolicy.lot("00ff")), ballots);
  }

  private static final Ballots TWO_CAMPS =
      Ballots.of(
          List.of("A1", "A2", "A3", "B1", "B2", "B3"),
          Ballot.of(60, Approval.of(0, 1, 2)),
          Ballot.of(40, Approval.of(3, 4, 5)));

  @Test
  void approval_gives_the_larger_camp_everything_and_the_proportional_rules_do_not() {
    assertThat(count(TotalsEditions.approval(), 3, TWO_CAMPS).winners())
        .containsExactlyInAnyOrder("A1", "A2", "A3");
    for (CommitteeRule rule :
        List.of(
            CommitteeRule.proportionalApproval(),
            CommitteeRule.phragmen(),
            CommitteeRule.equalShares())) {
      assertThat(count(rule, 5, TWO_CAMPS).winners().stream().filter(n -> n.startsWith("A")))
          .as(rule.id())
          .hasSize(3);
    }
  }

  @Test
  void a_group_left_out_is_named_with_its_claim() {
    var found = Justification.check(TWO_CAMPS, List.of(0, 1, 2), 3);

    assertThat(found).contains(new Justification.LeftOut(3, Fraction.of(40), 1));
    assertThat(Justification.check(TWO_CAMPS, List.of(0, 1, 3), 3)).isEmpty();
  }

  @Test
  void thiele_weighs_a_third_approval_a_third() {
    // Thiele's rule elects A1, then B1 (40 against 60/2), A2, B2 (20 against 20): a tie.
    var sheet = count(CommitteeRule.proportionalApproval(), 3, TWO_CAMPS);

    assertThat(sheet.stages().get(1).totals().get(3)).isEqualTo(Fraction.of(40));
    assertThat(sheet.stages().get(2).totals().subList(3, 6)).contains(Fraction.of(20));
  }

  @Test
  void equal_shares_never_leaves_a_group_out() {
    // Brill and Peters, EC 2023: the Method of Equal Shares satisfies EJR+.
    Property.forAll(RandomElections.approvals(6, 12))
        .withTrials(1_000)
        .check(ballots -> {
          for (int seats = 1; seats < ballots.candidates().size(); seats++) {
            var sheet = count(CommitteeRule.equalShares(), seats, ballots);
            assertThat(
                    Justification.check(
                        ballots, sheet.elected().stream().map(Elected::candidate).toList(), seats))
                .isEmpty();
          }
        });
  }

  @Test
  void the_check_finds_what_approval_does_to_minorities() {
    var sheet = count(TotalsEditions.approval(), 3, TWO_CAMPS);

    assertThat(
            Justification.check(
                TWO_CAMPS, sheet.elected().stream().map(Elected::candidate).toList(), 3))
        .isPresent();
  }

  private static final Ballots PROJECTS =
      Ballots.of(
          List.of("bridge", "park", "library", "lamp"),
          Ballot.of(6, Approval.of(0, 1)),
          Ballot.of(4, Approval.of(2, 3)));

  private static Budget budget(Budget.Completion completion) {
    return new Budget(
        Fraction.of(100),
        List.of(Fraction.of(50), Fraction.of(30), Fraction.of(35), Fraction.of(4)),
        Budget.Worth.ONE_EACH,
        completion,
        TiePolicy.open());
  }

  @Test
  void every_group_spends_its_own_share_of_the_budget() {
    var chosen = (Budget.Chosen) budget(Budget.Completion.NONE).count(PROJECTS);

    // Six voters have 60: the park leaves too little for the bridge. Four have 40.
    assertThat(chosen.projects()).containsExactly(3, 1, 2);
    assertThat(chosen.spent()).isEqualTo(Fraction.of(69));
  }

  @Test
  void more_money_for_each_stops_before_the_first_overspending() {
    var chosen = (Budget.Chosen) budget(Budget.Completion.ADD_ONE).count(PROJECTS);

    // With four units more for each the bridge could be paid too, and all would cost 119.
    assertThat(chosen.rounds()).isEqualTo(3);
    assertThat(chosen.spent()).isEqualTo(Fraction.of(69));
  }

  @Test
  void a_project_worth_its_cost_ties_with_any_other_of_the_same_supporters() {
    var byCost =
        new Budget(
            Fraction.of(100),
            List.of(Fraction.of(50), Fraction.of(30), Fraction.of(35), Fraction.of(4)),
            Budget.Worth.COST,
            Budget.Completion.NONE,
            TiePolicy.open());

    assertThat(byCost.count(PROJECTS)).isInstanceOf(Budget.Undecided.class);
  }

  @Test
  void nothing_that_anybody_wants_and_the_rest_can_pay_is_left_out_after_most_votes() {
    Property.forAll(RandomElections.approvals(6, 8))
        .withTrials(300)
        .check(ballots -> {
          int size = ballots.candidates().size();
          List<Fraction> costs =
              IntStream.range(0, size).mapToObj(i -> Fraction.of(3 + 7L * i)).toList();
          var budget =
              new Budget(
                  Fraction.of(30),
                  costs,
                  Budget.Worth.COST,
                  Budget.Completion.ADD_ONE_THEN_MOST_VOTES,
                  TiePolicy.lot("00ff"));
          var chosen = (Budget.Chosen) budget.count(ballots);
          Fraction left = Fraction.of(30).minus(chosen.spent());
          assertThat(left.signum()).isNotNegative();
          List<Fraction> votes = ApprovalCount.votes(ballots);
          for (int project = 0; project < size; project++) {
            boolean fits = votes.get(project).signum() > 0 && left.atLeast(costs.get(project));
            assertThat(chosen.projects().contains(project) || !fits).isTrue();
          }
        });
  }
}
