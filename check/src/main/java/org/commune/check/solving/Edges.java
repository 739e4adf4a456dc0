package org.commune.check.solving;

import java.util.Arrays;

/** Edges between numbered states, and rows of them for each state (compressed sparse rows). */
final class Edges {
  private int[] from = new int[1 << 10];
  private int[] to = new int[1 << 10];
  private int size;

  void add(int source, int target) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
    }
    from[size] = source;
    to[size++] = target;
  }

  int size() {
    return size;
  }

  int target(int edge) {
    return to[edge];
  }

  /** The sources of the edges into each of so many states. */
  Rows backwards(int states) {
    return Rows.of(states, to, from, size);
  }

  /** The targets of the edges out of each of so many states. */
  Rows forwards(int states) {
    return Rows.of(states, from, to, size);
  }

  /** For each state a run of other states. */
  static final class Rows {
    final int[] starts;
    final int[] others;

    private Rows(int[] starts, int[] others) {
      this.starts = starts;
      this.others = others;
    }

    static Rows of(int states, int[] keys, int[] values, int size) {
      int[] starts = new int[states + 1];
      for (int edge = 0; edge < size; edge++) {
        starts[keys[edge] + 1]++;
      }
      for (int state = 0; state < states; state++) {
        starts[state + 1] += starts[state];
      }
      int[] next = Arrays.copyOf(starts, states);
      int[] others = new int[size];
      for (int edge = 0; edge < size; edge++) {
        others[next[keys[edge]]++] = values[edge];
      }
      return new Rows(starts, others);
    }
  }
}
