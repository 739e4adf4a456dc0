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

/** A game as a module of TLA+ (L. Lamport, Specifying Systems, 2002). */
final class TlaText {
  private final Game game;
  private final StringBuilder out = new StringBuilder();

  private TlaText(Game game) {
    this.game = game;
  }

  static String of(Game game) {
    return new TlaText(game).text();
  }

  private String text() {
    line("---- MODULE Capture ----");
    line("\\* " + game.name() + "; one tick is " + game.calendar().period());
    line("EXTENDS Integers");
    line("VARIABLES turn, " + names());
    line("vars == <<turn, " + names() + ">>");
    game.variables().forEach(v -> line("\\* " + Written.name(v) + ": " + Written.legend(v)));
    line("Init == /\\ turn = \"faction\"");
    game.variables()
        .forEach(v ->
            line("        /\\ " + Written.name(v) + " = " + game.initial().getOrDefault(v, 0)));
    for (Command command : game.commands()) {
      line("\\* " + Written.comment(command));
      line(Written.name(command) + " ==");
      line("  /\\ turn = \"" + (command.side() == Side.FACTION ? "faction" : "members") + "\"");
      line("  /\\ " + guard(command.guard()));
      after(Written.effects(game, command.effects()));
      line("  /\\ UNCHANGED turn");
    }
    line("Pass == turn = \"faction\" /\\ turn' = \"members\" /\\ UNCHANGED <<" + names() + ">>");
    tick();
    line("Faction == \\/ Pass" + any(Side.FACTION));
    line("Members == \\/ Tick" + any(Side.MEMBERS));
    line("Next == Faction \\/ Members");
    line("Spec == Init /\\ [][Next]_vars");
    for (Objective objective : game.objectives()) {
      line("\\* held by the faction: " + objective.text());
      line("Held_" + Written.plain(objective.name()) + " == " + guard(objective.held()));
    }
    line("====");
    return out.toString();
  }

  private String names() {
    return game.variables().stream().map(Written::name).collect(Collectors.joining(", "));
  }

  private String any(Side side) {
    return game.of(side).stream().map(c -> " \\/ " + Written.name(c)).collect(Collectors.joining());
  }

  private static String guard(Guard guard) {
    if (guard.equals(Guard.always())) {
      return "TRUE";
    }
    return guard.equals(Guard.never())
        ? "FALSE"
        : Written.infix(
            guard,
            "/\\",
            "\\/",
            (v, values) ->
                Written.name(v)
                    + " \\in {"
                    + values.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + "}");
  }

  private void after(List<Assignment> effects) {
    for (Variable variable : game.variables()) {
      String value =
          effects.stream()
              .filter(e -> e.variable().equals(variable))
              .map(TlaText::value)
              .reduce(Written.name(variable), (_, later) -> later);
      line("  /\\ " + Written.name(variable) + "' = " + value);
    }
  }

  private static String value(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Set(Variable _, int value) -> Integer.toString(value);
      case Assignment.Shift(Variable variable, int by) -> {
        String sum = "(" + Written.name(variable) + " + (" + by + "))";
        int last = variable.size() - 1;
        yield "(IF "
            + sum
            + " < 0 THEN 0 ELSE IF "
            + sum
            + " > "
            + last
            + " THEN "
            + last
            + " ELSE "
            + sum
            + ")";
      }
    };
  }

  private void tick() {
    line("Tick ==");
    line("  /\\ turn = \"members\" /\\ turn' = \"faction\"");
    for (Variable variable : game.variables()) {
      String value = Written.name(variable);
      for (Calendar.Rule rule : game.calendar().rules()) {
        for (Assignment effect : rule.effects()) {
          if (effect.variable().equals(variable)) {
            line("  \\* " + Written.comment(rule.article(), rule.text()));
            value =
                "(IF " + guard(rule.guard()) + " THEN " + value(effect) + " ELSE " + value + ")";
          }
        }
      }
      line("  /\\ " + Written.name(variable) + "' = " + value);
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
