package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The recursions of RFC 6962 section 2.1, written as the RFC writes them: every range splits at the
 * largest power of two below its size. At most 63 levels deep.
 */
final class Subtrees {
  private final Nodes nodes;

  Subtrees(Nodes nodes) {
    this.nodes = nodes;
  }

  /** MTH(D[from:to]) for a range that a tree of the RFC has as a subtree. */
  Hash root(long from, long to) {
    if (from == to) {
      return Hash.OF_NO_LEAVES;
    }
    long size = to - from;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return nodes.node(level, from >>> level);
    }
    long middle = from + split(size);
    return Hash.node(root(from, middle), root(middle, to));
  }

  /** PATH(index - from, D[from:to]), from the leaf's sibling upwards. */
  List<Hash> path(long index, long from, long to) {
    if (to - from == 1) {
      return new ArrayList<>();
    }
    long middle = from + split(to - from);
    List<Hash> path;
    if (index < middle) {
      path = path(index, from, middle);
      path.add(root(middle, to));
    } else {
      path = path(index, middle, to);
      path.add(root(from, middle));
    }
    return path;
  }

  /**
   * SUBPROOF(old - from, D[from:to], known): {@code known} while the old root itself is at hand.
   */
  List<Hash> subproof(long old, long from, long to, boolean known) {
    if (old == to) {
      List<Hash> proof = new ArrayList<>();
      if (!known) {
        proof.add(root(from, to));
      }
      return proof;
    }
    long middle = from + split(to - from);
    List<Hash> proof;
    if (old <= middle) {
      proof = subproof(old, from, middle, known);
      proof.add(root(middle, to));
    } else {
      proof = subproof(old, middle, to, false);
      proof.add(root(from, middle));
    }
    return proof;
  }

  /** The largest power of two below {@code size}, which is at least two. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
