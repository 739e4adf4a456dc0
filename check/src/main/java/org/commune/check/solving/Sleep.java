package org.commune.check.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * What the faction and the calendar reach from a state while the members do nothing, first things
 * first: after the fewest ticks; then with the least of the threat's allowance; then by the fewest
 * acts; then by acts that come first in the game.
 */
final class Sleep {
  /** A tick, where a command is expected. */
  static final int TICK = -1;

  private static final int TICKS = 1 << 20;
  private static final int BUDGET = 1 << 10;
  private static final int UNLIMITED = -1;
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int NOWHERE = -1;

  private final Space space;

  /** How each state is come to: from where, by which command, and at what cost. */
  private final int[] from;

  private final int[] by;
  private final int[] cost;

  /** What is to be looked at, by its cost; first come, first served. */
  private final TreeMap<Integer, Ints> open = new TreeMap<>();

  private final Ints order = new Ints();
  private final int[] which;

  /** How many acts are looked at in the first turn; without a limit, later turns too. */
  private int mostActs = UNLIMITED;

  /** The commands of the faction that can be used at all on the way. */
  final BitSet usable = new BitSet();

  private Sleep(Space space) {
    this.space = space;
    from = new int[space.size()];
    by = new int[space.size()];
    cost = new int[space.size()];
    Arrays.fill(cost, NEVER);
    which = new int[space.compiled.faction.most()];
  }

  /** All that is reached from the start. */
  static Sleep of(Space space) {
    Sleep sleep = new Sleep(space);
    sleep.explore(space.numbers.of(space.compiled.initial()), _ -> false);
    return sleep;
  }

  /** What is reached from a state up to the first that is wanted, which is the last of all. */
  static Sleep until(Space space, int start, IntPredicate wanted) {
    Sleep sleep = new Sleep(space);
    sleep.explore(start, wanted);
    return sleep;
  }

  /** What is reached in the first turn, by so many acts at most. */
  static Sleep turn(Space space, int acts) {
    Sleep sleep = new Sleep(space);
    sleep.mostActs = acts;
    sleep.explore(space.numbers.of(space.compiled.initial()), _ -> false);
    return sleep;
  }

  private void explore(int start, IntPredicate wanted) {
    BitSet closed = new BitSet();
    offer(NOWHERE, start, TICK, 0);
    while (!open.isEmpty()) {
      Map.Entry<Integer, Ints> cheapest = open.firstEntry();
      Ints states = cheapest.getValue();
      while (!states.isPolled()) {
        int at = states.poll();
        if (closed.get(at)) {
          continue;
        }
        closed.set(at);
        order.add(at);
        if (wanted.test(at)) {
          return;
        }
        goOn(at);
      }
      open.remove(cheapest.getKey());
    }
  }

  private void goOn(int at) {
    if (space.isSunk(at)) {
      return;
    }
    boolean bounded = mostActs != UNLIMITED;
    if (!bounded || cost[at] % BUDGET < mostActs) {
      moves(at);
    }
    if (!bounded && space.atMembers.get(at)) {
      offer(at, space.tick(at), TICK, cost[at] + TICKS);
    }
  }

  private void moves(int at) {
    long state = space.numbers.state(at);
    Moves moves = space.compiled.faction;
    int many = moves.open(state, which);
    for (int i = 0; i < many; i++) {
      int move = which[i];
      int command = moves.command(move, state);
      usable.set(command);
      int to = space.numbers.of(moves.effects(move).applied(state));
      offer(at, to, command, cost[at] + 1 + (moves.isBudget(move) ? BUDGET : 0));
    }
  }

  private void offer(int source, int to, int command, int total) {
    if (total < cost[to]) {
      from[to] = source;
      by[to] = command;
      cost[to] = total;
      open.computeIfAbsent(total, _ -> new Ints()).add(to);
    }
  }

  /** The states in the order in which they are come to. */
  Ints reached() {
    return order;
  }

  /** The first of them that is so. */
  Optional<Integer> first(IntPredicate wanted) {
    for (int i = 0; i < order.size(); i++) {
      if (wanted.test(order.get(i))) {
        return Optional.of(order.get(i));
      }
    }
    return Optional.empty();
  }

  /** One step to a state: the command, or {@link #TICK}. */
  record Step(int from, int command, int to) {}

  /** How a state is come to. */
  List<Step> path(int state) {
    List<Step> steps = new ArrayList<>();
    for (int at = state; from[at] != NOWHERE; at = from[at]) {
      steps.addFirst(new Step(from[at], by[at], at));
    }
    return steps;
  }
}
