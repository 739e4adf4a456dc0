package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the charter means. */
class InterpretationClausesTest {
  @Test
  void aReadingOfTheTribunalCanBeSetAside() {
    assertThat(
            Small.lines(
                """
                interpretation: {by: judges, override: {by: [members], via: poll}}
                """))
        .containsExactly(
            "power · The judges may interpret the charter.",
            "power · The members may annul a decision (interpret) [the judges]: by poll.");
  }
}
