package org.commune.count.condorcet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.PairwiseMatrix;
import org.commune.count.rule.PaperReading;
import org.commune.count.rule.PaperReading.Fault;
import org.commune.count.stv.Preferences;

/** Instant runoff among the Smith set: the smallest set whose members beat everybody outside. */
final class SmithRunoff {

  private static final PaperReading READING =
      new PaperReading(Fault.ENDS_THE_PAPER, PaperReading.ANY_NUMBER, Fault.IS_PASSED_OVER);

  private SmithRunoff() {}

  /**
   * The winner among some options.
   *
   * @param breakTie picks the one to exclude of those with equally few votes
   */
  static List<Integer> first(
      PairwiseMatrix matrix,
      Ballots ballots,
      List<Integer> some,
      ToIntFunction<List<Integer>> breakTie) {
    var left = new ArrayList<>(smith(matrix, some));
    while (left.size() > 1) {
      Fraction[] votes = new Fraction[matrix.size()];
      left.forEach(c -> votes[c] = Fraction.ZERO);
      for (Ballot ballot : ballots.ballots()) {
        Preferences.of(ballot, ballots.candidates(), READING).candidates().stream()
            .filter(left::contains)
            .findFirst()
            .ifPresent(c -> votes[c] = votes[c].plus(ballot.weight()));
      }
      Fraction fewest = left.stream().map(c -> votes[c]).min(Fraction::compareTo).orElseThrow();
      List<Integer> lowest = left.stream().filter(c -> votes[c].equals(fewest)).toList();
      int gone = breakTie.applyAsInt(lowest);
      left.removeIf(c -> c == gone);
    }
    return List.copyOf(left);
  }

  /** Smallest set of which every member beats every option outside. */
  static List<Integer> smith(PairwiseMatrix matrix, List<Integer> some) {
    // From the option with most wins on, whoever is not beaten by all inside joins.
    List<Fraction> scores = CopelandScores.of(matrix, some);
    Fraction best = some.stream().map(scores::get).max(Fraction::compareTo).orElseThrow();
    var inside = new ArrayList<>(some.stream().filter(a -> scores.get(a).equals(best)).toList());
    boolean grew = true;
    while (grew) {
      List<Integer> joining =
          some.stream()
              .filter(a -> !inside.contains(a))
              .filter(a -> inside.stream().anyMatch(b -> !matrix.defeats(b, a)))
              .toList();
      grew = inside.addAll(joining);
    }
    return List.copyOf(inside);
  }
}
