package org.commune.check.solving;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Variable;

/**
 * A certificate that an objective is lost, which others can verify without solving anything: a set
 * of states at the members' move in which it is held, that no act of the members leaves, and to
 * which the faction can always come back after a tick. Whoever is in it never gets out.
 *
 * @param states the states of the set, by the values of their variables
 * @param sink states that belong to it besides: where everything is held whatever anybody does
 * @param replies how many acts of the faction it takes at most to come back after a tick
 * @param ticks how many ticks it takes to come into the set while the members do nothing; the
 *     fewest
 * @param acts how many acts of the faction, with so many ticks and the least of its allowance
 */
public record Trap(
    List<Map<Variable, Integer>> states, Guard sink, int replies, int ticks, int acts) {
  public Trap {
    states = List.copyOf(states);
  }

  /** The trap into which an objective of a game is lost; empty where it is not lost. */
  public static Optional<Trap> of(Game game, Objective objective, int limit) {
    return Compiled.of(game.about(List.of(objective)))
        .flatMap(compiled -> Space.of(compiled, limit))
        .flatMap(space -> new Search(space, space.compiled.test(objective.held())).trap());
  }

  private static final class Search {
    private final Space space;
    private final BitSet trap;
    private final Edges.Rows faction;
    private final Edges.Rows members;

    /** How many acts of the faction it takes to come into the trap. */
    private final int[] distance;

    Search(Space space, Compiled.Test held) {
      this.space = space;
      trap = (BitSet) space.atMembers.clone();
      for (int at = trap.nextSetBit(0); at >= 0; at = trap.nextSetBit(at + 1)) {
        trap.set(at, held.holds(space.numbers.state(at)));
      }
      faction = space.byFaction.backwards(space.size());
      members = space.membersForwards();
      distance = new int[space.size()];
    }

    Optional<Trap> trap() {
      boolean more = true;
      while (more) {
        more = shrunk();
      }
      if (trap.isEmpty()) {
        return Optional.empty();
      }
      Sleep sleep = Sleep.of(space);
      return sleep.first(trap::get).map(first -> certificate(sleep, first));
    }

    /** Takes out of the trap what can be left from; whether there was any. */
    private boolean shrunk() {
      distances();
      BitSet out = new BitSet();
      for (int at = trap.nextSetBit(0); at >= 0; at = trap.nextSetBit(at + 1)) {
        if (distance[space.tick(at)] == Integer.MAX_VALUE || leaves(at)) {
          out.set(at);
        }
      }
      trap.andNot(out);
      return !out.isEmpty();
    }

    private boolean leaves(int at) {
      for (int i = members.starts[at]; i < members.starts[at + 1]; i++) {
        if (!trap.get(members.others[i])) {
          return true;
        }
      }
      return false;
    }

    private void distances() {
      java.util.Arrays.fill(distance, Integer.MAX_VALUE);
      Ints open = new Ints();
      for (int at = trap.nextSetBit(0); at >= 0; at = trap.nextSetBit(at + 1)) {
        distance[at] = 0;
        open.add(at);
      }
      while (!open.isPolled()) {
        int at = open.poll();
        for (int i = faction.starts[at]; i < faction.starts[at + 1]; i++) {
          int source = faction.others[i];
          if (distance[source] == Integer.MAX_VALUE) {
            distance[source] = distance[at] + 1;
            open.add(source);
          }
        }
      }
    }

    /** Only what can be come to from the first state of it is needed. */
    private Trap certificate(Sleep sleep, int first) {
      List<Sleep.Step> path = sleep.path(first);
      int ticks = (int) path.stream().filter(s -> s.command() == Sleep.TICK).count();
      BitSet needed = new BitSet();
      Ints open = new Ints();
      needed.set(first);
      open.add(first);
      int replies = 0;
      while (!open.isPolled()) {
        int at = open.poll();
        for (int i = members.starts[at]; i < members.starts[at + 1]; i++) {
          add(members.others[i], needed, open);
        }
        replies = Math.max(replies, distance[space.tick(at)]);
        add(reply(space.tick(at)), needed, open);
      }
      List<Map<Variable, Integer>> states = new ArrayList<>();
      for (int at = needed.nextSetBit(0); at >= 0; at = needed.nextSetBit(at + 1)) {
        if (space.isSunk(at)) {
          continue;
        }
        states.add(space.compiled.values(space.numbers.state(at)));
      }
      return new Trap(states, Sink.of(space.compiled.game()), replies, ticks, path.size() - ticks);
    }

    private static void add(int at, BitSet needed, Ints open) {
      if (!needed.get(at)) {
        needed.set(at);
        open.add(at);
      }
    }

    /** Where the faction comes back into the trap by the fewest acts. */
    private int reply(int after) {
      Edges.Rows forwards = space.factionForwards();
      int at = after;
      while (distance[at] > 0) {
        int next = at;
        for (int i = forwards.starts[at]; i < forwards.starts[at + 1]; i++) {
          if (distance[forwards.others[i]] < distance[next]) {
            next = forwards.others[i];
          }
        }
        at = next;
      }
      return at;
    }
  }
}
