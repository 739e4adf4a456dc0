package org.commune.count.stv;

import java.util.Arrays;
import org.commune.count.Fraction;

/**
 * Papers held at one value, received together.
 *
 * @param batch number of the transfer they came in; 0 for first preferences
 */
record Parcel(int batch, Fraction value, Ranges lists) {

  /**
   * A growing list of ranges of preference lists, each read down to the same rank, and the papers
   * that bear them.
   */
  static final class Ranges {
    private static final int FIELDS = 3;

    private int[] fields = new int[FIELDS];
    private int size;
    private long papers;

    void add(int from, int to, int rank, long more) {
      int at = size * FIELDS;
      if (at == fields.length) {
        fields = Arrays.copyOf(fields, 2 * at);
      }
      fields[at] = from;
      fields[at + 1] = to;
      fields[at + 2] = rank;
      size++;
      papers = Math.addExact(papers, more);
    }

    int size() {
      return size;
    }

    int from(int range) {
      return fields[range * FIELDS];
    }

    int to(int range) {
      return fields[range * FIELDS + 1];
    }

    /** The rank at which the holder of the parcel stands. */
    int rank(int range) {
      return fields[range * FIELDS + 2];
    }

    long papers() {
      return papers;
    }
  }
}
