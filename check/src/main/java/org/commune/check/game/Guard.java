package org.commune.check.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A condition on a state. */
public sealed interface Guard {
  /** A condition that always holds. */
  static Guard always() {
    return new All(List.of());
  }

  /** A condition that never holds. */
  static Guard never() {
    return new Any(List.of());
  }

  /** All of these hold; always, where there are none. */
  record All(List<Guard> of) implements Guard {
    public All {
      of = List.copyOf(of);
    }
  }

  /** One of these holds; never, where there are none. */
  record Any(List<Guard> of) implements Guard {
    public Any {
      of = List.copyOf(of);
    }
  }

  /**
   * The variable has one of these values.
   *
   * @param values bit {@code v} is set for each value {@code v}
   */
  record Among(Variable variable, long values) implements Guard {}

  /** Whether it holds, given the value of each variable. */
  default boolean holds(Map<Variable, Integer> state) {
    return switch (this) {
      case All(List<Guard> of) -> of.stream().allMatch(g -> g.holds(state));
      case Any(List<Guard> of) -> of.stream().anyMatch(g -> g.holds(state));
      case Among(Variable variable, long values) ->
          ((values >>> state.getOrDefault(variable, 0)) & 1) == 1;
    };
  }

  /** The variables that it looks at. */
  default List<Variable> variables() {
    List<Variable> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Variable> into) {
    switch (this) {
      case All(List<Guard> of) -> of.forEach(g -> g.collect(into));
      case Any(List<Guard> of) -> of.forEach(g -> g.collect(into));
      case Among(Variable variable, long _) -> into.add(variable);
    }
  }

  static Guard is(Variable variable, int... values) {
    long mask = 0;
    for (int value : values) {
      mask |= 1L << value;
    }
    return new Among(variable, mask);
  }

  static Guard isNot(Variable variable, int value) {
    return new Among(variable, all(variable) & ~(1L << value));
  }

  static Guard atLeast(Variable variable, int value) {
    return new Among(variable, all(variable) & (-1L << value));
  }

  private static long all(Variable variable) {
    return variable.size() == Variable.MOST_VALUES ? -1L : (1L << variable.size()) - 1;
  }

  static Guard all(Guard... of) {
    return all(List.of(of));
  }

  /** All of these, simplified. */
  static Guard all(List<Guard> of) {
    List<Guard> flat = new ArrayList<>();
    for (Guard guard : of) {
      if (guard.equals(never())) {
        return never();
      }
      if (guard instanceof All(List<Guard> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(guard);
      }
    }
    List<Guard> distinct = flat.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : new All(distinct);
  }

  static Guard any(Guard... of) {
    return any(List.of(of));
  }

  /** One of these, simplified. */
  static Guard any(List<Guard> of) {
    List<Guard> flat = new ArrayList<>();
    for (Guard guard : of) {
      if (guard.equals(always())) {
        return always();
      }
      if (guard instanceof Any(List<Guard> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(guard);
      }
    }
    List<Guard> distinct = flat.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : new Any(distinct);
  }

  /** That it does not hold. */
  default Guard not() {
    return switch (this) {
      case All(List<Guard> of) -> any(of.stream().map(Guard::not).toList());
      case Any(List<Guard> of) -> all(of.stream().map(Guard::not).toList());
      case Among(Variable variable, long values) -> new Among(variable, all(variable) & ~values);
    };
  }

  /** In words, for readers of an export. */
  default String text() {
    return switch (this) {
      case All(List<Guard> of) ->
          of.isEmpty()
              ? "always"
              : of.stream().map(Guard::inner).collect(Collectors.joining(" & "));
      case Any(List<Guard> of) ->
          of.isEmpty() ? "never" : of.stream().map(Guard::inner).collect(Collectors.joining(" | "));
      case Among(Variable variable, long values) -> variable + " in " + set(values);
    };
  }

  private String inner() {
    return this instanceof Among ? text() : "(" + text() + ")";
  }

  private static SortedSet<Integer> set(long values) {
    SortedSet<Integer> set = new TreeSet<>();
    for (int value = 0; value < Variable.MOST_VALUES; value++) {
      if (((values >>> value) & 1) == 1) {
        set.add(value);
      }
    }
    return set;
  }
}
