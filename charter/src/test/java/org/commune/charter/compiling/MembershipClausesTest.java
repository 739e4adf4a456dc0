package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Joining and leaving. */
class MembershipClausesTest {
  @Test
  void whoAdmitsMayRefuseOnlyOnTheGroundsGiven() {
    assertThat(
            Small.lines(
                """
                membership:
                  admission:
                    by: [assembly here]
                    rule: simple
                    within: P30D
                    silence: granted
                    refuse_only_if: [employer]
                    appeal: judges
                    override: {by: [members], via: poll}
                  expel: {by: [congress], rule: two_thirds}
                  lapse: {inactive: P2Y}
                  resign: {effective: P30D}
                  never_by: [board]
                """))
        .containsExactly(
            "power · Anyone may apply for membership.",
            "power · The assembly of the unit may admit a member: the rule \"simple\"; when the"
                + " person has applied.",
            "power · The assembly of the unit may refuse a member: the rule \"simple\"; on the"
                + " ground of employer.",
            "power · Anyone may appeal (admit member) [the judges]: when concerned by the"
                + " decision.",
            "power · The judges may decide a case (admit member).",
            "power · The members may annul a decision (admit member) [the assembly of the unit]: by"
                + " poll.",
            "duty · The assembly of the unit must admit a member within 30 days, counted from when"
                + " the person applies.",
            "clock · 30 days after the person applies, it counts as granted.",
            "power · The congress may expel a member: the rule \"two thirds\".",
            "clock · 2 years after the member last takes part, the membership lapses.",
            "power · Anyone may leave the organisation.",
            "clock · 30 days after the member resigns, it takes effect.",
            "bar · The board or any one of the board may not admit a member.",
            "bar · The board or any one of the board may not refuse a member.",
            "bar · The board or any one of the board may not expel a member.",
            "bar · Nobody may adopt a policy (benefits for members).",
            "bar · Nobody may spend money (benefits for members).");
  }

  @Test
  void aPersonIsAskedUnlessTheCharterSaysOtherwise() {
    assertThat(
            Small.lines(
                """
                membership:
                  admission: {by: [clerk]}
                  consent: not_asked
                """))
        .containsExactly(
            "power · Anyone may apply for membership.",
            "power · The clerk may admit a member.",
            "power · The clerk may refuse a member.",
            "power · Anyone may leave the organisation.",
            "bar · Nobody may adopt a policy (benefits for members).",
            "bar · Nobody may spend money (benefits for members).");
  }
}
