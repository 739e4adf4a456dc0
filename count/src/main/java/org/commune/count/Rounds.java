package org.commune.count;

import java.util.Optional;

/**
 * The two ballots of a {@link TwoRound}.
 *
 * @param second ballots of the second round, once it was held; those who withdrew are not on them
 * @param registered voters, where the rule asks for a share of them
 */
public record Rounds(Ballots first, Optional<Ballots> second, Optional<Fraction> registered) {

  public static Rounds of(Ballots first) {
    return new Rounds(first, Optional.empty(), Optional.empty());
  }

  public Rounds then(Ballots ballots) {
    return new Rounds(first, Optional.of(ballots), registered);
  }
}
