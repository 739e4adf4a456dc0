package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Decrees. */
class DecreeClausesTest {
  @Test
  void aDecreeLapsesUnlessItIsRatified() {
    assertThat(
            Small.lines(
                """
                decrees:
                  by: [board]
                  publish_within: P2D
                  ratify: {by: [congress], within: P21D}
                  no_reissue: P6M
                  excluded: [roll_act, recall]
                """))
        .containsExactly(
            "power · The board may issue a decree: not within 6 months of the lapse of one of the"
                + " same substance.",
            "bar · Nobody may alter a roll by decree.",
            "bar · Nobody may recall by decree.",
            "power · The board may publish.",
            "duty · The board must publish within 2 days, counted from when the decree is issued.",
            "power · The congress may ratify a decision (issue decree) [the board]: within 21 days"
                + " of the decree.",
            "clock · 21 days after the decree is issued, it lapses, and what was done under it"
                + " stands.");
  }

  @Test
  void aDecreeCanWaitForItsRatification() {
    assertThat(
            Small.lines(
                """
                decrees:
                  by: [board]
                  effect: on_ratification
                  ratify: {by: [congress], within: P21D}
                  if_not_ratified: lapse_ex_tunc
                """))
        .containsExactly(
            "power · The board may issue a decree: once ratified by the congress, within 21 days.",
            "power · The congress may ratify a decision (issue decree) [the board]: within 21 days"
                + " of the decree.",
            "clock · 21 days after the decree is issued, it lapses and counts as never done.");
  }
}
