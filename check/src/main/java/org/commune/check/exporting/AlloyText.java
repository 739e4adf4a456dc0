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

/** A game as a module of Alloy 6: a variable signature, a transition predicate for each act. */
final class AlloyText {
  private static final int LEAST_BITS = 5;

  private final Game game;
  private final StringBuilder out = new StringBuilder();

  private AlloyText(Game game) {
    this.game = game;
  }

  static String of(Game game) {
    return new AlloyText(game).text();
  }

  private String text() {
    line("-- " + game.name() + "; one tick is " + game.calendar().period());
    line("module capture");
    line("abstract sig Turn {}");
    line("one sig Faction, Members extends Turn {}");
    line("one sig State {");
    line("  var turn: one Turn,");
    line(
        game.variables().stream()
            .map(v -> "  var " + Written.name(v) + ": one Int")
            .collect(Collectors.joining(",\n")));
    line("}");
    game.variables().forEach(v -> line("-- " + Written.name(v) + ": " + Written.legend(v)));
    line("pred init {");
    line("  State.turn = Faction");
    game.variables()
        .forEach(v -> line("  " + field(v) + " = " + game.initial().getOrDefault(v, 0)));
    line("}");
    for (Command command : game.commands()) {
      line("-- " + Written.comment(command));
      line("pred " + Written.name(command) + " {");
      String turn = command.side() == Side.FACTION ? "Faction" : "Members";
      line("  State.turn = " + turn + " and State.turn' = " + turn);
      line("  " + guard(command.guard()));
      after(Written.effects(game, command.effects()));
      line("}");
    }
    line("pred pass {");
    line("  State.turn = Faction and State.turn' = Members");
    after(List.of());
    line("}");
    tick();
    line("pred step {");
    line("  pass or tick");
    game.commands().forEach(c -> line("  or " + Written.name(c)));
    line("}");
    line("fact { init and always step }");
    for (Objective objective : game.objectives()) {
      line("-- held by the faction: " + objective.text());
      line("pred held_" + Written.plain(objective.name()) + " { " + guard(objective.held()) + " }");
    }
    int bits =
        game.variables().stream()
            .mapToInt(v -> 33 - Integer.numberOfLeadingZeros(v.size()))
            .max()
            .orElse(LEAST_BITS);
    line("run step for " + Math.max(LEAST_BITS, bits) + " Int, 1..10 steps");
    return out.toString();
  }

  private static String field(Variable variable) {
    return "State." + Written.name(variable);
  }

  private static String guard(Guard guard) {
    if (guard.equals(Guard.always())) {
      return "no none";
    }
    return guard.equals(Guard.never())
        ? "some none"
        : Written.infix(
            guard,
            "and",
            "or",
            (v, values) ->
                field(v)
                    + " in ("
                    + values.stream().map(String::valueOf).collect(Collectors.joining(" + "))
                    + ")");
  }

  private void after(List<Assignment> effects) {
    for (Variable variable : game.variables()) {
      String value =
          effects.stream()
              .filter(e -> e.variable().equals(variable))
              .map(AlloyText::value)
              .reduce(field(variable), (_, later) -> later);
      line("  " + field(variable) + "' = " + value);
    }
  }

  private static String value(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Set(Variable _, int value) -> Integer.toString(value);
      case Assignment.Shift(Variable variable, int by) -> {
        String sum = field(variable) + ".plus[" + by + "]";
        int last = variable.size() - 1;
        yield "("
            + sum
            + " < 0 implies 0 else "
            + sum
            + " > "
            + last
            + " implies "
            + last
            + " else "
            + sum
            + ")";
      }
    };
  }

  private void tick() {
    line("pred tick {");
    line("  State.turn = Members and State.turn' = Faction");
    for (Variable variable : game.variables()) {
      String value = field(variable);
      for (Calendar.Rule rule : game.calendar().rules()) {
        for (Assignment effect : rule.effects()) {
          if (effect.variable().equals(variable)) {
            line("  -- " + Written.comment(rule.article(), rule.text()));
            value =
                "(" + guard(rule.guard()) + " implies " + value(effect) + " else " + value + ")";
          }
        }
      }
      line("  " + field(variable) + "' = " + value);
    }
    line("}");
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
