package org.commune.check.solving;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Every state that any play can reach, whoever does what: as the faction's move, as the members'
 * move, or both. Nothing is looked for beyond a state that is held for ever ({@link Sink}), nor
 * beyond a turn in which the faction comes to one; that is as far as the paths go, which tells the
 * same verdict and the same number of periods.
 */
final class Space {
  final Compiled compiled;
  final Numbering numbers = new Numbering();
  final BitSet atFaction = new BitSet();
  final BitSet atMembers = new BitSet();
  final Edges byFaction = new Edges();
  private final Edges byMembers = new Edges();
  private final Compiled.Test sink;

  /** For each state at the members' move, the number of the state after the tick. */
  private int[] ticks = new int[1 << 10];

  /** The commands that some reachable state allows. */
  final BitSet enabled = new BitSet();

  /** Where turns of the faction begin; from where it comes to a sink; what is all the members'. */
  private final BitSet started = new BitSet();

  private final BitSet doomed = new BitSet();
  private final BitSet handed = new BitSet();

  /** For each state at the faction's move its first edge, and in the lower half the one after. */
  private long[] rows = new long[1 << 10];

  private final boolean[] seen;
  private final int[] open;
  private Optional<Edges.Rows> factionForwards = Optional.empty();
  private Optional<Edges.Rows> beforeMembers = Optional.empty();
  private Optional<Edges.Rows> beforeTicks = Optional.empty();
  private Optional<Turns> turns = Optional.empty();
  private Optional<Turns> idleTurns = Optional.empty();

  private Space(Compiled compiled) {
    this.compiled = compiled;
    sink = compiled.test(Sink.of(compiled.game()));
    seen = new boolean[compiled.game().commands().size()];
    open = new int[Math.max(compiled.faction.most(), compiled.members.most())];
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
    Ints queue = new Ints();
    reach(numbers.of(compiled.initial()), atMembers, queue);
    int done = 0;
    for (int act = 0; act < acts; act++) {
      int last = queue.size();
      for (; done < last; done++) {
        moves(queue.get(done), compiled.faction, byFaction, atMembers, queue);
      }
    }
    while (!queue.isPolled() && numbers.size() <= limit) {
      int at = queue.poll();
      moves(at, compiled.members, byMembers, atMembers, queue);
      int after = ticked(at);
      atFaction.set(after);
      reach(after, atMembers, queue);
    }
    return numbers.size() <= limit;
  }

  private int ticked(int at) {
    long state = numbers.state(at);
    int after = sink.holds(state) ? at : numbers.of(compiled.tick(state));
    ticks = at < ticks.length ? ticks : Arrays.copyOf(ticks, 2 * at + 1);
    ticks[at] = after;
    return after;
  }

  private boolean explore(int limit) {
    Ints starts = new Ints();
    Ints members = new Ints();
    reach(numbers.of(compiled.initial()), started, starts);
    while (!starts.isPolled() || !members.isPolled()) {
      if (numbers.size() > limit) {
        return false;
      }
      if (!starts.isPolled()) {
        turn(starts.poll(), members, limit);
      } else {
        int at = members.poll();
        moves(at, compiled.members, byMembers, atMembers, members);
        reach(ticked(at), started, starts);
      }
    }
    return true;
  }

  /**
   * All that the faction can reach in a turn. Where that takes it to a sink, the turn is lost for
   * the members, and nothing need be known of where else it could have stopped.
   */
  private void turn(int start, Ints members, int limit) {
    Ints found = new Ints();
    reach(start, atFaction, found);
    while (!found.isPolled() && numbers.size() <= limit) {
      int at = found.poll();
      rows = at < rows.length ? rows : Arrays.copyOf(rows, 2 * at + 1);
      rows[at] = (long) byFaction.size() << Integer.SIZE;
      moves(at, compiled.faction, byFaction, atFaction, found);
      rows[at] |= byFaction.size();
      if (isSunk(at)) {
        doomed.set(at);
        reach(at, atMembers, members);
      }
    }
    if (found.isPolled()) {
      doom(found);
      if (!doomed.get(start)) {
        hand(start, members);
      }
    }
  }

  /** Marks those from which the faction comes to a sink. */
  private void doom(Ints found) {
    boolean grown = !doomed.isEmpty();
    while (grown) {
      grown = false;
      for (int i = found.size() - 1; i >= 0; i--) {
        int at = found.get(i);
        if (!doomed.get(at) && isBefore(at, doomed)) {
          doomed.set(at);
          grown = true;
        }
      }
    }
  }

  private boolean isBefore(int at, BitSet wanted) {
    for (int edge = (int) (rows[at] >>> Integer.SIZE); edge < (int) rows[at]; edge++) {
      if (wanted.get(byFaction.target(edge))) {
        return true;
      }
    }
    return false;
  }

  /** Wherever the faction can stop, the members move. */
  private void hand(int start, Ints members) {
    Ints open = new Ints();
    open.add(start);
    while (!open.isEmpty()) {
      int at = open.pop();
      if (!handed.get(at)) {
        handed.set(at);
        reach(at, atMembers, members);
        for (int edge = (int) (rows[at] >>> Integer.SIZE); edge < (int) rows[at]; edge++) {
          open.add(byFaction.target(edge));
        }
      }
    }
  }

  private static void reach(int state, BitSet reached, Ints queue) {
    if (!reached.get(state)) {
      reached.set(state);
      queue.add(state);
    }
  }

  /** Whether everything is held there for ever, so that nothing was looked for beyond it. */
  boolean isSunk(int at) {
    return sink.holds(numbers.state(at));
  }

  private void moves(int at, Moves moves, Edges edges, BitSet reached, Ints queue) {
    long state = numbers.state(at);
    if (sink.holds(state)) {
      return;
    }
    int many = moves.open(state, open);
    for (int i = 0; i < many; i++) {
      enable(moves, open[i], state);
      long after = moves.effects(open[i]).applied(state);
      if (after != state) {
        int target = numbers.of(after);
        edges.add(at, target);
        reach(target, reached, queue);
      }
    }
  }

  private void enable(Moves moves, int move, long state) {
    for (int command : moves.commands(move)) {
      if (!seen[command] && moves.holds(command, state)) {
        seen[command] = true;
        enabled.set(command);
      }
    }
  }

  int size() {
    return numbers.size();
  }

  int tick(int state) {
    return ticks[state];
  }

  /** Whereto the faction can go from each state. */
  Edges.Rows factionForwards() {
    Edges.Rows rows = factionForwards.orElseGet(() -> byFaction.forwards(size()));
    factionForwards = Optional.of(rows);
    return rows;
  }

  /** Whereto the members can go from each state. */
  Edges.Rows membersForwards() {
    return byMembers.forwards(size());
  }

  /** From where the members come to each state within their turn. */
  Edges.Rows beforeMembers() {
    Edges.Rows rows = beforeMembers.orElseGet(() -> byMembers.backwards(size()));
    beforeMembers = Optional.of(rows);
    return rows;
  }

  /** The ends of the members' turns of which each state is the tick. */
  Edges.Rows beforeTicks() {
    Edges.Rows rows = beforeTicks.orElseGet(this::ticksBackwards);
    beforeTicks = Optional.of(rows);
    return rows;
  }

  private Edges.Rows ticksBackwards() {
    Edges edges = new Edges();
    for (int at = atMembers.nextSetBit(0); at >= 0; at = atMembers.nextSetBit(at + 1)) {
      edges.add(at, ticks[at]);
    }
    return edges.backwards(size());
  }

  /** The faction's turns. */
  Turns turns() {
    Turns all = turns.orElseGet(() -> Turns.of(this));
    turns = Optional.of(all);
    return all;
  }

  /** The turns of a faction that does nothing any more. */
  Turns idleTurns() {
    Turns all = idleTurns.orElseGet(() -> Turns.idle(this));
    idleTurns = Optional.of(all);
    return all;
  }
}
