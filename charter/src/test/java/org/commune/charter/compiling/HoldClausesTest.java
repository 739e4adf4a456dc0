package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Putting decisions on hold. */
class HoldClausesTest {
  @Test
  void sponsorsOrABodyPutADecisionOnHold() {
    assertThat(
            Small.lines(
                """
                holds:
                  pause:
                    target: [clerk]
                    at: [{sponsors: 5}, {proposed_by: board}]
                    if_text_says_so: true
                    then: {voting: P3D}
                    via: poll
                    moot_if: decision_withdrawn
                """))
        .containsExactly(
            "power · Those who signed the petition may put a decision on hold [the clerk]: stating"
                + " the hold; the signatures of 5 of the members.",
            "power · Any one of the members may start a petition (hold) [the clerk].",
            "power · Any one of the members may sign a petition (hold) [the clerk].",
            "power · Any one of the members may withdraw a signature (hold) [the clerk].",
            "power · The board may put a decision on hold [the clerk]: stating the hold.",
            "clock · Pause: as soon as the decision is put on hold, the vote opens.",
            "clock · Pause: 3 days after the decision is put on hold, the vote closes.",
            "power · The body or unit itself may withdraw a decision of its own [the clerk].");
  }

  @Test
  void aHoldKeepsToDecisionsOfItsKind() {
    assertThat(
            Small.lines(
                """
                holds:
                  pause: {target: [clerk], at: [{proposed_by: board, when: [target_is_statement]}]}
                """))
        .containsExactly(
            "power · The board may put a decision on hold (target is statement) [the clerk].");
  }
}
