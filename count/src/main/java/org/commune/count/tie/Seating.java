package org.commune.count.tie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.Ballots;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.constraint.Feasibility;

/** Fills the seats of a rule that puts the candidates in an order, keeping caps and guarantees. */
public final class Seating {

  private final int seats;
  private final List<String> names;
  private final List<Integer> taking;
  private final Feasibility feasibility;
  private final TieBreaker ties;

  public Seating(Election election, Ballots ballots, TieBreaker ties) {
    this.seats = election.seats();
    this.names = ballots.names();
    this.taking =
        IntStream.range(0, names.size())
            .filter(i -> !ballots.candidates().get(i).withdrawn())
            .boxed()
            .toList();
    this.feasibility =
        new Feasibility(ballots.candidates(), election.constraints(), election.seats());
    this.ties = ties;
    feasibility.required();
  }

  /** Candidates who take part. */
  public List<Integer> taking() {
    return taking;
  }

  /**
   * Elects the first of those left, again and again. Equals are elected together where all fit, and
   * else one by one by the declared means.
   *
   * @param stage that the order stands at
   * @param first of some candidates those whom nobody of them precedes; empty when nobody of them
   *     may be elected
   */
  public List<Elected> fill(int stage, String reason, UnaryOperator<List<Integer>> first) {
    var elected = new ArrayList<Integer>();
    while (elected.size() < seats) {
      List<Integer> left = taking.stream().filter(c -> !elected.contains(c)).toList();
      List<Integer> doomed = feasibility.doomed(elected, left);
      List<Integer> able = left.stream().filter(c -> !doomed.contains(c)).toList();
      List<Integer> equals = able.isEmpty() ? able : first.apply(able);
      if (equals.isEmpty()) {
        break;
      }
      List<Integer> rest = left.stream().filter(c -> !equals.contains(c)).toList();
      List<Integer> with = Stream.concat(elected.stream(), equals.stream()).toList();
      if (with.size() <= seats && feasibility.possible(with, rest)) {
        equals.stream().sorted(Comparator.comparing(names::get)).forEach(elected::add);
      } else {
        elected.add(
            ties.one(
                new Question(stage, "to be elected", Question.Wanted.MOST, equals, List.of()),
                List.of()));
      }
    }
    return elected.stream().map(c -> new Elected(c, stage, reason)).toList();
  }
}
