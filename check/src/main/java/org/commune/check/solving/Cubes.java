package org.commune.check.solving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.check.Verdict.Reason;
import org.commune.check.game.Variable;

/**
 * Why a state is lost: a conjunction of tests on few variables that holds there, and in no state
 * that the sleeping members could still win. Found along the branch of an exact decision tree over
 * the states that the faction and the calendar reach: at each node the test is taken that leaves
 * the fewest winnable states on the side of the state in question.
 */
final class Cubes {
  private final Space space;
  private final int target;

  private Cubes(Space space, int target) {
    this.space = space;
    this.target = target;
  }

  static List<Reason> why(Space space, Sovereignty sovereignty, Ints reached, int target) {
    Ints winnable = new Ints();
    for (int i = 0; i < reached.size(); i++) {
      if (space.atMembers.get(reached.get(i)) && !sovereignty.lost(reached.get(i))) {
        winnable.add(reached.get(i));
      }
    }
    return new Cubes(space, target).separate(winnable);
  }

  private List<Reason> separate(Ints winnable) {
    List<Reason> reasons = new ArrayList<>();
    Ints left = winnable;
    while (!left.isEmpty()) {
      Optional<Variable> best = best(left);
      if (best.isEmpty()) {
        return reasons;
      }
      reasons.add(new Reason(best.get(), 1L << value(best.get(), target)));
      left = same(best.get(), left);
    }
    return reasons;
  }

  private Optional<Variable> best(Ints left) {
    Optional<Variable> best = Optional.empty();
    int fewest = left.size();
    for (Variable variable : space.compiled.game().variables()) {
      int same = same(variable, left).size();
      if (same < fewest) {
        fewest = same;
        best = Optional.of(variable);
      }
    }
    return best;
  }

  /** Those in which the variable has the value that it has in the state in question. */
  private Ints same(Variable variable, Ints left) {
    Compiled.Field field = space.compiled.field(variable);
    int value = value(variable, target);
    Ints same = new Ints();
    for (int i = 0; i < left.size(); i++) {
      if (field.of(space.numbers.state(left.get(i))) == value) {
        same.add(left.get(i));
      }
    }
    return same;
  }

  private int value(Variable variable, int state) {
    return space.compiled.value(variable, space.numbers.state(state));
  }
}
