package org.commune.testkit;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes values from the choices of a source. A lambda will do: {@code source -> new
 * Ballot(names.draw(source), ranks.draw(source))}. The value must depend on the source alone.
 */
@FunctionalInterface
public interface Gen<T> {

  /** Makes one value. Choices of zero must lead to the simplest one. */
  T draw(Source source);

  /** Applies {@code change} to every value. */
  default <R> Gen<R> map(Function<? super T, ? extends R> change) {
    return source -> change.apply(draw(source));
  }

  /** Lets a value decide which generator makes the next. */
  default <R> Gen<R> flatMap(Function<? super T, ? extends Gen<? extends R>> next) {
    return source -> next.apply(draw(source)).draw(source);
  }

  /**
   * Keeps the values that satisfy {@code wanted}. The trial is discarded when twenty in a row do
   * not; a generator that makes only wanted values is always better.
   */
  default Gen<T> filter(Predicate<? super T> wanted) {
    return source -> {
      for (var attempt = 0; attempt < 20; attempt++) {
        var value = draw(source);
        if (wanted.test(value)) {
          return value;
        }
      }
      throw new Discarded();
    };
  }
}
