package org.commune.count.tie;

import java.util.List;
import org.commune.count.Fraction;

/**
 * Who of several equal candidates is the one?
 *
 * @param stage at which the question comes up
 * @param purpose in words: "to be excluded"
 * @param wanted whether fewer or more votes make somebody the one
 * @param tied positions of candidates
 * @param history totals by candidate at each earlier point that a look back may look at
 */
public record Question(
    int stage, String purpose, Wanted wanted, List<Integer> tied, List<List<Fraction>> history) {

  /** Which way an inequality speaks. */
  public enum Wanted {
    FEWEST,
    MOST
  }

  public Question {
    tied = List.copyOf(tied);
  }

  Question among(List<Integer> left) {
    return new Question(stage, purpose, wanted, left, history);
  }
}
