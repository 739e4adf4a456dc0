package org.commune.check.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A finite game: variables, what both sides may do, what the calendar does, what is at stake, and
 * where it begins.
 *
 * @param name the charter and the threat it was made of
 * @param commands in the order of preference among equally short paths
 * @param initial the value of each variable at the start
 */
public record Game(
    String name,
    List<Variable> variables,
    List<Command> commands,
    Calendar calendar,
    List<Objective> objectives,
    Map<Variable, Integer> initial) {
  public Game {
    variables = List.copyOf(variables);
    commands = List.copyOf(commands);
    objectives = List.copyOf(objectives);
    initial = Map.copyOf(initial);
  }

  /**
   * The part of the game that bears on one objective: the variables that its guard looks at, those
   * that what changes them looks at, and so on (the cone of influence). Exact: what is left out can
   * neither hinder nor help.
   */
  public Game slice(Objective objective) {
    Set<Variable> cone = new HashSet<>(objective.held().variables());
    boolean grown = true;
    while (grown) {
      int before = cone.size();
      commands.stream()
          .filter(c -> touches(c.effects(), cone))
          .forEach(c -> cone.addAll(c.guard().variables()));
      calendar.rules().stream()
          .filter(r -> touches(r.effects(), cone))
          .forEach(r -> cone.addAll(r.guard().variables()));
      grown = cone.size() > before;
    }
    return new Game(
        name,
        variables.stream().filter(cone::contains).toList(),
        commands.stream()
            .filter(c -> touches(c.effects(), cone))
            .map(c -> c.doing(kept(c.effects(), cone)))
            .toList(),
        new Calendar(
            calendar.period(),
            calendar.rules().stream()
                .filter(r -> touches(r.effects(), cone))
                .map(r ->
                    new Calendar.Rule(r.article(), r.text(), r.guard(), kept(r.effects(), cone)))
                .toList()),
        List.of(objective),
        initial);
  }

  private static boolean touches(List<Assignment> effects, Set<Variable> cone) {
    return effects.stream().anyMatch(e -> cone.contains(e.variable()));
  }

  private static List<Assignment> kept(List<Assignment> effects, Set<Variable> cone) {
    return effects.stream().filter(e -> cone.contains(e.variable())).toList();
  }

  /** The same game with other objectives. */
  public Game about(List<Objective> other) {
    return new Game(name, variables, commands, calendar, other, initial);
  }

  /**
   * The same game without what no play reaches: commands that are never open, tests that always
   * hold, variables that never change.
   */
  public Game simplified() {
    return Simplified.of(this);
  }

  /** The commands of a side. */
  public List<Command> of(Side side) {
    List<Command> all = new ArrayList<>(commands);
    all.removeIf(c -> c.side() != side);
    return all;
  }
}
