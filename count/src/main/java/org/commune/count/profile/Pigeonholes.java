package org.commune.count.profile;

import java.util.Arrays;

/**
 * Packed rankings sorted by how they begin, as they are read: a hole for each first preference, or
 * for each first and second preference where a rank takes four bits. A hole is a chain of blocks in
 * one array, so a paper costs one write, and what lies in a hole can be added up in a table that
 * fits the cache.
 *
 * <p>Candidates are in codes of the file's own here. The lowest bits of a key are free: 1 there
 * says that the number of papers stands behind the key; it is one otherwise.
 */
public final class Pigeonholes {

  /** Rankings that begin alike lie in the same of so many holes. */
  static final int MOST_HOLES = 256;

  private static final int LARGEST_BLOCK = 512;
  private static final int SMALLEST_BLOCK = 8;
  private static final int WEIGHED = 1;

  private final int shift;
  private final int blockBits;
  private final long[] blocks;
  private final int[] next;
  private final int[] first = new int[MOST_HOLES];
  private final int[] at = new int[MOST_HOLES];
  private int used;

  /**
   * @param bits of a rank, at least 4
   * @param words to hold at most, beside what the holes need themselves
   */
  public Pigeonholes(int bits, int words) {
    this.shift = shift(bits);
    int block = Math.clamp(words / MOST_HOLES, SMALLEST_BLOCK, LARGEST_BLOCK);
    this.blockBits = Integer.numberOfTrailingZeros(Integer.highestOneBit(block));
    this.next = new int[MOST_HOLES + (words >> blockBits) + 1];
    this.blocks = new long[next.length << blockBits];
    clear();
  }

  /** What a key is shifted by to its hole. */
  static int shift(int bits) {
    return Long.SIZE - (bits == 4 ? 8 : bits);
  }

  /** Whether so many papers fit that are still to come. */
  public boolean hasRoomFor(int papers) {
    return blocks.length - used >= 2 * papers + (MOST_HOLES << blockBits);
  }

  /** One paper. */
  public void put(long key) {
    put((int) (key >>> shift), key);
  }

  /**
   * @param papers positive
   */
  public void put(long key, long papers) {
    int hole = (int) (key >>> shift);
    if (papers == 1) {
      put(hole, key);
    } else {
      put(hole, key | WEIGHED);
      put(hole, papers);
    }
  }

  private void put(int hole, long word) {
    int to = at[hole];
    if ((to & ((1 << blockBits) - 1)) == 0) {
      to = block(hole, to);
    }
    blocks[to] = word;
    at[hole] = to + 1;
  }

  private int block(int hole, int full) {
    int start = used;
    used += 1 << blockBits;
    if (full == 0) {
      first[hole] = start;
    } else {
      next[(full - 1) >> blockBits] = start;
    }
    return start;
  }

  /** Adds what lies in a hole to a table. */
  void addTo(KeyTable table, int hole) {
    int end = at[hole];
    int from = first[hole];
    int block = 1 << blockBits;
    long weighed = 0;
    while (end != 0) {
      int to = end > from && end <= from + block ? end : from + block;
      for (int i = from; i < to; i++) {
        long word = blocks[i];
        if (weighed != 0) {
          table.add(weighed ^ WEIGHED, word);
          weighed = 0;
        } else if ((word & WEIGHED) != 0) {
          weighed = word;
        } else {
          table.add(word, 1);
        }
      }
      if (to == end) {
        return;
      }
      from = next[from >> blockBits];
    }
  }

  /** Empties all holes. */
  public void clear() {
    Arrays.fill(at, 0);
    used = 0;
  }
}
