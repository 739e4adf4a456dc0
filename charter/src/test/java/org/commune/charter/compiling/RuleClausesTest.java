package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a decision rule lets people do. */
class RuleClausesTest {
  @Test
  void aRuleGivesACastingVoteAndAVeto() {
    assertThat(
            Small.lines(
                """
                rules:
                  split: {threshold: {over: 1/2}, tie: casting_vote, casting_vote: clerk, veto: {by: judges, within: P7D}}
                """))
        .containsExactly(
            "power · The clerk may cast the casting vote.",
            "power · The judges may veto a decision: within 7 days of the decision.");
  }
}
