package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree while it grows, kept as the roots of its complete subtrees: one per binary digit of its
 * size that is one. Constant memory, however many leaves. For one thread only.
 */
public final class CompactRange {

  /**
   * Is told of every subtree as it becomes complete, leaves among them, from the leaves upwards.
   */
  @FunctionalInterface
  public interface Completed {
    void node(int level, long index, Hash hash);
  }

  /** For a tree of which only the root is wanted. */
  public static final Completed UNWATCHED = (level, index, hash) -> {};

  private final TreeHasher hasher = new TreeHasher();

  /** From the largest subtree, leftmost, to the smallest. */
  private final List<Hash> peaks;

  private final Completed completed;
  private long size;

  private CompactRange(long size, List<Hash> peaks, Completed completed) {
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
    this.completed = completed;
  }

  public static CompactRange empty() {
    return empty(UNWATCHED);
  }

  public static CompactRange empty(Completed completed) {
    return new CompactRange(0, List.of(), completed);
  }

  /** Takes up the first {@code size} leaves of a tree whose complete subtrees are known. */
  public static CompactRange of(long size, Nodes nodes, Completed completed) {
    List<Hash> peaks = new ArrayList<>();
    long start = 0;
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        peaks.add(nodes.node(level, start >>> level));
        start += 1L << level;
      }
    }
    return new CompactRange(size, peaks, completed);
  }

  public long size() {
    return size;
  }

  public void append(Hash leaf) {
    Hash hash = leaf;
    completed.node(0, size, hash);
    int level = 0;
    for (; (size >>> level & 1) == 1; level++) {
      hash = hasher.node(peaks.removeLast(), hash);
      completed.node(level + 1, size >>> (level + 1), hash);
    }
    peaks.add(hash);
    size++;
  }

  /** The root of the tree as it is now. */
  public Hash root() {
    if (peaks.isEmpty()) {
      return Hash.OF_NO_LEAVES;
    }
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = hasher.node(peaks.get(i), root);
    }
    return root;
  }
}
