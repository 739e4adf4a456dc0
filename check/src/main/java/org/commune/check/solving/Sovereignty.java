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
 * that the members need from it. Each state joins once, and is looked at when it does, so a
 * fixpoint takes time in proportion to the edges. That the faction could go round in circles within
 * one turn does not count as never ending it, which is why its turn is taken as a whole ({@link
 * Turns}).
 *
 * <p>Büchi games: E. A. Emerson and C. S. Jutla, Tree automata, mu-calculus and determinacy, FOCS
 * 1991.
 */
final class Sovereignty {
  private static final int NEVER = Integer.MAX_VALUE;

  private final Space space;
  private final Turns turns;
  private final BitSet held = new BitSet();

  /** States at the members' move from which they win, and at the faction's. */
  private final BitSet members = new BitSet();

  private BitSet faction = new BitSet();

  /** How many ticks the members need from a state; meaningful where they win. */
  private final int[] ranks;

  private final int[] factionRanks;

  /** What each knot still needs to be won. */
  private int[] needs = new int[0];

  /** States that joined, and states at the faction's move that did, to be looked at. */
  private final Ints joined = new Ints();

  private final Ints won = new Ints();
  private final Ints knots = new Ints();

  private Sovereignty(Space space, Turns turns, Compiled.Test test) {
    this.space = space;
    this.turns = turns;
    ranks = new int[space.size()];
    factionRanks = new int[space.size()];
    BitSet all = space.atMembers;
    for (int at = all.nextSetBit(0); at >= 0; at = all.nextSetBit(at + 1)) {
      held.set(at, test.holds(space.numbers.state(at)));
    }
  }

  static Sovereignty of(Space space, Compiled.Test held) {
    return new Sovereignty(space, space.turns(), held).solved();
  }

  /** The same where the faction does nothing any more: what is lost then is lost for good. */
  static Sovereignty idle(Space space, Compiled.Test held) {
    return new Sovereignty(space, space.idleTurns(), held).solved();
  }

  private Sovereignty solved() {
    BitSet y = space.atFaction;
    while (true) {
      least(y);
      if (faction.equals(y)) {
        return this;
      }
      y = faction;
    }
  }

  /** The least fixpoint for a given Y. */
  private void least(BitSet y) {
    members.clear();
    faction = new BitSet(space.size());
    Arrays.fill(factionRanks, NEVER);
    needs = turns.needs.clone();
    BitSet all = space.atMembers;
    for (int at = all.nextSetBit(0); at >= 0; at = all.nextSetBit(at + 1)) {
      if (!held.get(at) && y.get(space.tick(at))) {
        join(at, 0);
      }
    }
    int rank = 0;
    spread(rank);
    while (!won.isPolled()) {
      rank++;
      while (!won.isPolled()) {
        endsBefore(won.poll(), rank);
      }
      spread(rank);
    }
    won.clear();
  }

  /** The ends of a turn after which the faction stands at a state that is won. */
  private void endsBefore(int after, int rank) {
    Edges.Rows before = space.beforeTicks();
    for (int i = before.starts[after]; i < before.starts[after + 1]; i++) {
      join(before.others[i], rank);
    }
  }

  private void join(int at, int rank) {
    if (!members.get(at)) {
      members.set(at);
      ranks[at] = rank;
      joined.add(at);
    }
  }

  /** All from which the members come to what joined; then what is won at the faction's move. */
  private void spread(int rank) {
    Edges.Rows before = space.beforeMembers();
    while (!joined.isPolled()) {
      int at = joined.poll();
      for (int i = before.starts[at]; i < before.starts[at + 1]; i++) {
        join(before.others[i], rank);
      }
      if (space.atFaction.get(at)) {
        less(turns.knots[at]);
      }
    }
    joined.clear();
    while (!knots.isPolled()) {
      win(knots.poll(), rank);
    }
    knots.clear();
  }

  private void less(int knot) {
    if (--needs[knot] == 0) {
      knots.add(knot);
    }
  }

  private void win(int knot, int rank) {
    for (int i = turns.states.starts[knot]; i < turns.states.starts[knot + 1]; i++) {
      int at = turns.states.others[i];
      faction.set(at);
      factionRanks[at] = rank;
      won.add(at);
    }
    for (int i = turns.before.starts[knot]; i < turns.before.starts[knot + 1]; i++) {
      less(turns.before.others[i]);
    }
  }

  /** Whether a state at the members' move is lost. */
  boolean lost(int at) {
    return space.atMembers.get(at) && !members.get(at);
  }

  /** How many ticks the members need from a state at their move from which they win. */
  int rank(int at) {
    return ranks[at];
  }

  /** Whether the members make headway by ending their turn here, when they stand at that rank. */
  boolean isGoodEnd(int at, int rank) {
    int after = space.tick(at);
    return rank == 0
        ? faction.get(after) && !held.get(at)
        : faction.get(after) && factionRanks[after] < rank;
  }
}
