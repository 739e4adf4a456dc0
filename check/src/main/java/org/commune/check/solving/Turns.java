package org.commune.check.solving;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The faction's turn as a graph without circles: states between which it can go to and fro within
 * one turn are one knot (R. E. Tarjan, Depth-first search and linear graph algorithms, 1972). A
 * knot is won by the members when each of its states is, and each knot that the faction can go on
 * to; so the knots that are won can be counted up as the states are.
 */
final class Turns {
  private static final int NEW = -1;

  /** The knot of each state at the faction's move. */
  final int[] knots;

  /** For each knot, how many of its states and of the edges out of it must be won. */
  final int[] needs;

  /** The states of each knot, and the knots of the sources of the edges into each. */
  final Edges.Rows states;

  final Edges.Rows before;

  private Turns(int[] knots, int[] needs, Edges.Rows states, Edges.Rows before) {
    this.knots = knots;
    this.needs = needs;
    this.states = states;
    this.before = before;
  }

  static Turns of(Space space) {
    return counted(space, new Search(space).knots(), space.byFaction.forwards(space.size()));
  }

  /** Where the faction does nothing any more, each state is a knot of its own. */
  static Turns idle(Space space) {
    int[] knots = new int[space.size()];
    for (int at = 0; at < knots.length; at++) {
      knots[at] = at;
    }
    return counted(space, knots, new Edges().forwards(space.size()));
  }

  private static Turns counted(Space space, int[] knots, Edges.Rows after) {
    int many = 0;
    for (int knot : knots) {
      many = Math.max(many, knot + 1);
    }
    int[] needs = new int[many];
    Edges states = new Edges();
    Edges between = new Edges();
    BitSet faction = space.atFaction;
    for (int at = faction.nextSetBit(0); at >= 0; at = faction.nextSetBit(at + 1)) {
      states.add(knots[at], at);
      needs[knots[at]]++;
      for (int i = after.starts[at]; i < after.starts[at + 1]; i++) {
        int to = knots[after.others[i]];
        if (to != knots[at]) {
          between.add(knots[at], to);
          needs[knots[at]]++;
        }
      }
    }
    return new Turns(knots, needs, states.forwards(many), between.backwards(many));
  }

  /** The search for knots, without recursion: turns may be long. */
  private static final class Search {
    private final Space space;
    private final Edges.Rows after;
    private final int[] indexes;
    private final int[] low;
    private final int[] next;
    private final int[] knots;
    private final Ints path = new Ints();
    private final Ints open = new Ints();
    private int index;
    private int knot;

    Search(Space space) {
      this.space = space;
      after = space.byFaction.forwards(space.size());
      indexes = new int[space.size()];
      low = new int[space.size()];
      knots = new int[space.size()];
      Arrays.fill(indexes, NEW);
      Arrays.fill(knots, NEW);
      next = Arrays.copyOf(after.starts, space.size());
    }

    int[] knots() {
      BitSet all = space.atFaction;
      for (int at = all.nextSetBit(0); at >= 0; at = all.nextSetBit(at + 1)) {
        if (indexes[at] == NEW) {
          from(at);
        }
      }
      return knots;
    }

    private void from(int root) {
      enter(root);
      while (!path.isEmpty()) {
        int at = path.peek();
        if (next[at] < after.starts[at + 1]) {
          look(at, after.others[next[at]++]);
        } else {
          leave(at);
        }
      }
    }

    private void look(int at, int to) {
      if (indexes[to] == NEW) {
        enter(to);
      } else if (knots[to] == NEW) {
        low[at] = Math.min(low[at], indexes[to]);
      }
    }

    private void enter(int at) {
      indexes[at] = index;
      low[at] = index++;
      path.add(at);
      open.add(at);
    }

    private void leave(int at) {
      path.pop();
      if (!path.isEmpty()) {
        low[path.peek()] = Math.min(low[path.peek()], low[at]);
      }
      if (low[at] == indexes[at]) {
        int member;
        do {
          member = open.pop();
          knots[member] = knot;
        } while (member != at);
        knot++;
      }
    }
  }
}
