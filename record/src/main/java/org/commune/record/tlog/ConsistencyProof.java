package org.commune.record.tlog;

import java.util.Iterator;
import java.util.List;
import org.commune.record.format.VerificationFailure;

/**
 * That a tree is an earlier tree with leaves added (RFC 6962 section 2.1.2; verified as RFC 9162
 * section 2.1.4.2 does). Strict: the path must be used up, and is empty when the old tree is empty
 * or the sizes are equal.
 *
 * @param oldSize leaves of the earlier tree
 * @param newSize leaves of the later tree
 * @param path the hashes, in the order of the RFC
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Makes the proof.
   *
   * @throws IllegalArgumentException when the old size is negative or above the new one
   */
  public static ConsistencyProof of(Nodes nodes, long oldSize, long newSize) {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("no growth from " + oldSize + " to " + newSize);
    }
    List<Hash> path =
        oldSize == 0 || oldSize == newSize
            ? List.of()
            : new Subtrees(nodes).subproof(oldSize, 0, newSize, true);
    return new ConsistencyProof(oldSize, newSize, path);
  }

  /** Passes when the tree with the new root begins with the tree with the old root. */
  public void verify(Hash oldRoot, Hash newRoot) throws VerificationFailure {
    if (oldSize < 0 || oldSize > newSize) {
      throw new VerificationFailure("a tree does not grow from " + oldSize + " to " + newSize);
    }
    if (oldSize == 0) {
      mustBeEmpty();
      mustBe("old", Hash.OF_NO_LEAVES, oldRoot);
      if (newSize == 0) {
        mustBe("new", Hash.OF_NO_LEAVES, newRoot);
      }
      return;
    }
    if (oldSize == newSize) {
      mustBeEmpty();
      mustBe("new", oldRoot, newRoot);
      return;
    }
    climb(oldRoot, newRoot);
  }

  private void climb(Hash oldRoot, Hash newRoot) throws VerificationFailure {
    TreeHasher hasher = new TreeHasher();
    Iterator<Hash> rest = path.iterator();
    // Start at the largest complete subtree that ends where the old tree ends.
    int level = Long.numberOfTrailingZeros(oldSize);
    long node = (oldSize - 1) >>> level;
    long last = (newSize - 1) >>> level;
    // When that subtree is the whole old tree its root is known and the proof leaves it out.
    Hash seed = node == 0 ? oldRoot : next(rest);
    Hash old = seed;
    Hash grown = seed;
    for (; last > 0; last >>>= 1, node >>>= 1) {
      if ((node & 1) == 1) {
        Hash left = next(rest);
        old = hasher.node(left, old);
        grown = hasher.node(left, grown);
      } else if (node < last) {
        grown = hasher.node(grown, next(rest));
      }
    }
    if (rest.hasNext()) {
      throw new VerificationFailure("the consistency proof has hashes left over");
    }
    mustBe("old", old, oldRoot);
    mustBe("new", grown, newRoot);
  }

  private void mustBeEmpty() throws VerificationFailure {
    if (!path.isEmpty()) {
      throw new VerificationFailure(
          "a consistency proof from " + oldSize + " to " + newSize + " has no hashes");
    }
  }

  private static void mustBe(String which, Hash computed, Hash given) throws VerificationFailure {
    if (!computed.equals(given)) {
      throw new VerificationFailure(
          "the consistency proof leads to " + which + " root " + computed + ", given " + given);
    }
  }

  private static Hash next(Iterator<Hash> rest) throws VerificationFailure {
    if (!rest.hasNext()) {
      throw new VerificationFailure("the consistency proof ends too early");
    }
    return rest.next();
  }
}
