package org.commune.count.profile;

/**
 * Papers by packed ranking: an open hash table, keys and numbers side by side so that a look costs
 * one line of the cache. Keys are compared whole, so nothing hangs on the hash.
 */
public final class KeyTable {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int LEAST_BITS = 4;

  private long[] slots = new long[2 << LEAST_BITS];
  private int shift = 64 - LEAST_BITS;
  private int size;

  /** How many different keys there are. */
  public int size() {
    return size;
  }

  /**
   * @param papers positive
   */
  public void add(long key, long papers) {
    int at = slot(key);
    if (slots[at + 1] == 0) {
      slots[at] = key;
      slots[at + 1] = papers;
      size++;
      if (size * 3L > slots.length) { // two thirds full
        grow();
      }
    } else {
      slots[at + 1] = Math.addExact(slots[at + 1], papers);
    }
  }

  /** Zero for a key that was never added. */
  public long papers(long key) {
    return slots[slot(key) + 1];
  }

  /** Copies the keys, in no order, to {@code into} from {@code from} on. */
  public void copyKeys(long[] into, int from) {
    int to = from;
    for (int at = 0; at < slots.length; at += 2) {
      if (slots[at + 1] != 0) {
        into[to++] = slots[at];
      }
    }
  }

  private int slot(long key) {
    long[] table = slots;
    int mask = table.length - 1;
    int at = (int) ((key * SPREAD) >>> shift) << 1;
    while (table[at + 1] != 0 && table[at] != key) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    shift--;
    for (int from = 0; from < old.length; from += 2) {
      if (old[from + 1] != 0) {
        int at = slot(old[from]);
        slots[at] = old[from];
        slots[at + 1] = old[from + 1];
      }
    }
  }
}
