package org.commune.count.stv;

import org.commune.count.Fraction;

/**
 * Distinct lists of preferences, each with the number of papers that bear it. Withdrawn candidates
 * are left out, and nothing stands after whatever ended a paper.
 */
public interface PreferenceLists {

  /** What {@link #choice} answers after the last preference. */
  int NOBODY = -1;

  /** How many lists there are. */
  int size();

  /** The candidate at a rank counted from 0, or {@link #NOBODY}. */
  int choice(int list, int rank);

  /** How many papers bear the list, in units of {@link #unit()}. */
  long papers(int list);

  /** Why the list ends where it does. */
  Ending ending(int list);

  /** The weight of one paper: one, unless the ballots carry fractions of a vote. */
  Fraction unit();

  /** The weight of papers without a valid first preference. */
  Fraction invalid();

  /** The weight of all valid papers. */
  default Fraction valid() {
    long papers = 0;
    for (int list = 0; list < size(); list++) {
      papers = Math.addExact(papers, papers(list));
    }
    return unit().times(papers);
  }
}
