package org.commune.check.solving;

import java.util.ArrayList;
import java.util.List;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Variable;

/**
 * Where everything is held and stays so whatever anybody does: one variable has a value that
 * nothing changes and that counts as held for every objective. Such states are lost, and so are all
 * that follow; they need no looking at.
 */
final class Sink {
  private Sink() {}

  static Guard of(Game game) {
    List<Guard> sinks = new ArrayList<>();
    for (Variable variable : game.variables()) {
      for (int value = 0; value < variable.size(); value++) {
        if (isHeld(game, variable, value) && isKept(game, variable, value)) {
          sinks.add(Guard.is(variable, value));
        }
      }
    }
    return Guard.any(sinks);
  }

  private static boolean isHeld(Game game, Variable variable, int value) {
    return !game.objectives().isEmpty()
        && game.objectives().stream()
            .map(Objective::held)
            .allMatch(h -> follows(h, variable, value));
  }

  /** Whether a guard holds wherever a variable has a value, as far as its form shows that. */
  private static boolean follows(Guard guard, Variable variable, int value) {
    return switch (guard) {
      case Guard.All(List<Guard> of) -> of.stream().allMatch(g -> follows(g, variable, value));
      case Guard.Any(List<Guard> of) -> of.stream().anyMatch(g -> follows(g, variable, value));
      case Guard.Among(Variable of, long values) ->
          of.equals(variable) && ((values >>> value) & 1) == 1;
    };
  }

  private static boolean isKept(Game game, Variable variable, int value) {
    return game.commands().stream().allMatch(c -> keeps(c, variable, value))
        && game.calendar().rules().stream().allMatch(r -> keeps(r, variable, value));
  }

  private static boolean keeps(Command command, Variable variable, int value) {
    return keeps(command.guard(), command.effects(), variable, value);
  }

  private static boolean keeps(Calendar.Rule rule, Variable variable, int value) {
    return keeps(rule.guard(), rule.effects(), variable, value);
  }

  private static boolean keeps(
      Guard guard, List<Assignment> effects, Variable variable, int value) {
    return effects.stream()
            .filter(e -> e.variable().equals(variable))
            .allMatch(e -> e.applied(value) == value)
        || follows(guard.not(), variable, value);
  }
}
