package org.commune.count.stv;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Papers as a tree of their preferences, down to the first candidate who keeps all that comes.
 * Those excluded are left out, so papers that agree on the rest stand together; the tree is small
 * however many papers there are.
 */
final class PreferenceTree {

  static final int ROOT = 0;
  private static final int NONE = -1;

  private int[] candidate = {NONE};
  private long[] papers = {0};
  private long[] ending = {0};
  private int[] firstChild = {NONE};
  private int[] sibling = {NONE};
  private int size = 1;

  private final PreferenceLists lists;
  private final IntPredicate excluded;
  private final IntPredicate passesOn;

  private PreferenceTree(PreferenceLists lists, IntPredicate excluded, IntPredicate passesOn) {
    this.lists = lists;
    this.excluded = excluded;
    this.passesOn = passesOn;
  }

  static PreferenceTree of(PreferenceLists lists, IntPredicate excluded, IntPredicate passesOn) {
    var tree = new PreferenceTree(lists, excluded, passesOn);
    for (PreferenceLists.Stretch stretch : lists.stretches()) {
      tree.grow(ROOT, stretch.from(), stretch.to(), 0);
    }
    return tree;
  }

  /** Adds lists that are alike up to a rank, which leads to a node. */
  private void grow(int node, int start, int to, int rank) {
    int from = start;
    while (from < to) {
      int choice = lists.choice(from, rank);
      int end = lists.runEnd(from, to, rank);
      long weight = lists.papers(from, end);
      if (choice == PreferenceLists.NOBODY) {
        ending[node] = Math.addExact(ending[node], weight);
      } else if (excluded.test(choice)) {
        grow(node, from, end, rank + 1);
      } else {
        int child = child(node, choice);
        papers[child] = Math.addExact(papers[child], weight);
        if (passesOn.test(choice)) {
          grow(child, from, end, rank + 1);
        }
      }
      from = end;
    }
  }

  private int child(int parent, int choice) {
    for (int node = firstChild[parent]; node != NONE; node = sibling[node]) {
      if (candidate[node] == choice) {
        return node;
      }
    }
    if (size == candidate.length) {
      int more = 2 * size;
      candidate = Arrays.copyOf(candidate, more);
      papers = Arrays.copyOf(papers, more);
      ending = Arrays.copyOf(ending, more);
      firstChild = Arrays.copyOf(firstChild, more);
      sibling = Arrays.copyOf(sibling, more);
    }
    candidate[size] = choice;
    firstChild[size] = NONE;
    sibling[size] = firstChild[parent];
    firstChild[parent] = size;
    return size++;
  }

  /** What to do at each node on the way down. */
  interface Visitor<T> {
    /** Answers what is left for the nodes below; empty-handed visits are the visitor's affair. */
    T below(int candidate, long papers, T coming);

    /** Papers that have no preference below here. */
    void end(long papers, T coming);
  }

  <T> void visit(Visitor<T> visitor, T coming) {
    visit(visitor, ROOT, coming);
  }

  private <T> void visit(Visitor<T> visitor, int parent, T coming) {
    if (ending[parent] > 0) {
      visitor.end(ending[parent], coming);
    }
    for (int node = firstChild[parent]; node != NONE; node = sibling[node]) {
      visit(visitor, node, visitor.below(candidate[node], papers[node], coming));
    }
  }
}
