package org.commune.record.tlog;

import java.util.Iterator;
import java.util.List;
import org.commune.record.format.VerificationFailure;

/**
 * That a leaf stands at an index of a tree (RFC 6962 section 2.1.1; verified as RFC 9162 section
 * 2.1.3.2 does). Strict: an index at or above the size, a hash too few and a hash too many are
 * refused.
 *
 * @param index the place of the leaf, from 0
 * @param size how many leaves the tree has
 * @param path the hashes from the leaf's sibling up to the child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * Makes the proof.
   *
   * @throws IllegalArgumentException when the tree has no such index
   */
  public static InclusionProof of(Nodes nodes, long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no index " + index + " in a tree of " + size);
    }
    return new InclusionProof(index, size, new Subtrees(nodes).path(index, 0, size));
  }

  /** Passes when this leaf stands at the index in the tree with this root. */
  public void verify(Hash leaf, Hash root) throws VerificationFailure {
    if (index < 0 || index >= size) {
      throw new VerificationFailure("index " + index + " is not in a tree of size " + size);
    }
    TreeHasher hasher = new TreeHasher();
    Iterator<Hash> rest = path.iterator();
    Hash hash = leaf;
    long node = index;
    // The last node of each level; when ours is the last and even, it rises without a sibling.
    for (long last = size - 1; last > 0; last >>>= 1, node >>>= 1) {
      if ((node & 1) == 1) {
        hash = hasher.node(next(rest), hash);
      } else if (node < last) {
        hash = hasher.node(hash, next(rest));
      }
    }
    if (rest.hasNext()) {
      throw new VerificationFailure("the inclusion proof has hashes left over");
    }
    if (!hash.equals(root)) {
      throw new VerificationFailure(
          "the inclusion proof leads to root " + hash + ", the tree has " + root);
    }
  }

  private static Hash next(Iterator<Hash> rest) throws VerificationFailure {
    if (!rest.hasNext()) {
      throw new VerificationFailure("the inclusion proof ends too early");
    }
    return rest.next();
  }
}
