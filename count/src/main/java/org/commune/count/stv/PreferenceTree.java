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

  static PreferenceTree of(PreferenceLists lists, IntPredicate excluded, IntPredicate passesOn) {
    var tree = new PreferenceTree();
    for (int list = 0; list < lists.size(); list++) {
      tree.add(lists, list, excluded, passesOn);
    }
    return tree;
  }

  private void add(PreferenceLists lists, int list, IntPredicate excluded, IntPredicate passesOn) {
    int node = ROOT;
    long weight = lists.papers(list);
    for (int rank = 0; ; rank++) {
      int choice = lists.choice(list, rank);
      if (choice == PreferenceLists.NOBODY) {
        ending[node] = Math.addExact(ending[node], weight);
        return;
      }
      if (!excluded.test(choice)) {
        node = child(node, choice);
        papers[node] = Math.addExact(papers[node], weight);
        if (!passesOn.test(choice)) {
          return;
        }
      }
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
