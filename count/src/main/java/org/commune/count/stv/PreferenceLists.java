package org.commune.count.stv;

import java.util.List;
import org.commune.count.Fraction;
import org.commune.count.Profile;

/**
 * Lists of preferences, each with the number of papers that bear it. Withdrawn candidates are left
 * out, and nothing stands after whatever ended a paper.
 *
 * <p>Within each of the {@link #stretches()} lists that begin alike stand together. So the papers
 * of a pile are a few ranges however many they are, and passing them on is a look at where a range
 * breaks, never at each paper: what makes one code count 10 papers and 47 million.
 */
public interface PreferenceLists {

  /** What {@link #choice} answers after the last preference. */
  int NOBODY = Profile.NOBODY;

  /** Lists from one position up to another that is not among them. */
  record Stretch(int from, int to) {}

  /** All lists, in stretches that are each in order. */
  List<Stretch> stretches();

  /** The candidate at a rank counted from 0, or {@link #NOBODY}. */
  int choice(int list, int rank);

  /** How many papers bear the lists of a range, in units of {@link #unit()}. */
  long papers(int from, int to);

  /** Why the list ends where it does. */
  Ending ending(int list);

  /** The weight of one paper: one, unless the ballots carry fractions of a vote. */
  Fraction unit();

  /** The weight of papers without a valid first preference. */
  Fraction invalid();

  /** The weight of all valid papers. */
  default Fraction valid() {
    long papers = 0;
    for (Stretch stretch : stretches()) {
      papers = Math.addExact(papers, papers(stretch.from(), stretch.to()));
    }
    return unit().times(papers);
  }

  /**
   * Where the lists that have the same choice at {@code rank} as the first of a range end. The
   * range must be of lists that are alike up to that rank.
   */
  default int runEnd(int from, int to, int rank) {
    int choice = choice(from, rank);
    if (choice(to - 1, rank) == choice) {
      return to;
    }
    int low = from + 1;
    int step = 1;
    while (choice(from + step, rank) == choice) { // ends before the last, which differs
      low = from + step + 1;
      step = Math.min(2 * step, to - 1 - from);
    }
    int high = from + step;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (choice(middle, rank) == choice) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
