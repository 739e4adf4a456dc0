package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The exception. */
class EmergencyClausesTest {
  @Test
  void anEmergencyEndsByItselfAndLeavesSomeActsAlone() {
    assertThat(
            Small.lines(
                """
                emergency:
                  grounds: [flood]
                  evidence: public
                  declare: {by: [board], rule: two_thirds}
                  confirm: {by: [congress], within: P7D}
                  duration: P30D
                  renew: {by: [congress], max: 2, rules: [simple, two_thirds]}
                  cumulative_max: {duration: P90D, window: P1Y}
                  unlocks: [{spend_limit_times: 3}, {act: bake}]
                  never: [recall, roll_act]
                  ends: [{by: [congress]}]
                  review: {by: [judges], within: P30D}
                """))
        .containsExactly(
            "power · The board may declare an emergency: the rule \"two thirds\"; for 30 days at"
                + " most; on the ground of flood; stating the evidence; unlocking only spend limit"
                + " times or bake.",
            "power · The board may publish.",
            "duty · The board must publish at once, counted from when the emergency is declared.",
            "clock · 30 days after the emergency is declared or renewed, it ends.",
            "limit · At most 90 days of emergency in 1 year.",
            "power · The congress may confirm an emergency: within 7 days of the declaration.",
            "clock · 7 days after the emergency is declared, it ends unless it has been confirmed.",
            "limit · An emergency is renewed at most 2 times.",
            "power · The congress may renew an emergency: the rule \"simple\"; for 30 days at most;"
                + " the first time.",
            "power · The congress may renew an emergency: the rule \"two thirds\"; for 30 days at"
                + " most; the first 2 times.",
            "power · The board may bake: while an emergency unlocks bake.",
            "bar · Nobody may recall while an emergency is in force.",
            "bar · Nobody may alter a roll while an emergency is in force.",
            "bar · Nobody may ratify a decision (emergency measure) while an emergency is in"
                + " force.",
            "power · The congress may end an emergency.",
            "clock · As soon as the emergency ends, it lapses, and what was done under it stands.",
            "power · The judges may report on an emergency that has ended.",
            "duty · The judges must report on an emergency that has ended within 30 days, counted"
                + " from when the emergency ends.");
  }

  @Test
  void measuresMayOutliveAnEmergencyAndStillNeverBecomePermanent() {
    assertThat(
            Small.lines(
                """
                emergency:
                  grounds: []
                  declare: {by: [board]}
                  duration: P30D
                  measures_expire: never
                  made_permanent: never
                  renew: {by: [board], max: 2}
                """))
        .containsExactly(
            "power · The board may declare an emergency: for 30 days at most; unlocking nothing.",
            "clock · 30 days after the emergency is declared or renewed, it ends.",
            "limit · An emergency is renewed at most 2 times.",
            "power · The board may renew an emergency: for 30 days at most; the first time.",
            "power · The board may renew an emergency: for 30 days at most; the first 2 times.",
            "bar · Nobody may ratify a decision (emergency measure).");
  }
}
