package org.commune.testkit;

import java.util.Objects;

/**
 * A claim about every value of a generator, checked on some of them. An instance is immutable and
 * may be kept and checked many times.
 */
public final class Property<T> {

  private static final Run USUAL = new Run(1871, 200);
  private static final int DISCARDS_PER_TRIAL = 10;

  private final Gen<? extends T> gen;
  private final Run run;

  /** What must hold of a value: returns if it does, throws anything if it does not. */
  @FunctionalInterface
  public interface Claim<T> {
    /** Throws if the claim is false of {@code value}. */
    void check(T value) throws Throwable;
  }

  private Property(Gen<? extends T> gen, Run run) {
    this.gen = gen;
    this.run = run;
  }

  /** A property of the generator's values, with 200 trials and a fixed seed. */
  public static <T> Property<T> forAll(Gen<? extends T> gen) {
    return new Property<>(gen, USUAL);
  }

  /** The same with {@code trials} values, unless {@code -Dcommune.trials} says otherwise. */
  public Property<T> withTrials(int trials) {
    return new Property<>(gen, new Run(run.seed(), trials));
  }

  /** The same from {@code seed}, unless {@code -Dcommune.seed} says otherwise. */
  public Property<T> withSeed(long seed) {
    return new Property<>(gen, new Run(seed, run.trials()));
  }

  /** Ends the trial without a verdict if {@code condition} is false; only within a check. */
  public static void assume(boolean condition) {
    if (!condition) {
      throw new Discarded();
    }
  }

  /**
   * Checks the claim.
   *
   * @throws AssertionError naming the seed, the trials and the smallest counterexample found; its
   *     cause is what the claim threw for that value
   */
  public void check(Claim<? super T> claim) {
    check(claim, run.orAsked(System.getProperties()));
  }

  /** As above with nothing asked from outside, for the tests of this kit itself. */
  void checkAsWritten(Claim<? super T> claim) {
    check(claim, run);
  }

  private void check(Claim<? super T> claim, Run actual) {
    var judged = 0;
    for (var attempt = 0; judged < actual.trials(); attempt++) {
      if (attempt == (long) actual.trials() * DISCARDS_PER_TRIAL) {
        throw new AssertionError(
            "gave up: only %d of %d values were fit for trial, seed %d"
                .formatted(judged, attempt, actual.seed()));
      }
      Trial<T> trial = Trial.of(gen, claim, Choices.random(actual.seedOf(attempt)));
      if (trial.failed()) {
        throw falsified(new Shrinking<T>(gen, claim).smallest(trial), judged + 1, actual);
      }
      judged += trial.value() == null ? 0 : 1;
    }
  }

  private static AssertionError falsified(Trial<?> smallest, int trial, Run run) {
    var failure = Objects.requireNonNull(smallest.failure());
    return new AssertionError(
        """
        falsified by trial %d of %d, seed %d
          smallest counterexample: %s
          because: %s
          again: -Dcommune.seed=%d -Dcommune.trials=%d\
        """
            .formatted(
                trial,
                run.trials(),
                run.seed(),
                Shown.of(smallest.value()),
                failure,
                run.seed(),
                run.trials()),
        failure);
  }
}
