package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Units of the federation. */
class UnitClausesTest {
  @Test
  void aUnitFoundsDissolvesAndLeavesByItself() {
    assertThat(
            Small.lines(
                """
                units:
                  shop:
                    min_members: 8
                    create: {by: [self]}
                    recognise: {by: [congress], within: P30D, silence: refused, refuse_only_if: [too_few], appeal: judges}
                    dissolve: {by: [self], rule: two_thirds}
                    merge: {by: [units concerned]}
                    secede: {by: [self], notice: P60D}
                    reserved: [strike, membership_act]
                bodies:
                  shop_meeting: {kind: assembly, per: shop, seats: all_members}
                """))
        .containsExactly(
            "power · The body or unit itself may found a unit [the shop]: with 8 members.",
            "power · The congress may recognise a unit [the shop]: with at least 8 members.",
            "power · The congress may refuse to recognise a unit [the shop]: on the ground of too"
                + " few.",
            "power · Anyone may appeal (recognise unit) [the judges]: when concerned by the"
                + " decision.",
            "power · The judges may decide a case (recognise unit).",
            "duty · Shop: the congress must recognise a unit within 30 days, counted from when the"
                + " unit asks for recognition.",
            "clock · Shop: 30 days after the unit asks for recognition, it counts as refused.",
            "power · The body or unit itself may dissolve a unit [the shop]: the rule \"two"
                + " thirds\".",
            "power · The units concerned may merge units [the shop].",
            "power · The body or unit itself may secede [the shop]: notice of 60 days.",
            "limit · Shop: at least 8 members.",
            "bar · Nobody but the body or unit itself, the shop meeting of the unit or any one of"
                + " the shop meeting of the unit may strike [the shop].",
            "bar · Nobody but the body or unit itself, the shop meeting of the unit or any one of"
                + " the shop meeting of the unit may admit a member [the shop].",
            "bar · Nobody but the body or unit itself, the shop meeting of the unit or any one of"
                + " the shop meeting of the unit may refuse a member [the shop].",
            "bar · Nobody but the body or unit itself, the shop meeting of the unit or any one of"
                + " the shop meeting of the unit may suspend a member [the shop].",
            "bar · Nobody but the body or unit itself, the shop meeting of the unit or any one of"
                + " the shop meeting of the unit may expel a member [the shop].",
            "power · The shop may strike.",
            "power · The shop may admit a member.",
            "power · The shop may refuse a member.",
            "power · The shop may suspend a member.",
            "power · The shop may expel a member.");
  }

  @Test
  void whoIsRefusedAUnitMayAppeal() {
    assertThat(
            Small.lines(
                """
                units:
                  shop: {create: {by: [clerk], appeal: judges}}
                """))
        .containsExactly(
            "power · The clerk may found a unit [the shop].",
            "power · Anyone may appeal (found unit) [the judges]: when concerned by the decision.",
            "power · The judges may decide a case (found unit).");
  }

  @Test
  void aUnitIsCreatedFromAboveWithTheConsentOfThoseConcerned() {
    assertThat(
            Small.lines(
                """
                units:
                  district: {create: {by: [congress], consent: [units concerned]}}
                """))
        .containsExactly(
            "power · The congress may found a unit [the district]: with the consent of the units"
                + " concerned.",
            "power · The units concerned may consent (found unit) [the district].");
  }
}
