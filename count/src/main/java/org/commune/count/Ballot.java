package org.commune.count;

/**
 * One paper, or several with the same marks.
 *
 * @param weight how many papers this stands for, or the weight of its voter; positive
 */
public record Ballot(Marking marking, Fraction weight) {

  public Ballot {
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("a ballot's weight must be positive, found " + weight);
    }
  }

  public static Ballot of(Marking marking) {
    return new Ballot(marking, Fraction.ONE);
  }

  public static Ballot of(long papers, Marking marking) {
    return new Ballot(marking, Fraction.of(papers));
  }
}
