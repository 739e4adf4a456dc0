package org.commune.check.solving;

import java.util.Arrays;

/** Numbers states in the order in which they are first met: open addressing, linear probing. */
final class Numbering {
  private static final int FREE = -1;

  private long[] states = new long[1 << 10];
  private int[] table = free(1 << 11);
  private int size;

  private static int[] free(int length) {
    int[] table = new int[length];
    Arrays.fill(table, FREE);
    return table;
  }

  /** The number of a state, which is {@link #size()} before the call where it is new. */
  int of(long state) {
    int slot = slot(state);
    if (table[slot] != FREE) {
      return table[slot];
    }
    if (size == states.length) {
      states = Arrays.copyOf(states, 2 * size);
    }
    states[size] = state;
    table[slot] = size++;
    if (2 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  private int slot(long state) {
    int slot = spread(state) & (table.length - 1);
    while (table[slot] != FREE && states[table[slot]] != state) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4). */
  private static int spread(long state) {
    long mixed = state * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  private void grow() {
    table = free(2 * table.length);
    for (int number = 0; number < size; number++) {
      table[slot(states[number])] = number;
    }
  }

  int size() {
    return size;
  }

  long state(int number) {
    return states[number];
  }
}
