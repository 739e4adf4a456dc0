package org.commune.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Generators of values that any module needs, apart from {@link Numbers} and {@link Texts}. */
public final class Gens {

  private Gens() {}

  /** A generator of the given weight, for {@link #frequency}. */
  public record Weighted<T>(int weight, Gen<? extends T> gen) {}

  /** Always {@code value}. */
  public static <T> Gen<T> constant(T value) {
    return source -> value;
  }

  /** False, the simpler one, or true. */
  public static Gen<Boolean> booleans() {
    return source -> source.chance(1, 2);
  }

  /** Whole numbers from {@code least} to {@code most}; the simplest is the nearest to zero. */
  public static Gen<Integer> ints(int least, int most) {
    return longs(least, most).map(Math::toIntExact);
  }

  /** Whole numbers from {@code least} to {@code most}; the simplest is the nearest to zero. */
  public static Gen<Long> longs(long least, long most) {
    return Numbers.between(least, most);
  }

  /** One of the values; the first is the simplest. */
  public static <T> Gen<T> choose(List<? extends T> values) {
    var fixed = List.<T>copyOf(values);
    return source -> fixed.get((int) source.upTo(fixed.size() - 1L));
  }

  /** The values of any of the generators; the first is the simplest. */
  public static <T> Gen<T> oneOf(List<? extends Gen<? extends T>> gens) {
    return source -> choose(gens).draw(source).draw(source);
  }

  /** As {@link #oneOf}, each generator as often as its weight says. */
  public static <T> Gen<T> frequency(List<? extends Weighted<? extends T>> weighted) {
    var tickets = new ArrayList<Gen<? extends T>>();
    for (var entry : weighted) {
      for (var ticket = 0; ticket < entry.weight(); ticket++) {
        tickets.add(entry.gen());
      }
    }
    return oneOf(tickets);
  }

  /** A weight for {@link #frequency}. */
  public static <T> Weighted<T> weight(int weight, Gen<? extends T> gen) {
    return new Weighted<>(weight, gen);
  }

  /** One value of each generator, joined. */
  public static <A, B, R> Gen<R> both(
      Gen<A> first, Gen<B> second, BiFunction<? super A, ? super B, ? extends R> join) {
    return source -> join.apply(first.draw(source), second.draw(source));
  }

  /** Nothing, the simpler case, or a value. */
  public static <T> Gen<Optional<T>> optional(Gen<T> gen) {
    return source -> source.chance(3, 4) ? Optional.of(gen.draw(source)) : Optional.empty();
  }

  /** Lists of {@code least} to {@code most} values. */
  public static <T> Gen<List<T>> lists(Gen<? extends T> gen, int least, int most) {
    return source -> {
      var values = new ArrayList<T>();
      while (goesOn(source, values.size(), least, most)) {
        values.add(gen.draw(source));
      }
      return List.copyOf(values);
    };
  }

  /** Sets of at most {@code most} values, in the order they were drawn. */
  public static <T> Gen<Set<T>> sets(Gen<? extends T> gen, int most) {
    return Gens.<T>lists(gen, 0, most).map(LinkedHashSet::new);
  }

  /** The values in any order; the order given is the simplest. */
  public static <T> Gen<List<T>> permutations(List<T> values) {
    var fixed = List.copyOf(values);
    return source -> {
      var left = new ArrayList<>(fixed);
      var order = new ArrayList<T>();
      while (!left.isEmpty()) {
        order.add(left.remove((int) source.upTo(left.size() - 1L)));
      }
      return List.copyOf(order);
    };
  }

  /** Some of the values, in the order given; none is the simplest. */
  public static <T> Gen<List<T>> sublists(List<T> values) {
    var fixed = List.copyOf(values);
    return source -> fixed.stream().filter(value -> source.chance(1, 2)).toList();
  }

  /**
   * Asked before each value rather than once for all, so that cutting a value out of the choices
   * cuts it, and nothing else, out of the list.
   */
  private static boolean goesOn(Source source, int size, int least, int most) {
    if (size < least || size >= most) {
      return size < least;
    }
    var usual = Math.max(1, (most - least) / 2);
    return source.upTo(usual) > 0;
  }
}
