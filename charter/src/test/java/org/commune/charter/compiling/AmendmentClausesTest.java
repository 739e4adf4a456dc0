package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Changing the charter. */
class AmendmentClausesTest {
  @Test
  void entrenchedArticlesTakeMore() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: executive, caretaker: {from: election_called, cannot: [borrow]}}
                amendment:
                  by: [congress]
                  readings: 2
                  interval: P60D
                  notice: P30D
                  rule: two_thirds
                  ratify: {by: [members], via: poll, within: P90D}
                  entrenched: [{articles: ["1"], rule: {threshold: {base: seats, at_least: 3/4}}, ratify_threshold: 2/3}]
                  moratorium: [emergency, caretaker]
                  time_lock: P10D
                  self_applies: false
                """))
        .containsExactly(
            "bar · The crew or any one of the crew may not borrow money while the crew takes care"
                + " (election called).",
            "power · The congress may amend the charter: the rule \"two thirds\".",
            "power · The members may ratify a decision (amend charter): by poll.",
            "clock · 90 days after the amendment is adopted, it counts as refused.",
            "clock · 10 days after the amendment is adopted, it takes effect.",
            "tier · Article 1 cannot be changed.",
            "tier · To change article 1 takes the congress; at least three quarters of all seats; 2"
                + " readings apart by 60 days; notice of 30 days; ratified by the members with at"
                + " least two thirds; in effect after 10 days.",
            "tier · To change any other article takes the congress; the rule \"two thirds\"; 2"
                + " readings apart by 60 days; notice of 30 days; ratified by the members; in"
                + " effect after 10 days.",
            "bar · Nobody may amend the charter while an emergency is in force.",
            "bar · Nobody may amend the charter while the crew takes care (election called).");
  }
}
