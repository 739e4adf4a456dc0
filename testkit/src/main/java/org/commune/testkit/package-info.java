/**
 * Property tests: say what holds for all values, and be shown the smallest value for which it does
 * not.
 *
 * {@snippet :
 * Property.forAll(Gens.lists(Gens.ints(0, 100), 0, 20))
 *     .check(votes -> assertThat(tally(reversed(votes))).isEqualTo(tally(votes)));
 * }
 *
 * <p>A {@link org.commune.testkit.Gen} is a function of a {@link org.commune.testkit.Source}, which
 * answers every question with a number and keeps the list of its answers. Whoever has the list can
 * make the value again; a shorter or lower list makes a simpler value. So shrinking needs no code
 * of its own in any generator, and works through {@code map}, {@code flatMap} and hand-written
 * lambdas alike. The idea is that of Hypothesis (MacIver and Donaldson, "Test-Case Reduction via
 * Test-Case Generation", ECOOP 2020).
 *
 * <p>Runs are fixed by their seed, so that a build that passed passes again. {@code -Dcommune.seed}
 * and {@code -Dcommune.trials} change every property of a run, for long searches at night.
 */
@NullMarked
package org.commune.testkit;

import org.jspecify.annotations.NullMarked;
