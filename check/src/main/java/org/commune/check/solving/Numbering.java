package org.commune.check.solving;

import java.util.Arrays;

/**
 * Numbers states in the order in which they are first met: open addressing, linear probing. A place
 * of the table holds a number and, in the bits that the number leaves, a part of the hash, so that
 * other states are seldom looked up.
 */
final class Numbering {
  private static final int FREE = -1;

  /** A number has so many bits at most: there are fewer states than that of any limit. */
  private static final int NUMBER = (1 << 26) - 1;

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
    long mixed = mixed(state);
    int slot = slot(mixed, state);
    if (table[slot] != FREE) {
      return table[slot] & NUMBER;
    }
    if (size == states.length) {
      states = Arrays.copyOf(states, 2 * size);
    }
    if (size == NUMBER) {
      throw new IllegalStateException("more than " + NUMBER + " states");
    }
    states[size] = state;
    table[slot] = tag(mixed) | size++;
    if (2 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  private int slot(long mixed, long state) {
    int last = table.length - 1;
    int tag = tag(mixed);
    int slot = (int) (mixed >>> 32) & last;
    while (table[slot] != FREE
        && ((table[slot] & ~NUMBER) != tag || states[table[slot] & NUMBER] != state)) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** Never that of a free place: the sign is left out. */
  private static int tag(long mixed) {
    return (int) (mixed >>> 1) & Integer.MAX_VALUE & ~NUMBER;
  }

  /** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4), its halves mixed again. */
  private static long mixed(long state) {
    long mixed = state * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 32)) * 0x9E3779B97F4A7C15L;
  }

  private void grow() {
    table = free(2 * table.length);
    for (int number = 0; number < size; number++) {
      long mixed = mixed(states[number]);
      int last = table.length - 1;
      int slot = (int) (mixed >>> 32) & last;
      while (table[slot] != FREE) {
        slot = (slot + 1) & last;
      }
      table[slot] = tag(mixed) | number;
    }
  }

  int size() {
    return size;
  }

  long state(int number) {
    return states[number];
  }
}
