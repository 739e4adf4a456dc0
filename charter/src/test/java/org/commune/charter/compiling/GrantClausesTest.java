package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Powers and bars in so many words. */
class GrantClausesTest {
  @Test
  void aPowerCarriesEveryConditionThatItsArticleStates() {
    assertThat(
            Small.lines(
                """
                powers:
                  - {act: bake, holder: [board], between_sessions: judges, exclusive: true}
                  - {act: borrow, holder: [board, clerk], together: true, consent: [congress], consult: [judges], recommend: assembly, when: [{emergency: true}], unless: [{vacant: clerk}], discussion_min: P14D, announce: true, not_self: true}
                  - {act: roll_act, holder: [clerk]}
                  - {act: spend, holder: [members], via: poll, ratio: "2:1", petition: {of: members, at_least: 1/20}}
                  - {act: create_body, holder: [congress], limits: {required: [purpose], sunset_max: P1Y, oversight: judges, forbidden_powers: [membership_act], persons_max: 7, amount_max: 1000}}
                  - {act: declare_result, holder: [clerk], within: P1D, after: close}
                  - {act: annul_act, holder: [congress], within: P30D}
                """))
        .containsExactly(
            "power · The board may bake.",
            "power · The judges may bake: not when the board is in session.",
            "bar · Nobody but the board or the judges may bake.",
            "power · The board and the clerk together may borrow money: with the consent of the"
                + " congress; after consulting the judges; on the recommendation of the assembly;"
                + " when an emergency is in force; not when the clerk is vacant; discussed for 14"
                + " days; stating the announcement; not to or for itself.",
            "power · The congress may consent (borrow).",
            "power · The board or the clerk may consult on a planned act (borrow) [the judges].",
            "power · The assembly may recommend (borrow).",
            "power · The clerk may alter a roll.",
            "power · The members may spend money: by poll; 2 for to 1 against; the signatures of a"
                + " twentieth of the members.",
            "power · Any one of the members may start a petition (spend).",
            "power · Any one of the members may sign a petition (spend).",
            "power · Any one of the members may withdraw a signature (spend).",
            "power · The congress may create a body: stating the purpose; for 1 year at most;"
                + " overseen by the judges; without the power to admit a member, refuse a member,"
                + " suspend a member or expel a member; up to 1000; 7 persons at most.",
            "power · The clerk may declare a result.",
            "duty · The clerk must declare a result within 1 day, counted from when the vote"
                + " closes.",
            "power · The congress may annul a decision: within 30 days of the decision.");
  }

  @Test
  void aPowerIsDelegatedToThoseNamedAndForTheTimeGiven() {
    assertThat(
            Small.lines(
                """
                powers:
                  - {act: spend, holder: [board], delegable: {to: [clerk], expires: P1Y, revocable: any_time, max_depth: 2}}
                  - {act: delegate, holder: [clerk], delegable: {to: [anyone], revocable: never}}
                """))
        .containsExactly(
            "power · The board may spend money.",
            "power · The board may delegate a power (spend) [the clerk]: for 1 year at most.",
            "clock · 1 year after the power is delegated, it ends.",
            "limit · Spend: delegated at most 2 deep.",
            "power · The board may take a delegated power back (spend).",
            "power · The clerk may delegate a power [anyone].",
            "limit · Delegate: delegated at most 1 deep.",
            "bar · The clerk may not take a delegated power back.");
  }

  @Test
  void aBarStandsInItsCircumstances() {
    assertThat(
            Small.lines(
                """
                bars:
                  - {act: bake, holder: [board], when: [{emergency: true}], unless: [{stated: minor}]}
                  - {act: publication_act}
                """))
        .containsExactly(
            "bar · The board may not bake when an emergency is in force, unless the act states that"
                + " it is minor.",
            "bar · Nobody may stop a text.",
            "bar · Nobody may seal a record.");
  }

  @Test
  void powersAndBarsKeepToTheirSubjects() {
    assertThat(
            Small.lines(
                """
                powers:
                  - {act: adopt_policy, holder: [board], target: [congress], scope: [technical], exclusive: true}
                  - {act: bake, holder: [clerk], delegable: {to: [board], revocable: never}}
                bars:
                  - {act: annul_act, holder: [board], target: [judges], scope: [technical]}
                """))
        .containsExactly(
            "power · The board may adopt a policy (technical) [the congress].",
            "bar · Nobody but the board may adopt a policy (technical) [the congress].",
            "power · The clerk may bake.",
            "power · The clerk may delegate a power (bake) [the board].",
            "limit · Bake: delegated at most 1 deep.",
            "bar · The clerk may not take a delegated power back (bake).",
            "bar · The board may not annul a decision (technical) [the judges].");
  }
}
