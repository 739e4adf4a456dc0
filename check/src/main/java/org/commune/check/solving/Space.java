package org.commune.check.solving;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Every state that any play can reach, whoever does what: as the faction's move, as the members'
 * move, or both.
 */
final class Space {
  final Compiled compiled;
  final Numbering numbers = new Numbering();
  final BitSet atFaction = new BitSet();
  final BitSet atMembers = new BitSet();
  final Edges byFaction = new Edges();
  final Edges byMembers = new Edges();

  /** For each state at the members' move, the number of the state after the tick. */
  private int[] ticks = new int[0];

  /** The commands that some reachable state allows. */
  final BitSet enabled = new BitSet();

  private Space(Compiled compiled) {
    this.compiled = compiled;
  }

  /** The space of a game; empty when it has more than so many states. */
  static Optional<Space> of(Compiled compiled, int limit) {
    Space space = new Space(compiled);
    return space.explore(limit) ? Optional.of(space) : Optional.empty();
  }

  /**
   * What the members and the calendar can reach when the faction does so many acts in its first
   * turn and nothing ever after.
   */
  static Optional<Space> idle(Compiled compiled, int acts, int limit) {
    Space space = new Space(compiled);
    return space.exploreIdle(acts, limit) ? Optional.of(space) : Optional.empty();
  }

  private boolean exploreIdle(int acts, int limit) {
    ArrayDeque<Integer> members = new ArrayDeque<>();
    List<Integer> turn = new ArrayList<>(List.of(numbers.of(compiled.initial())));
    turn.forEach(at -> reach(at, atMembers, members));
    for (int act = 0; act < acts; act++) {
      ArrayDeque<Integer> next = new ArrayDeque<>();
      turn.forEach(at -> moves(at, compiled.faction, byFaction, atMembers, next));
      members.addAll(next);
      turn = List.copyOf(next);
    }
    while (!members.isEmpty() && numbers.size() <= limit) {
      int at = members.removeFirst();
      moves(at, compiled.members, byMembers, atMembers, members);
      int after = ticked(at);
      atFaction.set(after);
      reach(after, atMembers, members);
    }
    return numbers.size() <= limit;
  }

  private int ticked(int at) {
    int after = numbers.of(compiled.tick(numbers.state(at)));
    ticks = at < ticks.length ? ticks : java.util.Arrays.copyOf(ticks, 2 * at + 64);
    ticks[at] = after;
    return after;
  }

  private boolean explore(int limit) {
    ArrayDeque<Integer> faction = new ArrayDeque<>();
    ArrayDeque<Integer> members = new ArrayDeque<>();
    reach(numbers.of(compiled.initial()), atFaction, faction);
    while (!faction.isEmpty() || !members.isEmpty()) {
      if (numbers.size() > limit) {
        return false;
      }
      if (!faction.isEmpty()) {
        int at = faction.removeFirst();
        moves(at, compiled.faction, byFaction, atFaction, faction);
        reach(at, atMembers, members);
      } else {
        int at = members.removeFirst();
        moves(at, compiled.members, byMembers, atMembers, members);
        reach(ticked(at), atFaction, faction);
      }
    }
    return true;
  }

  private static void reach(int state, BitSet reached, ArrayDeque<Integer> queue) {
    if (!reached.get(state)) {
      reached.set(state);
      queue.add(state);
    }
  }

  private void moves(
      int at, List<Compiled.Move> moves, Edges edges, BitSet reached, ArrayDeque<Integer> queue) {
    long state = numbers.state(at);
    for (Compiled.Move move : moves) {
      if (move.holds(state)) {
        enable(move, state);
        long after = move.applied(state);
        if (after != state) {
          int target = numbers.of(after);
          edges.add(at, target);
          reach(target, reached, queue);
        }
      }
    }
  }

  private void enable(Compiled.Move move, long state) {
    for (int i = 0; i < move.numbers.length; i++) {
      if (!enabled.get(move.numbers[i]) && move.tests[i].holds(state)) {
        enabled.set(move.numbers[i]);
      }
    }
  }

  int size() {
    return numbers.size();
  }

  int tick(int state) {
    return ticks[state];
  }
}
