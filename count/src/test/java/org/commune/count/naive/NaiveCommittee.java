package org.commune.count.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;

/** Committees and budgets from approvals, with money and time instead of loads and formulas. */
final class NaiveCommittee {

  private final int size;
  private final List<Set<Integer>> approved = new ArrayList<>();
  private final List<Fraction> weights = new ArrayList<>();
  private Fraction voters = Fraction.ZERO;

  private NaiveCommittee(Ballots ballots) {
    size = ballots.candidates().size();
    for (Ballot ballot : ballots.ballots()) {
      Set<Integer> marked = ((Approval) ballot.marking()).candidates();
      if (!marked.isEmpty()) {
        approved.add(marked);
        weights.add(ballot.weight());
        voters = voters.plus(ballot.weight());
      }
    }
  }

  /** Whoever adds most to the sum, over voters, of 1 + 1/2 + ... for those elected they approve. */
  static Oracle proportionalApproval() {
    return (ballots, seats) -> {
      var count = new NaiveCommittee(ballots);
      return Oracle.Judged.of(
          Chains.all(
              seats,
              elected -> {
                Fraction now = count.satisfaction(elected);
                return count.best(elected, c -> count.satisfaction(with(elected, c)).minus(now));
              }));
    };
  }

  private static Set<Integer> with(Set<Integer> some, int one) {
    var more = new TreeSet<>(some);
    more.add(one);
    return more;
  }

  private Fraction satisfaction(Set<Integer> elected) {
    Fraction sum = Fraction.ZERO;
    for (int v = 0; v < approved.size(); v++) {
      int liked = 0;
      for (int c : elected) {
        if (approved.get(v).contains(c)) {
          liked++;
          sum = sum.plus(weights.get(v).dividedBy(liked));
        }
      }
    }
    return sum;
  }

  private Set<Integer> best(Set<Integer> elected, Function<Integer, Fraction> gain) {
    var best = new TreeSet<Integer>();
    Fraction most = Fraction.ZERO;
    for (int c = 0; c < size; c++) {
      if (!elected.contains(c) && gain.apply(c).exceeds(most)) {
        most = gain.apply(c);
        best.clear();
      }
      if (!elected.contains(c) && gain.apply(c).signum() > 0 && gain.apply(c).equals(most)) {
        best.add(c);
      }
    }
    return best;
  }

  /** Everybody earns evenly; a candidate is bought as soon as supporters together have one. */
  static Oracle phragmen() {
    return (ballots, seats) -> {
      var count = new NaiveCommittee(ballots);
      List<Fraction> nothing = count.weights.stream().map(_ -> Fraction.ZERO).toList();
      var committees = new HashSet<Set<Integer>>();
      count.earn(Set.of(), nothing, seats, committees);
      return Oracle.Judged.of(committees);
    };
  }

  private void earn(
      Set<Integer> elected, List<Fraction> money, int seats, Set<Set<Integer>> committees) {
    Optional<Fraction> soonest = Optional.empty();
    for (int c = 0; c < size && elected.size() < seats; c++) {
      Optional<Fraction> wait = elected.contains(c) ? Optional.empty() : wait(c, money);
      if (soonest.isEmpty() || (wait.isPresent() && soonest.get().exceeds(wait.get()))) {
        soonest = wait;
      }
    }
    if (soonest.isEmpty()) {
      committees.add(elected);
      return;
    }
    for (int c = 0; c < size; c++) {
      if (!elected.contains(c) && wait(c, money).equals(soonest)) {
        var left = new ArrayList<Fraction>();
        for (int v = 0; v < money.size(); v++) {
          left.add(approved.get(v).contains(c) ? Fraction.ZERO : money.get(v).plus(soonest.get()));
        }
        earn(with(elected, c), left, seats, committees);
      }
    }
  }

  private Optional<Fraction> wait(int candidate, List<Fraction> money) {
    Fraction missing = Fraction.ONE;
    Fraction supporters = Fraction.ZERO;
    for (int v = 0; v < money.size(); v++) {
      if (approved.get(v).contains(candidate)) {
        missing = missing.minus(money.get(v).times(weights.get(v)));
        supporters = supporters.plus(weights.get(v));
      }
    }
    return supporters.signum() == 0 ? Optional.empty() : Optional.of(missing.dividedBy(supporters));
  }

  static Oracle equalShares() {
    return (ballots, seats) -> {
      var count = new NaiveCommittee(ballots);
      if (count.approved.isEmpty()) {
        return Oracle.Judged.of(Set.of(Set.of()));
      }
      List<Fraction> shares =
          count.weights.stream().map(_ -> Fraction.of(seats).dividedBy(count.voters)).toList();
      var committees = new HashSet<Set<Integer>>();
      count.buySeats(Set.of(), shares, seats, committees);
      return Oracle.Judged.of(committees);
    };
  }

  private void buySeats(
      Set<Integer> elected, List<Fraction> money, int seats, Set<Set<Integer>> committees) {
    Optional<Fraction> cheapest = Optional.empty();
    for (int c = 0; c < size && elected.size() < seats; c++) {
      Optional<Fraction> price =
          elected.contains(c) ? Optional.empty() : price(c, money, Fraction.ONE);
      if (cheapest.isEmpty() || (price.isPresent() && cheapest.get().exceeds(price.get()))) {
        cheapest = price;
      }
    }
    if (cheapest.isEmpty()) {
      earn(elected, money, seats, committees);
      return;
    }
    for (int c = 0; c < size; c++) {
      if (!elected.contains(c) && price(c, money, Fraction.ONE).equals(cheapest)) {
        buySeats(with(elected, c), paid(c, money, cheapest.get()), seats, committees);
      }
    }
  }

  private List<Fraction> paid(int candidate, List<Fraction> money, Fraction price) {
    var left = new ArrayList<Fraction>();
    for (int v = 0; v < money.size(); v++) {
      Fraction pays = approved.get(v).contains(candidate) ? price.min(money.get(v)) : Fraction.ZERO;
      left.add(money.get(v).minus(pays));
    }
    return left;
  }

  /**
   * The price is tried between every two purses: those poorer than some purse pay all they have,
   * the others share the rest.
   */
  Optional<Fraction> price(int candidate, List<Fraction> money, Fraction cost) {
    for (Fraction richEnough : new TreeSet<>(money)) {
      Fraction rest = cost;
      Fraction sharing = Fraction.ZERO;
      for (int v = 0; v < money.size(); v++) {
        if (approved.get(v).contains(candidate)) {
          if (richEnough.exceeds(money.get(v))) {
            rest = rest.minus(money.get(v).times(weights.get(v)));
          } else {
            sharing = sharing.plus(weights.get(v));
          }
        }
      }
      if (sharing.signum() > 0) {
        Fraction price = rest.dividedBy(sharing);
        if (richEnough.atLeast(price)) {
          return Optional.of(price);
        }
      }
    }
    return Optional.empty();
  }

  /** Every set of projects that the Method of Equal Shares can pay, with so much for each voter. */
  static Set<Set<Integer>> projects(
      Ballots ballots, List<Fraction> costs, Fraction amount, Fraction each, boolean byCost) {
    var count = new NaiveCommittee(ballots);
    var chosen = new HashSet<Set<Integer>>();
    count.buyProjects(
        Set.of(), count.weights.stream().map(_ -> each).toList(), costs, amount, byCost, chosen);
    return chosen;
  }

  static Fraction voters(Ballots ballots) {
    return new NaiveCommittee(ballots).voters;
  }

  private void buyProjects(
      Set<Integer> bought,
      List<Fraction> money,
      List<Fraction> costs,
      Fraction amount,
      boolean byCost,
      Set<Set<Integer>> chosen) {
    Optional<Fraction> cheapest = Optional.empty();
    for (int c = 0; c < size; c++) {
      Optional<Fraction> rate = rate(c, bought, money, costs, amount, byCost);
      if (rate.isPresent() && (cheapest.isEmpty() || cheapest.get().exceeds(rate.get()))) {
        cheapest = rate;
      }
    }
    if (cheapest.isEmpty()) {
      chosen.add(bought);
      return;
    }
    for (int c = 0; c < size; c++) {
      if (rate(c, bought, money, costs, amount, byCost).equals(cheapest)) {
        Fraction price = price(c, money, costs.get(c)).orElseThrow();
        buyProjects(with(bought, c), paid(c, money, price), costs, amount, byCost, chosen);
      }
    }
  }

  private Optional<Fraction> rate(
      int project,
      Set<Integer> bought,
      List<Fraction> money,
      List<Fraction> costs,
      Fraction amount,
      boolean byCost) {
    return bought.contains(project) || costs.get(project).exceeds(amount)
        ? Optional.empty()
        : price(project, money, costs.get(project))
            .map(price -> byCost ? price.dividedBy(costs.get(project)) : price);
  }

  /** Whether some group of l n/k voters approves somebody not elected and has fewer than l each. */
  static boolean leavesOut(Ballots ballots, Set<Integer> elected, int seats) {
    var count = new NaiveCommittee(ballots);
    for (int bits = 1; bits < 1 << count.approved.size(); bits++) {
      Fraction group = Fraction.ZERO;
      int most = 0;
      var common = new TreeSet<>(NaiveTotals.numbers(ballots));
      common.removeAll(elected);
      for (int v = 0; v < count.approved.size(); v++) {
        if ((bits >> v & 1) == 1) {
          group = group.plus(count.weights.get(v));
          common.retainAll(count.approved.get(v));
          var theirs = new TreeSet<>(elected);
          theirs.retainAll(count.approved.get(v));
          most = Math.max(most, theirs.size());
        }
      }
      int claim = most + 1;
      boolean large = group.times(seats).atLeast(count.voters.times(claim));
      if (!common.isEmpty() && claim <= seats && large) {
        return true;
      }
    }
    return false;
  }

  /** Whether some group of papers could pay for a project of all of them and what each has got. */
  static boolean couldClaim(
      Ballots ballots, List<Fraction> costs, Fraction amount, Set<Integer> chosen, boolean byCost) {
    var count = new NaiveCommittee(ballots);
    for (int bits = 1; bits < 1 << count.approved.size(); bits++) {
      Fraction group = Fraction.ZERO;
      Fraction most = Fraction.ZERO;
      var common = new TreeSet<>(NaiveTotals.numbers(ballots));
      common.removeAll(chosen);
      for (int v = 0; v < count.approved.size(); v++) {
        if ((bits >> v & 1) == 1) {
          group = group.plus(count.weights.get(v));
          common.retainAll(count.approved.get(v));
          Fraction got = Fraction.ZERO;
          for (int project : chosen) {
            if (count.approved.get(v).contains(project)) {
              got = got.plus(byCost ? costs.get(project) : Fraction.ONE);
            }
          }
          most = got.exceeds(most) ? got : most;
        }
      }
      for (int project : common) {
        Fraction cost = costs.get(project);
        Fraction claim = byCost ? most.plus(cost) : most.plus(Fraction.ONE).times(cost);
        if (amount.times(group).atLeast(claim.times(count.voters))) {
          return true;
        }
      }
    }
    return false;
  }
}
