package org.commune.count;

import org.commune.count.condorcet.CloneproofSchwartz;

/** Rules that compare options two by two. */
public final class Condorcet {

  private Condorcet() {}

  /**
   * The Debian Constitution's rule (A.5; A.6 until version 1.7): cloneproof Schwartz sequential
   * dropping with a quorum and a majority ratio for each option.
   *
   * @throws IllegalArgumentException when the question names an option the matrix lacks
   */
  public static DebianResult debian(PairwiseMatrix matrix, DebianQuestion question) {
    return CloneproofSchwartz.count(matrix, question);
  }
}
