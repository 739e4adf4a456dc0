package org.commune.count.committee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.OpenTie;
import org.commune.count.Tie;
import org.commune.count.TiePolicy;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;
import org.commune.count.tie.TieLeftOpen;

/**
 * Participatory budgeting by the Method of Equal Shares (Peters, Pierczynski and Skowron, NeurIPS
 * 2021). Every voter has an equal part of the money; the project comes next whose supporters get it
 * at the lowest price for what it is worth to them.
 *
 * @param amount to spend
 * @param costs of each project, by position in {@link Ballots#candidates()}
 * @param worth what a supported project is worth to a voter
 * @param completion what is done with money that no group can spend
 */
public record Budget(
    Fraction amount, List<Fraction> costs, Worth worth, Completion completion, TiePolicy ties) {

  /** What a supported project is worth to a voter. */
  public enum Worth {
    /** Its cost: large projects count more. */
    COST,
    /** One: all projects count alike. */
    ONE_EACH
  }

  /** What is done with money that no group can spend. */
  public enum Completion {
    NONE,
    /**
     * All is done again with one unit of money more for each voter, as long as the projects chosen
     * do not cost more than there is ("Add1").
     */
    ADD_ONE,
    /** The same, and then by most votes among projects that can still be paid ("Add1u"). */
    ADD_ONE_THEN_MOST_VOTES
  }

  public Budget {
    costs = List.copyOf(costs);
    if (amount.signum() <= 0 || costs.stream().anyMatch(cost -> cost.signum() <= 0)) {
      throw new IllegalArgumentException("a budget and its costs are positive");
    }
  }

  /**
   * @sealedGraph
   */
  public sealed interface Result {}

  /**
   * Projects chosen.
   *
   * @param projects in the order they were paid
   * @param spent in all
   * @param rounds how often a unit was added for each voter
   */
  public record Chosen(List<Integer> projects, Fraction spent, int rounds, List<Tie> ties)
      implements Result {
    public Chosen {
      projects = List.copyOf(projects);
      ties = List.copyOf(ties);
    }
  }

  /** A tie that the declared policy leaves open. */
  public record Undecided(OpenTie tie) implements Result {}

  /** Counts approvals of projects. */
  public Result count(Ballots ballots) {
    if (costs.size() != ballots.candidates().size()) {
      throw new IllegalArgumentException("a cost is needed for each project");
    }
    List<Supporters> voters = Supporters.of(ballots);
    try {
      return chosen(ballots, voters);
    } catch (TieLeftOpen open) {
      return new Undecided(open.tie());
    }
  }

  /** How many voters support each project. */
  public static List<Fraction> votes(Ballots ballots) {
    List<Supporters> voters = Supporters.of(ballots);
    return IntStream.range(0, ballots.candidates().size())
        .mapToObj(project -> votes(voters, project))
        .toList();
  }

  private static Fraction votes(List<Supporters> voters, int project) {
    return voters.stream()
        .filter(group -> group.support(project))
        .map(Supporters::weight)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private Chosen chosen(Ballots ballots, List<Supporters> voters) {
    Fraction weight = voters.stream().map(Supporters::weight).reduce(Fraction.ZERO, Fraction::plus);
    TieBreaker ties = breaker(ballots);
    if (voters.isEmpty()) {
      return new Chosen(List.of(), Fraction.ZERO, 0, List.of());
    }
    List<Integer> best = bought(voters, amount.dividedBy(weight), ties);
    int rounds = 0;
    if (completion != Completion.NONE) {
      while (best.size() < wanted(voters)) {
        Fraction each = amount.dividedBy(weight).plus(Fraction.of(rounds + 1L));
        TieBreaker again = breaker(ballots);
        List<Integer> more = bought(voters, each, again);
        if (cost(more).exceeds(amount)) {
          break;
        }
        best = more;
        ties = again;
        rounds++;
      }
    }
    if (completion == Completion.ADD_ONE_THEN_MOST_VOTES) {
      best = withMostVotes(voters, best, ties);
    }
    return new Chosen(best, cost(best), rounds, ties.ties());
  }

  /** The same draws are made in each round, for a round is a count of its own. */
  private TieBreaker breaker(Ballots ballots) {
    return new TieBreaker("equal shares", ties, ballots.names(), ballots.hash());
  }

  /** Projects that somebody supports and the whole budget could pay: more are never bought. */
  private long wanted(List<Supporters> voters) {
    return IntStream.range(0, costs.size())
        .filter(project -> amount.atLeast(costs.get(project)))
        .filter(project -> voters.stream().anyMatch(group -> group.support(project)))
        .count();
  }

  private Fraction cost(List<Integer> projects) {
    return projects.stream().map(costs::get).reduce(Fraction.ZERO, Fraction::plus);
  }

  private List<Integer> bought(List<Supporters> voters, Fraction each, TieBreaker breaker) {
    Fraction[] money = new Fraction[voters.size()];
    Arrays.fill(money, each);
    var bought = new ArrayList<Integer>();
    while (true) {
      var perWorth = new TreeMap<Integer, Fraction>();
      for (int project = 0; project < costs.size(); project++) {
        if (!bought.contains(project) && amount.atLeast(costs.get(project))) {
          int one = project;
          price(voters, money, project)
              .ifPresent(price -> perWorth.put(one, price.dividedBy(worthOf(one))));
        }
      }
      List<Integer> equals = Choosing.lowest(perWorth);
      if (equals.isEmpty()) {
        return List.copyOf(bought);
      }
      int next = breaker.one(question(bought.size() + 1, equals), List.of());
      pay(voters, money, next);
      bought.add(next);
    }
  }

  private static Question question(int stage, List<Integer> equals) {
    return new Question(stage, "to be paid next", Wanted.MOST, equals, List.of());
  }

  private Fraction worthOf(int project) {
    return worth == Worth.COST ? costs.get(project) : Fraction.ONE;
  }

  private Optional<Fraction> price(List<Supporters> voters, Fraction[] money, int project) {
    var purses = new ArrayList<Purse>();
    for (int i = 0; i < money.length; i++) {
      if (voters.get(i).support(project)) {
        purses.add(new Purse(money[i], voters.get(i).weight()));
      }
    }
    return Purse.price(purses, costs.get(project));
  }

  private void pay(List<Supporters> voters, Fraction[] money, int project) {
    Fraction price = price(voters, money, project).orElseThrow();
    for (int i = 0; i < money.length; i++) {
      if (voters.get(i).support(project)) {
        money[i] = money[i].minus(money[i].min(price));
      }
    }
  }

  private List<Integer> withMostVotes(
      List<Supporters> voters, List<Integer> bought, TieBreaker breaker) {
    var all = new ArrayList<>(bought);
    while (true) {
      Fraction left = amount.minus(cost(all));
      var votes = new TreeMap<Integer, Fraction>();
      for (int project = 0; project < costs.size(); project++) {
        if (!all.contains(project) && left.atLeast(costs.get(project))) {
          votes.put(project, votes(voters, project));
        }
      }
      List<Integer> equals = Choosing.highest(votes);
      if (equals.isEmpty()) {
        return List.copyOf(all);
      }
      all.add(breaker.one(question(all.size() + 1, equals), List.of()));
    }
  }
}
