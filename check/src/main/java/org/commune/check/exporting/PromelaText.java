package org.commune.check.exporting;

import java.util.List;
import java.util.stream.Collectors;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * A game with one objective in Promela, for Spin (G. J. Holzmann, The SPIN Model Checker, 2003):
 * all plays of it, whoever does what. Spin decides no games, but it counts the states that plays
 * reach and finds whether the objective can be held at the members' move at all.
 */
final class PromelaText {
  private final Game game;
  private final StringBuilder out = new StringBuilder();

  private PromelaText(Game game) {
    this.game = game;
  }

  static String of(Game game) {
    return new PromelaText(game).text();
  }

  private String text() {
    Objective objective = game.objectives().getFirst();
    line(
        "/* "
            + game.name()
            + ": "
            + objective.text()
            + "; one tick is "
            + game.calendar().period());
    line("   spin -a; gcc -O2 -DSAFETY -o pan pan.c; ./pan -m1000000 */");
    for (Variable variable : game.variables()) {
      line("/* " + Written.legend(variable) + " */");
      line(
          "byte "
              + Written.name(variable)
              + " = "
              + game.initial().getOrDefault(variable, 0)
              + ";");
    }
    line("bit members = 0;");
    line("#define held " + guard(objective.held()));
    line("active proctype play() {");
    line("  do");
    game.commands().forEach(this::command);
    line("  :: atomic { !members -> members = 1 }");
    line("  /* looked at by nobody, a variable would be no part of the state */");
    line("  :: atomic { members && held -> skip }");
    tick();
    line("  od");
    line("}");
    return out.toString();
  }

  private void command(Command command) {
    line("  /* " + command.id() + ", " + Written.comment(command) + " */");
    line(
        "  :: atomic { "
            + (command.side() == Side.FACTION ? "!members" : "members")
            + " && "
            + guard(command.guard())
            + " -> "
            + Written.effects(game, command.effects()).stream()
                .map(PromelaText::assignment)
                .collect(Collectors.joining("; ", "", ""))
            + " }");
  }

  private static String guard(Guard guard) {
    if (guard.equals(Guard.always())) {
      return "true";
    }
    return guard.equals(Guard.never())
        ? "false"
        : Written.infix(
            guard,
            "&&",
            "||",
            (v, values) ->
                values.stream()
                    .map(value -> Written.name(v) + " == " + value)
                    .collect(Collectors.joining(" || ", "(", ")")));
  }

  private static String assignment(Assignment assignment) {
    return Written.name(assignment.variable()) + " = " + value(assignment);
  }

  private static String value(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Set(Variable _, int value) -> Integer.toString(value);
      case Assignment.Shift(Variable variable, int by) -> {
        String name = Written.name(variable);
        int last = variable.size() - 1;
        yield by < 0
            ? "(" + name + " < " + -by + " -> 0 : " + name + " - " + -by + ")"
            : "(" + name + " + " + by + " > " + last + " -> " + last + " : " + name + " + " + by
                + ")";
      }
    };
  }

  /** All rules read the state before the tick, which is kept in names of their own meanwhile. */
  private void tick() {
    line("  :: d_step { members -> members = 0;");
    List<Variable> ticking =
        game.variables().stream()
            .filter(v ->
                game.calendar().rules().stream()
                    .flatMap(r -> r.effects().stream())
                    .anyMatch(e -> e.variable().equals(v)))
            .toList();
    for (Variable variable : ticking) {
      String value = Written.name(variable);
      for (Calendar.Rule rule : game.calendar().rules()) {
        for (Assignment effect : rule.effects()) {
          if (effect.variable().equals(variable)) {
            line("       /* " + Written.comment(rule.article(), rule.text()) + " */");
            value = "(" + guard(rule.guard()) + " -> " + value(effect) + " : " + value + ")";
          }
        }
      }
      line("       n_" + Written.name(variable) + " = " + value + ";");
    }
    ticking.forEach(v -> line("       " + Written.name(v) + " = n_" + Written.name(v) + ";"));
    ticking.forEach(v -> line("       n_" + Written.name(v) + " = 0;"));
    line("     }");
    ticking.forEach(
        v -> out.insert(out.indexOf("bit members"), "hidden byte n_" + Written.name(v) + ";\n"));
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
