package org.commune.count.stv;

import java.util.Arrays;
import org.commune.count.Fraction;

/**
 * Papers held at one value, received together.
 *
 * @param batch number of the transfer they came in; 0 for first preferences
 */
record Parcel(int batch, Fraction value, Lists lists) {

  /** A growing list of the positions of preference lists, and the papers that bear them. */
  static final class Lists {
    private int[] positions = new int[16];
    private int size;
    private long papers;

    void add(int list, long more) {
      if (size == positions.length) {
        positions = Arrays.copyOf(positions, 2 * size);
      }
      positions[size++] = list;
      papers = Math.addExact(papers, more);
    }

    int size() {
      return size;
    }

    int at(int index) {
      return positions[index];
    }

    long papers() {
      return papers;
    }
  }
}
