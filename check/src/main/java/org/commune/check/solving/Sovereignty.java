package org.commune.check.solving;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the members can force "not held by the faction" again and again for ever.
 *
 * <pre>
 * W = νY. μZ. the members end their turn in a state that is not held and whose tick is in Y,
 *             or in one whose tick is in Z;
 *             at the faction's move all states it can reach in its turn must be so for the members
 * </pre>
 *
 * The inner fixpoint grows in rounds, and the round in which a state joins is the number of ticks
 * that the members need from it. That the faction could go round in circles within one turn does
 * not count as never ending it, which is why its turn is taken as a whole.
 *
 * <p>Büchi games: E. A. Emerson and C. S. Jutla, Tree automata, mu-calculus and determinacy, FOCS
 * 1991.
 */
final class Sovereignty {
  private static final int NEVER = Integer.MAX_VALUE;

  private final Space space;
  private final Compiled.Test held;
  private final boolean idle;
  private final Edges.Rows beforeFaction;
  private final Edges.Rows beforeMembers;

  /** States at the members' move from which they win, and at the faction's. */
  final BitSet members = new BitSet();

  final BitSet faction = new BitSet();

  /** How many ticks the members need from a state; meaningful where they win. */
  private final int[] ranks;

  private final int[] factionRanks;

  private Sovereignty(Space space, Compiled.Test held, boolean idle) {
    this.space = space;
    this.held = held;
    this.idle = idle;
    beforeFaction = space.byFaction.backwards(space.size());
    beforeMembers = space.byMembers.backwards(space.size());
    ranks = new int[space.size()];
    factionRanks = new int[space.size()];
  }

  static Sovereignty of(Space space, Compiled.Test held) {
    return new Sovereignty(space, held, false).solved();
  }

  /** The same where the faction does nothing any more: what is lost then is lost for good. */
  static Sovereignty idle(Space space, Compiled.Test held) {
    return new Sovereignty(space, held, true).solved();
  }

  private Sovereignty solved() {
    solve();
    return this;
  }

  private boolean held(int at) {
    return held.holds(space.numbers.state(at));
  }

  private void solve() {
    BitSet y = (BitSet) space.atFaction.clone();
    while (true) {
      least(y);
      if (faction.equals(y)) {
        return;
      }
      y = (BitSet) faction.clone();
    }
  }

  /** The least fixpoint for a given Y. */
  private void least(BitSet y) {
    members.clear();
    faction.clear();
    Arrays.fill(factionRanks, NEVER);
    for (int rank = 0; ; rank++) {
      int before = members.cardinality();
      grow(y, rank);
      if (rank > 0 && members.cardinality() == before) {
        return;
      }
      wholeTurns(rank);
    }
  }

  /** Adds the states from which the members reach the end of a turn that is good. */
  private void grow(BitSet y, int rank) {
    Stack open = new Stack();
    for (int at = space.atMembers.nextSetBit(0); at >= 0; at = space.atMembers.nextSetBit(at + 1)) {
      if (!members.get(at) && isGoodEnd(at, y)) {
        add(at, rank, open);
      }
    }
    while (!open.isEmpty()) {
      int at = open.pop();
      for (int i = beforeMembers.starts[at]; i < beforeMembers.starts[at + 1]; i++) {
        int source = beforeMembers.others[i];
        if (!members.get(source)) {
          add(source, rank, open);
        }
      }
    }
  }

  private boolean isGoodEnd(int at, BitSet y) {
    int after = space.tick(at);
    return faction.get(after) || (y.get(after) && !held(at));
  }

  private void add(int at, int rank, Stack open) {
    members.set(at);
    ranks[at] = rank;
    open.push(at);
  }

  /** The states at the faction's move from which all that it can reach is won by the members. */
  private void wholeTurns(int rank) {
    BitSet bad = new BitSet(space.size());
    Stack open = new Stack();
    for (int at = space.atFaction.nextSetBit(0); at >= 0; at = space.atFaction.nextSetBit(at + 1)) {
      if (!members.get(at)) {
        bad.set(at);
        open.push(at);
      }
    }
    while (!open.isEmpty() && !idle) {
      int at = open.pop();
      for (int i = beforeFaction.starts[at]; i < beforeFaction.starts[at + 1]; i++) {
        int source = beforeFaction.others[i];
        if (!bad.get(source)) {
          bad.set(source);
          open.push(source);
        }
      }
    }
    faction.clear();
    faction.or(space.atFaction);
    faction.andNot(bad);
    for (int at = faction.nextSetBit(0); at >= 0; at = faction.nextSetBit(at + 1)) {
      factionRanks[at] = Math.min(factionRanks[at], rank);
    }
  }

  /** Whether a state at the members' move is lost. */
  boolean lost(int at) {
    return !members.get(at);
  }

  /** How many ticks the members need from a state at their move from which they win. */
  int rank(int at) {
    return ranks[at];
  }

  /** Whether the members make headway by ending their turn here, when they stand at that rank. */
  boolean isGoodEnd(int at, int rank) {
    int after = space.tick(at);
    return rank == 0
        ? faction.get(after) && !held(at)
        : faction.get(after) && factionRanks[after] < rank;
  }

  /** A stack of numbers. */
  private static final class Stack {
    private int[] items = new int[256];
    private int size;

    void push(int item) {
      if (size == items.length) {
        items = Arrays.copyOf(items, 2 * size);
      }
      items[size++] = item;
    }

    int pop() {
      return items[--size];
    }

    boolean isEmpty() {
      return size == 0;
    }
  }
}
