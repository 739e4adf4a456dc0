package org.commune.record.tlog;

/**
 * The hashes of the complete subtrees of a tree: what proofs are made from. Node {@code index} of
 * {@code level} is the root over the leaves from index * 2^level up to and without (index + 1) *
 * 2^level.
 */
@FunctionalInterface
public interface Nodes {

  /**
   * @throws java.io.UncheckedIOException when the node lies in a file that cannot be read
   */
  Hash node(int level, long index);
}
