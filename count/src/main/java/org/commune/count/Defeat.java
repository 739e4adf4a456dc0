package org.commune.count;

/**
 * One option beating another.
 *
 * @param votesFor votes that prefer the winner
 * @param against votes that prefer the loser
 */
public record Defeat(int winner, int loser, Fraction votesFor, Fraction against) {

  /** Debian Constitution A.6.7: fewer votes for is weaker, then more votes against. */
  public boolean weakerThan(Defeat other) {
    int byFor = votesFor.compareTo(other.votesFor);
    return byFor < 0 || (byFor == 0 && against.exceeds(other.against));
  }
}
