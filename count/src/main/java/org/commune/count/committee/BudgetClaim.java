package org.commune.count.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.committee.Budget.Worth;

/**
 * A group of voters whom a budget leaves out: they all support a project that is not paid, and
 * their equal part of the money would pay for it and for all that any one of them has got, at its
 * cost where projects are worth their cost, at the price of this project where all are worth the
 * same. With costs all alike this is EJR+ (Brill and Peters, EC 2023). Equal Shares never leaves a
 * group out: the first of them whose money ran short has got more than that.
 *
 * @param project that they support
 * @param voters how many they are
 * @param part of the money that is theirs
 * @param needed for what they could claim
 */
public record BudgetClaim(int project, Fraction voters, Fraction part, Fraction needed) {

  /**
   * The group with most money to spare; empty where none is left out. No smaller group need be
   * looked at than all supporters with so much or less.
   *
   * @param chosen projects
   */
  public static Optional<BudgetClaim> largest(
      Ballots ballots, Budget budget, List<Integer> chosen) {
    List<Supporters> voters = Supporters.of(ballots);
    Fraction all = voters.stream().map(Supporters::weight).reduce(Fraction.ZERO, Fraction::plus);
    return IntStream.range(0, budget.costs().size())
        .filter(project -> !chosen.contains(project))
        .filter(project -> !ballots.candidates().get(project).withdrawn())
        .boxed()
        .flatMap(project -> claims(voters, all, budget, chosen, project))
        .max(
            Comparator.comparing((BudgetClaim claim) -> claim.part.minus(claim.needed))
                .thenComparing(
                    claim -> ballots.names().get(claim.project), Comparator.reverseOrder()));
  }

  private static Stream<BudgetClaim> claims(
      List<Supporters> voters, Fraction all, Budget budget, List<Integer> chosen, int project) {
    List<Supporters> supporters = voters.stream().filter(v -> v.support(project)).toList();
    return supporters.stream()
        .map(voter -> got(voter, budget, chosen))
        .distinct()
        .map(most -> {
          Fraction group =
              supporters.stream()
                  .filter(voter -> most.atLeast(got(voter, budget, chosen)))
                  .map(Supporters::weight)
                  .reduce(Fraction.ZERO, Fraction::plus);
          Fraction part = budget.amount().times(group).dividedBy(all);
          return new BudgetClaim(project, group, part, needed(budget, project, most));
        })
        .filter(claim -> claim.part.atLeast(claim.needed));
  }

  private static Fraction needed(Budget budget, int project, Fraction got) {
    Fraction cost = budget.costs().get(project);
    return budget.worth() == Worth.COST ? got.plus(cost) : got.plus(Fraction.ONE).times(cost);
  }

  /** What the chosen projects are worth to a voter. */
  private static Fraction got(Supporters voter, Budget budget, List<Integer> chosen) {
    return chosen.stream()
        .filter(voter::support)
        .map(one -> budget.worth() == Worth.COST ? budget.costs().get(one) : Fraction.ONE)
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
