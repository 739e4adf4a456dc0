package org.commune.cli;

import java.util.List;
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
 * @param second file of the second round, once it was held
 * @param registered voters, where they are given
 */
record TwoRoundCount(
    Terminal terminal,
    String file,
    TwoRound rule,
    Optional<String> second,
    Optional<Long> registered) {

  static Optional<TwoRound> named(String id) {
    return TwoRound.all().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  Outcome of(BallotFile first, Optional<String> format, List<String> ties) {
    TiePolicy policy = TiePolicies.of(ties, first.ballots().names(), first.tieOrder());
    Optional<Ballots> then =
        second.map(name -> BallotFiles.read(terminal, name, format, Optional.empty()).ballots());
    try {
      return Counting.count(
          rule, new Rounds(first.ballots(), then, registered.map(Fraction::of)), policy);
    } catch (IllegalArgumentException refused) {
      throw new BadInput(
          file + " cannot be counted by " + rule.id() + ": " + refused.getMessage() + ".");
    }
  }
}
