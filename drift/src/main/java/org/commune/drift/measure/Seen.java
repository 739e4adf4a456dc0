package org.commune.drift.measure;

import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Register;

/**
 * An entry that goes by.
 *
 * @param index of it in the record
 */
public record Seen(long index, Entry entry, Organisation before, Organisation after) {
  /** A register's entry that is written: what it was, if it was there, and what it is now. */
  record Written<T>(Optional<T> was, T is) {
    /** Whether something holds now that did not hold before. */
    boolean becomes(java.util.function.Predicate<T> what) {
      return what.test(is) && was.filter(what).isEmpty();
    }
  }

  /** What it writes into a register. */
  <T> Stream<Written<T>> written(Register<T> register) {
    return entry.effects().stream()
        .filter(e -> e instanceof Effect.Entered<?> entered && entered.in() == register)
        .map(e -> (Effect.Entered<?>) e)
        .map(e ->
            new Written<>(
                before.state().get(register, e.name()), register.entries().cast(e.entry())));
  }
}
