package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Money, pay and staff. */
class TreasuryClausesTest {
  @Test
  void whoSpendsHowMuchIsLimited() {
    assertThat(
            Small.lines(
                """
                treasury:
                  spend:
                    - {up_to: 1000, by: [one of board]}
                    - {above: 1000, up_to: 20000, by: [board], co_sign: judges}
                  borrow: {by: [congress], rule: two_thirds}
                  reserve_min: {share: 1/4}
                pay:
                  cap: {ratio: 1/1, of: median_wage}
                  disclose: P3M
                  paid_max: P6Y
                  by: [congress]
                staff: {vote_in: nowhere, may_not: [alter_roll]}
                """))
        .containsExactly(
            "power · Any one of the board may spend money: up to 1000.",
            "power · The board may spend money: above 1000; up to 20000; with the signature of the"
                + " judges.",
            "power · The judges may sign as well (spend).",
            "power · The congress may borrow money: the rule \"two thirds\".",
            "limit · The reserve is at least a quarter.",
            "limit · Nothing is spent without a budget.",
            "limit · Pay is at most 1 times the median wage.",
            "limit · One person is paid for at most 6 years.",
            "limit · A rise in pay takes effect with the next term.",
            "power · The congress may set pay.",
            "power · The congress may publish what posts are paid.",
            "duty · The congress must publish what posts are paid within 3 months, counted from"
                + " when it was last done.",
            "bar · Any one of the staff may not alter a roll.",
            "bar · Any one of the staff may not vote.",
            "bar · Any one of the staff may not cast a ballot.");
  }
}
