package org.commune.check.solving;

import java.util.List;

/** What a side may do, made ready: commands that do the same are one move. */
final class Moves {
  private final Openings openings;
  private final int[][] commands;
  private final boolean[] budget;
  private final Effects[] effects;
  private final Compiled.Test[] tests;

  /**
   * Moves.
   *
   * @param openings when each may be done
   * @param commands the numbers of the commands of each, ascending
   * @param budget whether each uses up the threat's allowance
   * @param effects what each does
   * @param tests when each command of the game may be done, by its number
   */
  Moves(
      Openings openings,
      List<List<Integer>> commands,
      List<Boolean> budget,
      List<Effects> effects,
      List<Compiled.Test> tests) {
    this.openings = openings;
    this.commands =
        commands.stream()
            .map(n -> n.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.budget = new boolean[budget.size()];
    for (int move = 0; move < budget.size(); move++) {
      this.budget[move] = budget.get(move);
    }
    this.effects = effects.toArray(Effects[]::new);
    this.tests = tests.toArray(Compiled.Test[]::new);
  }

  /** The most that can be open at once. */
  int most() {
    return openings.most();
  }

  /** Writes the moves that may be done in a state; returns how many. */
  int open(long state, int[] into) {
    return openings.open(state, into);
  }

  /** The first command of a move that may be done in a state in which one may. */
  int command(int move, long state) {
    int first = 0;
    while (!tests[commands[move][first]].holds(state)) {
      first++;
    }
    return commands[move][first];
  }

  /** The commands of a move. */
  int[] commands(int move) {
    return commands[move];
  }

  /** Whether a command may be done in a state. */
  boolean holds(int command, long state) {
    return tests[command].holds(state);
  }

  boolean isBudget(int move) {
    return budget[move];
  }

  Effects effects(int move) {
    return effects[move];
  }
}
