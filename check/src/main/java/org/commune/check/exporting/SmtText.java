package org.commune.check.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;
import org.commune.check.solving.Trap;

/**
 * A game with one objective in SMT-LIB 2.6. What a solver is asked, and what it should answer,
 * stands in comments: where the objective is lost, that the certificate holds (always {@code
 * unsat}) and how far away it is ({@code sat} for that many steps, {@code unsat} for one less).
 */
final class SmtText {
  private static final int STATES = 3_000_000;
  private static final int MOST = 4_000;

  private final Game game;
  private final Objective objective;
  private final StringBuilder out = new StringBuilder();

  private SmtText(Game game) {
    this.game = game;
    objective = game.objectives().getFirst();
  }

  static String of(Game game) {
    return new SmtText(game).text();
  }

  private String text() {
    line("; " + game.name() + ": " + objective.text());
    line("; one tick is " + game.calendar().period());
    line("(set-logic QF_LIA)");
    game.variables().forEach(v -> line("; " + Written.name(v) + ": " + Written.legend(v)));
    function("range", game.variables().stream().map(SmtText::range).toList());
    function(
        "init",
        game.variables().stream()
            .map(v -> "(= " + Written.name(v) + " " + game.initial().getOrDefault(v, 0) + ")")
            .toList());
    predicate("held", guard(objective.held()));
    step("faction", Side.FACTION);
    step("members", Side.MEMBERS);
    tick();
    Optional<Trap> trap = Trap.of(game, objective, STATES);
    if (trap.isEmpty()) {
      line("; not lost, or too large: there is no certificate");
    } else if (trap.get().states().size() > MOST) {
      line("; lost; the certificate has " + trap.get().states().size() + " states: too many");
    } else {
      certificate(trap.get());
    }
    return out.toString();
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  private static String range(Variable variable) {
    return "(<= 0 " + Written.name(variable) + " " + (variable.size() - 1) + ")";
  }

  private String arguments(String... suffixes) {
    List<String> all = new ArrayList<>();
    for (String suffix : suffixes) {
      game.variables().forEach(v -> all.add("(" + Written.name(v) + suffix + " Int)"));
    }
    return "(" + String.join(" ", all) + ")";
  }

  private String state(String suffix) {
    return game.variables().stream()
        .map(v -> Written.name(v) + suffix)
        .collect(Collectors.joining(" "));
  }

  /** A call; one without arguments is a constant. */
  private static String call(String name, String arguments) {
    return arguments.isBlank() ? name : "(" + name + " " + arguments.strip() + ")";
  }

  private void function(String name, List<String> all) {
    predicate(name, "(and true " + String.join(" ", all) + ")");
  }

  private void predicate(String name, String body) {
    line("(define-fun " + name + " " + arguments("") + " Bool " + body + ")");
  }

  private static String guard(Guard guard) {
    return switch (guard) {
      case Guard.Among(Variable variable, long values) ->
          "(or false "
              + Written.values(variable, values).stream()
                  .map(v -> "(= " + Written.name(variable) + " " + v + ")")
                  .collect(Collectors.joining(" "))
              + ")";
      case Guard.All(List<Guard> of) ->
          "(and true " + of.stream().map(SmtText::guard).collect(Collectors.joining(" ")) + ")";
      case Guard.Any(List<Guard> of) ->
          "(or false " + of.stream().map(SmtText::guard).collect(Collectors.joining(" ")) + ")";
    };
  }

  private static String value(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Set(Variable _, int value) -> Integer.toString(value);
      case Assignment.Shift(Variable variable, int by) -> {
        String sum = "(+ " + Written.name(variable) + " " + (by < 0 ? "(- " + -by + ")" : by) + ")";
        int last = variable.size() - 1;
        yield "(ite (< "
            + sum
            + " 0) 0 (ite (> "
            + sum
            + " "
            + last
            + ") "
            + last
            + " "
            + sum
            + "))";
      }
    };
  }

  /** One act of a side, from the state to the one with a prime. */
  private void step(String name, Side side) {
    line("(define-fun " + name + " " + arguments("", "_next") + " Bool (or false");
    for (Command command : game.of(side)) {
      line("  ; " + command.id() + ", " + Written.comment(command));
      line("  (and " + guard(command.guard()) + " " + after(command.effects()) + ")");
    }
    line("))");
  }

  private String after(List<Assignment> all) {
    List<Assignment> effects = Written.effects(game, all);
    return game.variables().stream()
        .map(v ->
            "(= "
                + Written.name(v)
                + "_next "
                + effects.stream()
                    .filter(e -> e.variable().equals(v))
                    .map(SmtText::value)
                    .reduce(Written.name(v), (_, later) -> later)
                + ")")
        .collect(Collectors.joining(" "));
  }

  private void tick() {
    line("(define-fun tick " + arguments("", "_next") + " Bool (and true");
    for (Variable variable : game.variables()) {
      String value = Written.name(variable);
      for (Calendar.Rule rule : game.calendar().rules()) {
        for (Assignment effect : rule.effects()) {
          if (effect.variable().equals(variable)) {
            line("  ; " + Written.comment(rule.article(), rule.text()));
            value = "(ite " + guard(rule.guard()) + " " + value(effect) + " " + value + ")";
          }
        }
      }
      line("  (= " + Written.name(variable) + "_next " + value + ")");
    }
    line("))");
  }

  private void certificate(Trap trap) {
    line("; the trap: held, left by no act of the members, and come back to after each tick");
    line("(define-fun trap " + arguments("") + " Bool (or false");
    line("  " + guard(trap.sink()));
    for (Map<Variable, Integer> state : trap.states()) {
      line(
          "  (and true "
              + game.variables().stream()
                  .map(v -> "(= " + Written.name(v) + " " + state.getOrDefault(v, 0) + ")")
                  .collect(Collectors.joining(" "))
              + ")");
    }
    line("))");
    predicate("back_0", call("trap", state("")));
    for (int reply = 1; reply <= trap.replies(); reply++) {
      back(reply);
    }
    constants(0);
    constants(1);
    String pre = state("_0");
    String both = pre + " " + state("_1");
    query("held", call("trap", pre) + " (not " + call("held", pre) + ")");
    query(
        "left by no act",
        call("trap", pre)
            + " "
            + call("members", both)
            + " (not "
            + call("trap", state("_1"))
            + ")");
    query(
        "come back to",
        call("trap", pre)
            + " "
            + call("tick", both)
            + " (not "
            + call("back_" + trap.replies(), state("_1"))
            + ")");
    path(trap);
  }

  /** That the faction comes into the trap by so many acts at most. */
  private void back(int reply) {
    String before = "back_" + (reply - 1);
    List<String> ways = new ArrayList<>(List.of(call(before, state(""))));
    for (Command command : game.of(Side.FACTION)) {
      List<Assignment> effects = Written.effects(game, command.effects());
      String after =
          game.variables().stream()
              .map(v ->
                  effects.stream()
                      .filter(e -> e.variable().equals(v))
                      .map(SmtText::value)
                      .reduce(Written.name(v), (_, later) -> later))
              .collect(Collectors.joining(" "));
      ways.add("(and " + guard(command.guard()) + " " + call(before, after) + ")");
    }
    predicate("back_" + reply, "(or " + String.join("\n  ", ways) + ")");
  }

  private void constants(int step) {
    for (Variable variable : game.variables()) {
      line("(declare-const " + Written.name(variable) + "_" + step + " Int)");
    }
    line("(assert " + call("range", state("_" + step)) + ")");
  }

  private void query(String what, String all) {
    line("(echo \"" + what + ": unsat\")");
    line("(push)");
    line("(assert (and true " + all + "))");
    line("(check-sat)");
    line("(pop)");
  }

  /** How many steps away the trap is while the members sleep. */
  private void path(Trap trap) {
    int steps = trap.ticks() + trap.acts();
    IntStream.rangeClosed(2, steps).forEach(this::constants);
    line("(assert " + call("init", state("_0")) + ")");
    IntStream.range(0, steps).forEach(this::asleep);
    reached(trap, steps, "sat");
    if (trap.acts() > 0) {
      reached(trap, steps - 1, "unsat");
    }
  }

  private void asleep(int step) {
    String both = state("_" + step) + " " + state("_" + (step + 1));
    line("(declare-const ticks_" + step + " Bool)");
    line(
        "(assert (ite ticks_"
            + step
            + " "
            + call("tick", both)
            + " "
            + call("faction", both)
            + "))");
  }

  private void reached(Trap trap, int steps, String answer) {
    String sum =
        IntStream.range(0, steps)
            .mapToObj(i -> "(ite ticks_" + i + " 1 0)")
            .collect(Collectors.joining(" "));
    line(
        "(echo \"reached in "
            + steps
            + " steps, "
            + trap.ticks()
            + " of them ticks: "
            + answer
            + "\")");
    line("(push)");
    line(
        "(assert (and "
            + call("trap", state("_" + steps))
            + " (= (+ 0 0 "
            + sum
            + ") "
            + trap.ticks()
            + ")))");
    line("(check-sat)");
    line("(pop)");
  }
}
