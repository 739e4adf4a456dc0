package org.commune.count.condorcet;

import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.PairwiseMatrix;

/** Wins of each option against those taking part, ties counting half (Copeland 1951). */
final class CopelandScores {

  private CopelandScores() {}

  static List<Fraction> of(PairwiseMatrix matrix, List<Integer> taking) {
    return IntStream.range(0, matrix.size())
        .mapToObj(a -> taking.contains(a) ? score(matrix, taking, a) : Fraction.ZERO)
        .toList();
  }

  /** Those of some options with the most wins against all. */
  static List<Integer> first(PairwiseMatrix matrix, List<Integer> taking, List<Integer> some) {
    List<Fraction> scores = of(matrix, taking);
    Fraction best = some.stream().map(scores::get).max(Fraction::compareTo).orElseThrow();
    return some.stream().filter(a -> scores.get(a).equals(best)).toList();
  }

  private static Fraction score(PairwiseMatrix matrix, List<Integer> taking, int a) {
    Fraction score = Fraction.ZERO;
    for (int b : taking) {
      if (matrix.defeats(a, b)) {
        score = score.plus(Fraction.ONE);
      } else if (a != b && !matrix.defeats(b, a)) {
        score = score.plus(Fraction.HALF);
      }
    }
    return score;
  }
}
