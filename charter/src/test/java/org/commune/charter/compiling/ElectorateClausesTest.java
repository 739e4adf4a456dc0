package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rolls. */
class ElectorateClausesTest {
  @Test
  void aRollIsAlteredOnlyByThoseWhomItNames() {
    assertThat(
            Small.allLines(
                """
                electorates:
                  workers:
                    eligibility: [{accepted_by: judges}]
                    kept_by: clerk
                    inspect: [members]
                    challenge: {window: P7D, to: judges}
                    alter_by: [assembly here]
                    never_alter_by: [board]
                """))
        .containsExactly(
            "power · Any one of the workers may vote [the workers].",
            "power · The assembly of the unit may alter a roll (workers).",
            "bar · The board or any one of the board may not alter a roll (workers).",
            "power · Any one of the members may inspect files, rolls and accounts (roll).",
            "power · Any one of the workers may challenge a roll or a result (roll) [the judges]:"
                + " within 7 days of the closing of the roll.",
            "power · The judges may decide a case (roll).",
            "power · The judges may consent [the workers].");
  }
}
