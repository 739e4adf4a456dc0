package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.RandomElections;
import org.commune.count.TiePolicy;
import org.commune.count.committee.Budget;
import org.commune.count.committee.Budget.Completion;
import org.commune.count.committee.Budget.Worth;
import org.commune.count.committee.BudgetClaim;
import org.commune.count.committee.Justification;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Equal Shares for budgets, and the check for groups left out, against second implementations. */
class BudgetOracleTest {

  private record Poll(Ballots ballots, List<Fraction> costs, Fraction amount) {}

  private static Gen<Poll> polls() {
    return source -> {
      Ballots ballots = RandomElections.approvals(5, 6).draw(source);
      List<Fraction> costs =
          IntStream.range(0, ballots.candidates().size())
              .mapToObj(_ -> Fraction.of(3 + source.upTo(40)))
              .toList();
      return new Poll(ballots, costs, Fraction.of(20 + source.upTo(60)));
    };
  }

  private static Set<Set<Integer>> projects(Poll poll, Worth worth, int added) {
    Fraction each =
        poll.amount().dividedBy(NaiveCommittee.voters(poll.ballots())).plus(Fraction.of(added));
    return NaiveCommittee.projects(
        poll.ballots(), poll.costs(), poll.amount(), each, worth == Worth.COST);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_bought_with_equal_shares_agrees(Worth worth) {
    Property.forAll(polls())
        .withTrials(500)
        .check(poll -> {
          Property.assume(NaiveCommittee.voters(poll.ballots()).signum() > 0);
          var budget =
              new Budget(poll.amount(), poll.costs(), worth, Completion.NONE, TiePolicy.lot("0a"));
          var chosen = (Budget.Chosen) budget.count(poll.ballots());
          Set<Set<Integer>> expected = projects(poll, worth, 0);
          assertThat(expected).contains(new TreeSet<>(chosen.projects()));
          if (chosen.ties().isEmpty()) {
            assertThat(expected).hasSize(1);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void units_are_added_until_too_much_would_be_spent(Worth worth) {
    Property.forAll(polls())
        .withTrials(250)
        .check(poll -> {
          Property.assume(NaiveCommittee.voters(poll.ballots()).signum() > 0);
          var budget =
              new Budget(poll.amount(), poll.costs(), worth, Completion.ADD_ONE, TiePolicy.open());
          Property.assume(budget.count(poll.ballots()) instanceof Budget.Chosen);
          var chosen = (Budget.Chosen) budget.count(poll.ballots());
          assertThat(projects(poll, worth, chosen.rounds()))
              .contains(new TreeSet<>(chosen.projects()));
          assertThat(poll.amount()).isGreaterThanOrEqualTo(chosen.spent());
          // One unit more overspends, or all that anybody wants and can be paid is bought.
          boolean everything = chosen.projects().size() == wanted(poll);
          boolean overspends =
              projects(poll, worth, chosen.rounds() + 1).stream()
                  .anyMatch(more -> cost(poll, more).exceeds(poll.amount()));
          assertThat(everything || overspends).isTrue();
        });
  }

  private static long wanted(Poll poll) {
    return NaiveCommittee.projects(
            poll.ballots(), poll.costs(), poll.amount(), Fraction.of(1_000), false)
        .iterator()
        .next()
        .size();
  }

  private static Fraction cost(Poll poll, Set<Integer> projects) {
    return projects.stream().map(poll.costs()::get).reduce(Fraction.ZERO, Fraction::plus);
  }

  @ParameterizedTest
  @EnumSource
  void equal_shares_leave_no_group_out(Worth worth) {
    for (Completion completion : Completion.values()) {
      Property.forAll(polls())
          .withTrials(200)
          .check(poll -> {
            var budget =
                new Budget(poll.amount(), poll.costs(), worth, completion, TiePolicy.lot("0a"));
            var chosen = (Budget.Chosen) budget.count(poll.ballots());
            assertThat(BudgetClaim.largest(poll.ballots(), budget, chosen.projects())).isEmpty();
          });
    }
  }

  /** Of any choice of projects, good or bad, against every group of papers. */
  @ParameterizedTest
  @EnumSource
  void a_claim_is_found_exactly_when_some_group_has_one(Worth worth) {
    var found = new AtomicInteger();
    Property.forAll(Gens.both(polls(), Gens.longs(0, 31), Spent::new))
        .withTrials(500)
        .check(spent -> {
          Poll poll = spent.poll();
          Property.assume(NaiveCommittee.voters(poll.ballots()).signum() > 0);
          Set<Integer> chosen = new TreeSet<>();
          for (int project = 0; project < poll.costs().size(); project++) {
            if ((spent.bits() >> project & 1) == 1) {
              chosen.add(project);
            }
          }
          var budget =
              new Budget(poll.amount(), poll.costs(), worth, Completion.NONE, TiePolicy.open());
          var claim = BudgetClaim.largest(poll.ballots(), budget, List.copyOf(chosen));
          assertThat(claim.isPresent())
              .isEqualTo(
                  NaiveCommittee.couldClaim(
                      poll.ballots(), poll.costs(), poll.amount(), chosen, worth == Worth.COST));
          found.addAndGet(claim.isPresent() ? 1 : 0);
        });
    assertThat(found.get()).isBetween(1, 499);
  }

  private record Spent(Poll poll, long bits) {}

  @Test
  void the_check_finds_a_group_left_out_exactly_when_there_is_one() {
    Property.forAll(Gens.both(RandomElections.approvals(5, 6), Gens.longs(0, 31), Checked::new))
        .withTrials(1_000)
        .check(checked -> {
          Ballots ballots = checked.ballots();
          Property.assume(NaiveCommittee.voters(ballots).signum() > 0);
          Set<Integer> elected = new TreeSet<>();
          for (int c = 0; c < ballots.candidates().size(); c++) {
            if ((checked.bits() >> c & 1) == 1) {
              elected.add(c);
            }
          }
          Property.assume(!elected.isEmpty());
          assertThat(Justification.check(ballots, List.copyOf(elected), elected.size()).isPresent())
              .isEqualTo(NaiveCommittee.leavesOut(ballots, elected, elected.size()));
        });
  }

  private record Checked(Ballots ballots, long bits) {}
}
