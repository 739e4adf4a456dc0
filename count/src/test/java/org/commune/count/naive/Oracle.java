package org.commune.count.naive;

import java.util.List;
import java.util.Set;
import org.commune.count.Ballots;
import org.commune.count.Fraction;

/** A second implementation of one edition. */
interface Oracle {

  /**
   * What the ballots come to.
   *
   * @param committees everybody who can be elected together, every tie that the rule itself leaves
   *     open being broken in every way
   * @param stages totals by candidate after each stage, where these do not hang on a tie; empty
   *     where the rule has none or they do
   * @param some whether {@code committees} holds more than declared means can reach: then those
   *     reached are among them
   */
  record Judged(Set<Set<Integer>> committees, List<List<Fraction>> stages, boolean some) {

    static Judged of(Set<Set<Integer>> committees) {
      return new Judged(committees, List.of(), false);
    }

    static Judged of(Set<Set<Integer>> committees, List<List<Fraction>> stages) {
      return new Judged(committees, stages, false);
    }
  }

  /** Judges the ballots for so many seats. */
  Judged judge(Ballots ballots, int seats);
}
