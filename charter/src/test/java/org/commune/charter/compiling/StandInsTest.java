package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who acts for others. */
class StandInsTest {
  @Test
  void anotherMayTakeTheChairWhileItIsAway() {
    assertThat(
            Small.lines(
                """
                succession:
                  - {of: chair of congress, when: absent, by: clerk}
                """))
        .containsExactly("power · The clerk may take the chair [the congress].");
  }

  @Test
  void whoSucceedsHoldsThePowersOfTheVacantOffice() {
    assertThat(
            Small.lines(
                """
                powers:
                  - {act: bake, holder: [board]}
                  - {act: spend, holder: [clerk, board], together: true}
                succession:
                  - {of: board, when: all_vacant, by: judges, fill_within: P30D}
                  - {of: chair of congress, when: absent, by: longest_serving_present}
                """))
        .containsExactly(
            "power · The board may bake.",
            "power · The clerk and the board together may spend money.",
            "duty · Board: the chair of the congress must call an election within 30 days, counted"
                + " from when all seats fall vacant.",
            "power · Any one of the congress may take the chair [the congress]: as the longest"
                + " serving of those present.",
            "power · The judges may bake: when the board is vacant.",
            "power · The clerk and the judges together may spend money: when the board is vacant.");
  }

  @Test
  void betweenSessionsNotThePowersOverItselfNorOverTheCharter() {
    assertThat(
            Small.lines(
                """
                bodies:
                  presidium: {kind: executive, between_sessions: congress}
                powers:
                  - {act: bake, holder: [congress]}
                  - {act: dismiss, holder: [congress], target: [presidium]}
                  - {act: amend_charter, holder: [congress]}
                """))
        .containsExactly(
            "power · The congress may bake.",
            "power · The congress may dismiss [the presidium].",
            "power · The congress may amend the charter.",
            "power · The presidium may bake: not when the congress is in session.",
            "power · The presidium may elect [the board]: not when the congress is in session.");
  }
}
