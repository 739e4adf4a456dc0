package org.commune.check.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A game without what can never matter: values that no play reaches, commands and rules that no
 * play allows, and tests that always hold. Which values a variable can take is found without regard
 * to those of the others, so it is never too few.
 */
final class Simplified {
  private final Game game;
  private final Map<Variable, Long> reached = new HashMap<>();

  private Simplified(Game game) {
    this.game = game;
  }

  static Game of(Game game) {
    Simplified simplified = new Simplified(game);
    simplified.spread();
    return simplified.rewritten();
  }

  private void spread() {
    game.variables().forEach(v -> reached.put(v, 1L << game.initial().getOrDefault(v, 0)));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Command command : game.commands()) {
        grown |= isPossible(command.guard()) && take(command.guard(), command.effects());
      }
      for (Calendar.Rule rule : game.calendar().rules()) {
        grown |= isPossible(rule.guard()) && take(rule.guard(), rule.effects());
      }
    }
  }

  private boolean isPossible(Guard guard) {
    return switch (guard) {
      case Guard.All(List<Guard> of) -> of.stream().allMatch(this::isPossible);
      case Guard.Any(List<Guard> of) -> of.stream().anyMatch(this::isPossible);
      case Guard.Among(Variable variable, long values) -> (values(variable) & values) != 0;
    };
  }

  private long values(Variable variable) {
    return reached.getOrDefault(variable, 1L);
  }

  private boolean take(Guard guard, List<Assignment> effects) {
    boolean grown = false;
    for (Assignment effect : effects) {
      long before = values(effect.variable());
      long after = before;
      long from = before & allowed(guard, effect.variable());
      for (int value = 0; value < effect.variable().size(); value++) {
        if (((from >>> value) & 1) == 1) {
          after |= 1L << effect.applied(value);
        }
      }
      if (effect instanceof Assignment.Set(Variable _, int value)) {
        after |= 1L << value;
      }
      reached.put(effect.variable(), after);
      grown |= after != before;
    }
    return grown;
  }

  /** The values of a variable that a guard leaves open, where it says so without alternatives. */
  private static long allowed(Guard guard, Variable variable) {
    return switch (guard) {
      case Guard.All(List<Guard> of) ->
          of.stream().mapToLong(g -> allowed(g, variable)).reduce(-1L, (a, b) -> a & b);
      case Guard.Any _ -> -1L;
      case Guard.Among(Variable of, long values) -> of.equals(variable) ? values : -1L;
    };
  }

  private Game rewritten() {
    List<Command> commands = new ArrayList<>();
    for (Command command : game.commands()) {
      Guard guard = rewritten(command.guard());
      if (!guard.equals(Guard.never())) {
        commands.add(command.when(guard));
      }
    }
    List<Calendar.Rule> rules = new ArrayList<>();
    for (Calendar.Rule rule : game.calendar().rules()) {
      Guard guard = rewritten(rule.guard());
      if (!guard.equals(Guard.never())) {
        rules.add(new Calendar.Rule(rule.article(), rule.text(), guard, rule.effects()));
      }
    }
    return new Game(
        game.name(),
        game.variables().stream().filter(v -> Long.bitCount(values(v)) > 1).toList(),
        commands,
        new Calendar(game.calendar().period(), rules),
        game.objectives().stream()
            .map(o -> new Objective(o.kind(), o.name(), o.text(), rewritten(o.held())))
            .toList(),
        game.initial());
  }

  private Guard rewritten(Guard guard) {
    return switch (guard) {
      case Guard.All(List<Guard> of) -> Guard.all(of.stream().map(this::rewritten).toList());
      case Guard.Any(List<Guard> of) -> Guard.any(of.stream().map(this::rewritten).toList());
      case Guard.Among(Variable variable, long values) -> {
        long reachable = values(variable);
        yield (reachable & values) == 0
            ? Guard.never()
            : (reachable & ~values) == 0 ? Guard.always() : guard;
      }
    };
  }
}
