package org.commune.count.change;

import java.util.Optional;
import org.commune.count.Ballot;
import org.commune.count.Fraction;
import org.commune.count.Marking;

/**
 * So many papers with the same marks, marked otherwise.
 *
 * @param from the marks they bear
 * @param to the marks they bear then; empty when they are not cast at all
 * @param papers how many, by weight; positive
 */
public record PaperChange(Marking from, Optional<Marking> to, Fraction papers) {

  public PaperChange {
    if (papers.signum() <= 0) {
      throw new IllegalArgumentException("a change concerns some papers, found " + papers);
    }
  }

  /** All papers of the ballot marked otherwise. */
  public static PaperChange marked(Ballot ballot, Marking to) {
    return new PaperChange(ballot.marking(), Optional.of(to), ballot.weight());
  }

  /** All papers of the ballot left out. */
  public static PaperChange notCast(Ballot ballot) {
    return new PaperChange(ballot.marking(), Optional.empty(), ballot.weight());
  }
}
