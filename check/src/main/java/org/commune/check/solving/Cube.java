package org.commune.check.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.check.game.Guard;
import org.commune.check.game.Variable;

/**
 * For each variable of a game, by its place there, the values that are allowed: bit {@code v} of
 * {@code allowed[place]} is set for each value {@code v}. A guard is an alternative of cubes (its
 * disjunctive normal form).
 */
final class Cube {
  private static final long ANY = -1L;

  /** More alternatives than these are not written out. */
  private static final int MOST = 64;

  private final long[] allowed;

  private Cube(long[] allowed) {
    this.allowed = allowed;
  }

  long allowed(int place) {
    return allowed[place];
  }

  static Cube everything(int variables) {
    long[] allowed = new long[variables];
    Arrays.fill(allowed, ANY);
    return new Cube(allowed);
  }

  /** The cubes of a guard; empty where they would be too many. */
  static Optional<List<Cube>> of(Guard guard, Map<Variable, Integer> places) {
    return switch (guard) {
      case Guard.Among(Variable variable, long values) -> {
        Cube cube = everything(places.size());
        cube.allowed[places.getOrDefault(variable, 0)] = values;
        yield Optional.of(List.of(cube));
      }
      case Guard.All(List<Guard> of) -> product(of, places);
      case Guard.Any(List<Guard> of) -> union(of, places);
    };
  }

  private static Optional<List<Cube>> product(List<Guard> of, Map<Variable, Integer> places) {
    List<Cube> all = List.of(everything(places.size()));
    for (Guard guard : of) {
      Optional<List<Cube>> each = of(guard, places);
      if (each.isEmpty() || all.size() * each.get().size() > MOST) {
        return Optional.empty();
      }
      List<Cube> both = new ArrayList<>();
      for (Cube one : all) {
        each.get().stream().map(one::and).filter(c -> !c.isEmpty()).forEach(both::add);
      }
      all = both;
    }
    return Optional.of(all);
  }

  private static Optional<List<Cube>> union(List<Guard> of, Map<Variable, Integer> places) {
    List<Cube> all = new ArrayList<>();
    for (Guard guard : of) {
      Optional<List<Cube>> each = of(guard, places);
      if (each.isEmpty() || all.size() + each.get().size() > MOST) {
        return Optional.empty();
      }
      all.addAll(each.get());
    }
    return Optional.of(all);
  }

  private Cube and(Cube other) {
    long[] both = new long[allowed.length];
    for (int place = 0; place < both.length; place++) {
      both[place] = allowed[place] & other.allowed[place];
    }
    return new Cube(both);
  }

  private boolean isEmpty() {
    for (long values : allowed) {
      if (values == 0) {
        return true;
      }
    }
    return false;
  }
}
