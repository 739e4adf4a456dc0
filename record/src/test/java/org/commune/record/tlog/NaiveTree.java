package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.record.format.Bytes;

/** The definitions of RFC 6962 section 2.1 on a list, as slow as they are plain. */
public record NaiveTree(List<Hash> leaves) implements Nodes {
  public NaiveTree {
    leaves = List.copyOf(leaves);
  }

  public static NaiveTree ofEntries(List<Bytes> entries) {
    return new NaiveTree(entries.stream().map(Hash::leaf).toList());
  }

  /** The tree over "leaf 0", "leaf 1" and so on. */
  public static NaiveTree ofNumberedLeaves(int size) {
    return ofEntries(IntStream.range(0, size).mapToObj(i -> Bytes.utf8("leaf " + i)).toList());
  }

  public Hash root() {
    return root(leaves);
  }

  public Hash root(int size) {
    return root(leaves.subList(0, size));
  }

  private static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.sha256(Bytes.of());
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = split(leaves.size());
    return Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  List<Hash> path(int index, int size) {
    return path(index, leaves.subList(0, size));
  }

  private static List<Hash> path(int index, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int split = split(leaves.size());
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    List<Hash> path =
        new ArrayList<>(index < split ? path(index, left) : path(index - split, right));
    path.add(index < split ? root(right) : root(left));
    return path;
  }

  List<Hash> growth(int old, int size) {
    return old == 0 || old == size ? List.of() : subproof(old, leaves.subList(0, size), true);
  }

  private static List<Hash> subproof(int old, List<Hash> leaves, boolean known) {
    if (old == leaves.size()) {
      return known ? List.of() : List.of(root(leaves));
    }
    int split = split(leaves.size());
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    List<Hash> proof =
        new ArrayList<>(
            old <= split ? subproof(old, left, known) : subproof(old - split, right, false));
    proof.add(old <= split ? root(right) : root(left));
    return proof;
  }

  private static int split(int size) {
    int split = 1;
    while (split * 2 < size) {
      split *= 2;
    }
    return split;
  }

  @Override
  public Hash node(int level, long index) {
    int from = Math.toIntExact(index << level);
    return root(leaves.subList(from, from + (1 << level)));
  }
}
