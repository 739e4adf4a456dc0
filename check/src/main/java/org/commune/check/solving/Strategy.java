package org.commune.check.solving;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the members do in one turn to win: the fewest acts. */
final class Strategy {
  private record Come(int from, int command) {}

  private Strategy() {}

  /** The commands of one turn from a state at the members' move from which they win. */
  static List<Integer> turn(Space space, Sovereignty sovereignty, int start) {
    int rank = sovereignty.rank(start);
    Moves moves = space.compiled.members;
    int[] which = new int[moves.most()];
    Map<Integer, Come> come = new HashMap<>();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    come.put(start, new Come(-1, -1));
    open.add(start);
    while (!open.isEmpty()) {
      int at = open.remove();
      if (sovereignty.isGoodEnd(at, rank)) {
        return commands(come, at);
      }
      long state = space.numbers.state(at);
      int many = space.isSunk(at) ? 0 : moves.open(state, which);
      for (int i = 0; i < many; i++) {
        int to = space.numbers.of(moves.effects(which[i]).applied(state));
        if (come.putIfAbsent(to, new Come(at, moves.command(which[i], state))) == null) {
          open.add(to);
        }
      }
    }
    throw new IllegalStateException("no winning turn from a state that is won");
  }

  private static List<Integer> commands(Map<Integer, Come> come, int end) {
    List<Integer> commands = new ArrayList<>();
    for (Come how = come.get(end); how != null && how.from >= 0; how = come.get(how.from)) {
      commands.addFirst(how.command);
    }
    return commands;
  }
}
