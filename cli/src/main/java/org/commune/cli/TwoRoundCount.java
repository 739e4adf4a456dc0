package org.commune.cli;

import java.util.Optional;
import org.commune.count.Ballots;
import org.commune.count.Counting;
import org.commune.count.Fraction;
import org.commune.count.Outcome;
import org.commune.count.Rounds;
import org.commune.count.TiePolicy;
import org.commune.count.TwoRound;
import org.commune.count.format.BallotFile;

/**
 * `commune count` of an election of two rounds.
 *
 * @param registered voters, where they are given
 */
record TwoRoundCount(String file, TwoRound rule, Optional<Long> registered) {

  static Optional<TwoRound> named(String id) {
    return TwoRound.all().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  Outcome of(BallotFile first, Optional<Ballots> second, TiePolicy policy) {
    try {
      return Counting.count(
          rule, new Rounds(first.ballots(), second, registered.map(Fraction::of)), policy);
    } catch (IllegalArgumentException refused) {
      throw new BadInput(
          file + " cannot be counted by " + rule.id() + ": " + refused.getMessage() + ".");
    }
  }
}
