package org.commune.count.condorcet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.commune.count.Action;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Defeat;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Exhibit;
import org.commune.count.Fraction;
import org.commune.count.PairwiseMatrix;
import org.commune.count.Stage;
import org.commune.count.rule.CondorcetRule;
import org.commune.count.rule.CondorcetRule.Method;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.Seating;
import org.commune.count.tie.TieBreaker;

/** Counts by comparing options two by two, as {@link CondorcetRule} says. */
public final class PairwiseCount {

  private final CondorcetRule rule;
  private final Ballots ballots;
  private final PairwiseMatrix matrix;
  private final Comparator<Defeat> strength;
  private final TieBreaker ties;
  private final List<Exhibit> exhibits = new ArrayList<>();

  private PairwiseCount(
      CondorcetRule rule, Ballots ballots, PairwiseMatrix matrix, TieBreaker ties) {
    this.rule = rule;
    this.ballots = ballots;
    this.matrix = matrix;
    this.strength = Strengths.of(rule.strength().value());
    this.ties = ties;
    exhibits.add(new Exhibit.Pairwise(matrix));
  }

  public static CountSheet count(CondorcetRule rule, Election election, Ballots ballots) {
    var matrix = PairwiseMatrix.from(ballots, rule.unranked().value(), rule.noOpinion().value());
    return count(rule, election, ballots, matrix, ballots.hash());
  }

  /** The same from a matrix that was added up elsewhere. */
  public static CountSheet count(
      CondorcetRule rule, Election election, Ballots ballots, PairwiseMatrix matrix, String hash) {
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    var count = new PairwiseCount(rule, ballots, matrix, ties);
    var seating = new Seating(election, ballots, ties);
    UnaryOperator<List<Integer>> first = count.first(seating.taking());
    List<Elected> elected = seating.fill(1, "first of those left, compared two by two", first);
    if (rule.method().value() != Method.SMITH_RUNOFF) {
      count.exhibits.add(new Exhibit.Order(order(seating.taking(), first)));
    }
    Fraction valid = ballots.weight();
    List<Fraction> wins = CopelandScores.of(matrix, seating.taking());
    var stage =
        new Stage(
            1,
            new Action.Round("wins against the others, ties counting half"),
            wins,
            Fraction.ZERO,
            Fraction.ZERO,
            Optional.empty(),
            List.of());
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        election.seats(),
        valid,
        Fraction.ZERO,
        1,
        Optional.empty(),
        elected,
        List.of(stage),
        ties.ties(),
        count.exhibits);
  }

  private UnaryOperator<List<Integer>> first(List<Integer> taking) {
    return switch (rule.method().value()) {
      case SCHULZE -> new StrongestPaths(matrix, strength)::first;
      case CLONEPROOF_DROPPING -> some -> CloneproofSchwartz.first(matrix, some);
      case RANKED_PAIRS -> rankedPairs(taking);
      case MINIMAX -> some -> least(some, a -> greatestDefeat(a, taking));
      case COPELAND -> some -> CopelandScores.first(matrix, taking, some);
      case SMITH_RUNOFF -> some -> SmithRunoff.first(matrix, ballots, some, this::fewest);
      case KEMENY -> kemeny(taking);
    };
  }

  private UnaryOperator<List<Integer>> rankedPairs(List<Integer> taking) {
    var pairs = new LockedPairs(matrix, strength, taking, this::preferred);
    exhibits.add(
        new Exhibit.Steps(
            List.of("locked: " + words(pairs.locked()), "left out: " + words(pairs.leftOut()))));
    return pairs::first;
  }

  private UnaryOperator<List<Integer>> kemeny(List<Integer> taking) {
    var kemeny = new Kemeny(matrix, taking);
    exhibits.add(
        new Exhibit.Steps(List.of("fewest disagreements: " + kemeny.leastDisagreements())));
    return kemeny::first;
  }

  private List<Integer> preferred(List<Integer> concerned) {
    return ties.order(
        new Question(1, "to be preferred among equal defeats", Wanted.MOST, concerned, List.of()),
        List.of());
  }

  private int fewest(List<Integer> lowest) {
    return ties.one(new Question(1, "to be excluded", Wanted.FEWEST, lowest, List.of()), List.of());
  }

  private String words(List<Defeat> defeats) {
    return defeats.isEmpty()
        ? "none"
        : String.join("; ", defeats.stream().map(this::words).sorted().toList());
  }

  private String words(Defeat defeat) {
    return matrix.options().get(defeat.winner())
        + " over "
        + matrix.options().get(defeat.loser())
        + " "
        + defeat.votesFor().plain()
        + ":"
        + defeat.against().plain();
  }

  private Optional<Defeat> greatestDefeat(int option, List<Integer> others) {
    return matrix.defeats(others).stream().filter(d -> d.loser() == option).max(strength);
  }

  private List<Integer> least(List<Integer> some, Function<Integer, Optional<Defeat>> defeat) {
    return some.stream()
        .filter(a -> some.stream().noneMatch(b -> weaker(defeat.apply(b), defeat.apply(a))))
        .toList();
  }

  private boolean weaker(Optional<Defeat> a, Optional<Defeat> b) {
    return b.isPresent() && (a.isEmpty() || strength.compare(a.get(), b.get()) < 0);
  }

  /** Everybody in places, equals in one. */
  private static List<List<Integer>> order(
      List<Integer> taking, UnaryOperator<List<Integer>> first) {
    var places = new ArrayList<List<Integer>>();
    List<Integer> left = taking;
    while (!left.isEmpty()) {
      List<Integer> place = first.apply(left);
      places.add(place);
      left = left.stream().filter(c -> !place.contains(c)).toList();
    }
    return List.copyOf(places);
  }
}
