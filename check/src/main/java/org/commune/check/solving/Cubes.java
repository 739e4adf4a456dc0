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

  static List<Reason> why(Space space, Sovereignty sovereignty, List<Integer> reached, int target) {
    List<Integer> winnable = reached.stream().filter(at -> !sovereignty.lost(at)).toList();
    return new Cubes(space, target).separate(winnable);
  }

  private List<Reason> separate(List<Integer> winnable) {
    List<Reason> reasons = new ArrayList<>();
    List<Integer> left = winnable;
    while (!left.isEmpty()) {
      Optional<Variable> best = best(left);
      if (best.isEmpty()) {
        return reasons;
      }
      Variable variable = best.get();
      int value = value(variable, target);
      reasons.add(new Reason(variable, 1L << value));
      left = left.stream().filter(s -> value(variable, s) == value).toList();
    }
    return reasons;
  }

  private Optional<Variable> best(List<Integer> left) {
    Optional<Variable> best = Optional.empty();
    long fewest = left.size();
    for (Variable variable : space.compiled.game().variables()) {
      int value = value(variable, target);
      long same = left.stream().filter(s -> value(variable, s) == value).count();
      if (same < fewest) {
        fewest = same;
        best = Optional.of(variable);
      }
    }
    return best;
  }

  private int value(Variable variable, int state) {
    return space.compiled.value(variable, space.numbers.state(state));
  }
}
