package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Unity of action. */
class UnityClausesTest {
  @Test
  void unityBindsUntilTheActionIsOver() {
    assertThat(
            Small.lines(
                """
                unity:
                  scope: public_action
                  until: {end_of: action, max: P3M}
                  binds: [one of board]
                  minority_may: [publish_dissent, reopen_after]
                  base_speech: after_action
                """))
        .containsExactly(
            "clock · 3 months after the action is decided, it ends.",
            "power · The body or unit itself may declare a public action over (public action).",
            "bar · Any one of the board may not publish (public action) while a decided action is"
                + " under way, unless the act states that it is dissent.",
            "bar · Any one of the board may not propose a motion (public action) while a decided"
                + " action is under way.",
            "bar · Nobody may publish (public action) while a decided action is under way.");
  }
}
