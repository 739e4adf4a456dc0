package org.commune.check.solving;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
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

  private final Space space;
  private final Map<Integer, Come> come = new HashMap<>();
  private final List<Integer> order = new ArrayList<>();
  private int offered;

  /** How many acts are looked at in the first turn; without a limit, later turns too. */
  private int mostActs = UNLIMITED;

  /** The commands of the faction that can be used at all on the way. */
  final BitSet usable = new BitSet();

  /** How a state is come to, and at what cost. */
  private record Come(int from, int command, int cost) {}

  private record Open(int cost, int order, int state) implements Comparable<Open> {
    @Override
    public int compareTo(Open other) {
      return cost != other.cost
          ? Integer.compare(cost, other.cost)
          : Integer.compare(order, other.order);
    }
  }

  private Sleep(Space space) {
    this.space = space;
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
    PriorityQueue<Open> open = new PriorityQueue<>();
    BitSet closed = new BitSet();
    come.put(start, new Come(-1, TICK, 0));
    open.add(new Open(0, 0, start));
    while (!open.isEmpty()) {
      Open next = open.remove();
      if (closed.get(next.state)) {
        continue;
      }
      closed.set(next.state);
      order.add(next.state);
      if (wanted.test(next.state)) {
        return;
      }
      boolean bounded = mostActs != UNLIMITED;
      if (!bounded || next.cost % BUDGET < mostActs) {
        moves(next, open);
      }
      if (!bounded) {
        offer(open, next, space.tick(next.state), TICK, TICKS);
      }
    }
  }

  private void moves(Open next, PriorityQueue<Open> open) {
    long state = space.numbers.state(next.state);
    for (Compiled.Move move : space.compiled.faction) {
      if (move.holds(state)) {
        int command = move.command(state);
        usable.set(command);
        int to = space.numbers.of(move.applied(state));
        offer(open, next, to, command, 1 + (move.budget ? BUDGET : 0));
      }
    }
  }

  private void offer(PriorityQueue<Open> open, Open from, int to, int command, int cost) {
    int total = from.cost + cost;
    Come before = come.get(to);
    if (before == null || total < before.cost) {
      come.put(to, new Come(from.state, command, total));
      open.add(new Open(total, ++offered, to));
    }
  }

  /** The states in the order in which they are come to. */
  List<Integer> reached() {
    return order;
  }

  /** The first of them that is so. */
  Optional<Integer> first(IntPredicate wanted) {
    return order.stream().filter(wanted::test).findFirst();
  }

  /** One step to a state: the command, or {@link #TICK}. */
  record Step(int from, int command, int to) {}

  /** How a state is come to. */
  List<Step> path(int state) {
    List<Step> steps = new ArrayList<>();
    int at = state;
    Come how = come.get(at);
    while (how != null && how.from >= 0) {
      steps.addFirst(new Step(how.from, how.command, at));
      at = how.from;
      how = come.get(at);
    }
    return steps;
  }
}
