package org.commune.check.solving;

import java.util.ArrayList;
import java.util.Comparator;
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
  /** The most bits that a state may have. */
  static final int MOST_BITS = 63;

  private final Game game;
  private final Map<Variable, Field> fields;
  final Moves faction;
  final Moves members;
  private final Moves rules;
  private final int[] happening;

  private Compiled(Game game, Map<Variable, Field> fields) {
    this.game = game;
    this.fields = fields;
    faction = moves(Side.FACTION);
    members = moves(Side.MEMBERS);
    List<Calendar.Rule> all = game.calendar().rules();
    rules =
        new Moves(
            new Openings(this, all.stream().map(Calendar.Rule::guard).toList()),
            all.stream().map(_ -> List.of(0)).toList(),
            all.stream().map(_ -> false).toList(),
            all.stream().map(r -> new Effects(this, r.effects())).toList(),
            List.of());
    happening = new int[rules.most()];
  }

  /** The game made ready; empty when its states do not fit. */
  static Optional<Compiled> of(Game game) {
    Map<Variable, Field> fields = new LinkedHashMap<>();
    int at = 0;
    for (Variable variable : game.variables()) {
      int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(variable.size() - 1));
      fields.put(variable, new Field(at, (1L << bits) - 1));
      at += bits;
    }
    return at > MOST_BITS ? Optional.empty() : Optional.of(new Compiled(game, fields));
  }

  /** What a command does, and whether it uses up the allowance: the same for all of one move. */
  private record Doing(List<Assignment> effects, boolean budget) {}

  /** Commands of a side that do the same are one move. */
  private Moves moves(Side side) {
    Map<Doing, List<Integer>> same = new LinkedHashMap<>();
    List<Command> commands = game.commands();
    for (int number = 0; number < commands.size(); number++) {
      Command command = commands.get(number);
      if (command.side() == side) {
        same.computeIfAbsent(new Doing(command.effects(), command.budget()), _ -> new ArrayList<>())
            .add(number);
      }
    }
    return new Moves(
        new Openings(
            this,
            same.values().stream()
                .map(n -> Guard.any(n.stream().map(i -> commands.get(i).guard()).toList()))
                .toList()),
        List.copyOf(same.values()),
        same.keySet().stream().map(Doing::budget).toList(),
        same.keySet().stream().map(d -> new Effects(this, d.effects)).toList(),
        commands.stream().map(c -> test(c.guard())).toList());
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

    /** The bit after its last. */
    int end() {
      return shift + Long.bitCount(mask);
    }
  }

  /** A guard made ready. */
  @FunctionalInterface
  interface Test {
    boolean holds(long state);
  }

  /** The fields in the order in which they stand, from the lowest bit on. */
  List<Field> inOrder() {
    return fields.values().stream().sorted(Comparator.comparingInt(Field::shift)).toList();
  }

  /** The place of each variable in that order. */
  Map<Variable, Integer> places() {
    Map<Variable, Integer> places = new HashMap<>();
    game.variables().forEach(v -> places.put(v, places.size()));
    return places;
  }

  Field field(Variable variable) {
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
        yield state -> ((values >>> field.of(state)) & 1) != 0;
      }
      case Guard.All(List<Guard> of) -> {
        Test[] all = of.stream().map(this::test).toArray(Test[]::new);
        yield state -> {
          for (Test test : all) {
            if (!test.holds(state)) {
              return false;
            }
          }
          return true;
        };
      }
      case Guard.Any(List<Guard> of) -> {
        Test[] any = of.stream().map(this::test).toArray(Test[]::new);
        yield state -> {
          for (Test test : any) {
            if (test.holds(state)) {
              return true;
            }
          }
          return false;
        };
      }
    };
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
    int many = rules.open(state, happening);
    long after = state;
    for (int i = 0; i < many; i++) {
      after = rules.effects(happening[i]).written(state, after);
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
