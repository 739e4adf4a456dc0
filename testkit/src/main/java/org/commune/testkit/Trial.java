package org.commune.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value put to the test.
 *
 * @param choices what the generator was answered; enough to make the value again
 * @param value null when the trial was discarded
 * @param failure null when the property held, or the trial was discarded
 */
record Trial<T>(List<Long> choices, @Nullable T value, @Nullable Throwable failure) {

  static <T> Trial<T> of(Gen<? extends T> gen, Property.Claim<? super T> claim, Choices choices) {
    var source = new Source(choices);
    @Nullable T value = null;
    try {
      value = gen.draw(source);
      claim.check(value);
      return new Trial<>(source.made(), value, null);
    } catch (Discarded discarded) {
      return new Trial<>(source.made(), null, null);
    } catch (VirtualMachineError broken) {
      if (broken instanceof StackOverflowError) {
        return new Trial<>(source.made(), value, broken);
      }
      throw broken;
    } catch (Throwable failure) {
      return new Trial<>(source.made(), value, failure);
    }
  }

  boolean failed() {
    return failure != null;
  }

  /** Whether both failed with the same kind of failure: a shrink must not wander to another bug. */
  boolean failedAs(Trial<?> other) {
    return failure != null
        && other.failure != null
        && failure.getClass() == other.failure.getClass();
  }
}
