package org.commune.check.solving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/** A game whose states are packed into one {@code long}, its guards and effects made ready. */
final class Compiled {
  /** The most bits that a state may have: one is kept for marking free places of a table. */
  static final int MOST_BITS = 63;

  private final Game game;
  private final Map<Variable, Field> fields = new HashMap<>();
  final List<Move> faction = new ArrayList<>();
  final List<Move> members = new ArrayList<>();
  private final List<Move> rules = new ArrayList<>();

  private Compiled(Game game, Map<Variable, Field> fields) {
    this.game = game;
    this.fields.putAll(fields);
    moves(Side.FACTION, faction);
    moves(Side.MEMBERS, members);
    for (Calendar.Rule rule : game.calendar().rules()) {
      rules.add(new Move(false, List.of(), List.of(test(rule.guard())), effects(rule.effects())));
    }
  }

  /** What a command does, and whether it uses up the allowance: the same for all of one move. */
  private record Doing(List<Assignment> effects, boolean budget) {}

  /** Commands of a side that do the same are one move. */
  private void moves(Side side, List<Move> into) {
    Map<Doing, List<Integer>> same = new LinkedHashMap<>();
    for (int number = 0; number < game.commands().size(); number++) {
      Command command = game.commands().get(number);
      if (command.side() == side) {
        same.computeIfAbsent(new Doing(command.effects(), command.budget()), _ -> new ArrayList<>())
            .add(number);
      }
    }
    same.forEach((doing, numbers) ->
        into.add(
            new Move(
                doing.budget,
                numbers,
                numbers.stream().map(n -> test(game.commands().get(n).guard())).toList(),
                effects(doing.effects))));
  }

  /** The game made ready; empty when its states do not fit. */
  static Optional<Compiled> of(Game game) {
    Map<Variable, Field> fields = new HashMap<>();
    int at = 0;
    for (Variable variable : game.variables()) {
      int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(variable.size() - 1));
      fields.put(variable, new Field(at, (1L << bits) - 1));
      at += bits;
    }
    return at > MOST_BITS ? Optional.empty() : Optional.of(new Compiled(game, fields));
  }

  Game game() {
    return game;
  }

  /** Where a variable stands in a state. */
  record Field(int shift, long mask) {
    int of(long state) {
      return (int) ((state >>> shift) & mask);
    }

    long with(long state, int value) {
      return (state & ~(mask << shift)) | ((long) value << shift);
    }
  }

  /** A guard made ready. */
  sealed interface Test {
    boolean holds(long state);
  }

  private record Leaf(int shift, long mask, long values) implements Test {
    @Override
    public boolean holds(long state) {
      return ((values >>> ((state >>> shift) & mask)) & 1) != 0;
    }
  }

  private static final class And implements Test {
    private final Test[] of;

    And(List<Test> of) {
      this.of = of.toArray(Test[]::new);
    }

    @Override
    public boolean holds(long state) {
      for (Test test : of) {
        if (!test.holds(state)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final class Or implements Test {
    private final Test[] of;

    Or(List<Test> of) {
      this.of = of.toArray(Test[]::new);
    }

    @Override
    public boolean holds(long state) {
      for (Test test : of) {
        if (test.holds(state)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Commands, or a rule, made ready: which they are, when they may be done, and what they do. */
  static final class Move {
    final boolean budget;
    final int[] numbers;
    final Test[] tests;
    private final Effect[] effects;

    Move(boolean budget, List<Integer> numbers, List<Test> tests, List<Effect> effects) {
      this.budget = budget;
      this.numbers = numbers.stream().mapToInt(Integer::intValue).toArray();
      this.tests = tests.toArray(Test[]::new);
      this.effects = effects.toArray(Effect[]::new);
    }

    /** Whether one of them may be done. */
    boolean holds(long state) {
      for (Test test : tests) {
        if (test.holds(state)) {
          return true;
        }
      }
      return false;
    }

    /** The first of them that may be done in a state in which one may. */
    int command(long state) {
      int first = 0;
      while (!tests[first].holds(state)) {
        first++;
      }
      return numbers[first];
    }

    /** The state after it. */
    long applied(long state) {
      return write(state, state);
    }

    private long write(long before, long into) {
      long after = into;
      for (Effect effect : effects) {
        after = effect.field.with(after, effect.assignment.applied(effect.field.of(before)));
      }
      return after;
    }
  }

  record Effect(Field field, Assignment assignment) {}

  private Field field(Variable variable) {
    Field field = fields.get(variable);
    if (field == null) {
      throw new IllegalArgumentException(variable + " is no variable of the game " + game.name());
    }
    return field;
  }

  /** A guard made ready. */
  Test test(Guard guard) {
    return switch (guard) {
      case Guard.Among(Variable variable, long values) -> {
        Field field = field(variable);
        yield new Leaf(field.shift, field.mask, values);
      }
      case Guard.All(List<Guard> of) -> new And(of.stream().map(this::test).toList());
      case Guard.Any(List<Guard> of) -> new Or(of.stream().map(this::test).toList());
    };
  }

  private List<Effect> effects(List<Assignment> assignments) {
    return assignments.stream().map(a -> new Effect(field(a.variable()), a)).toList();
  }

  /** The state in which the game begins. */
  long initial() {
    long state = 0;
    for (Variable variable : game.variables()) {
      state = field(variable).with(state, game.initial().getOrDefault(variable, 0));
    }
    return state;
  }

  /** The state after a tick of the calendar. */
  long tick(long state) {
    long after = state;
    for (Move rule : rules) {
      if (rule.holds(state)) {
        after = rule.write(state, after);
      }
    }
    return after;
  }

  /** The value of each variable in a state. */
  Map<Variable, Integer> values(long state) {
    Map<Variable, Integer> values = new HashMap<>();
    fields.forEach((variable, field) -> values.put(variable, field.of(state)));
    return values;
  }

  int value(Variable variable, long state) {
    return field(variable).of(state);
  }
}
