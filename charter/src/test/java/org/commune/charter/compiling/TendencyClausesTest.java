package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tendencies. */
class TendencyClausesTest {
  @Test
  void nobodyBansATendency() {
    assertThat(
            Small.lines(
                """
                tendencies:
                  form: {members_min: 15, or_share: 1/100, notice_to: clerk}
                  rights: [publish, list_election, observe_count, mail_all_members]
                  mailings_per_year: 4
                  obligations: [contact_person, publish_accounts]
                """))
        .containsExactly(
            "power · Any one of the membership may form a tendency: with 15 members or 1/100 of"
                + " them; stating the contact.",
            "power · Any one of the membership may join a tendency.",
            "power · Any one of the membership may leave a tendency.",
            "power · Any one of the membership may publish: in the name of one's tendency.",
            "power · Any one of the membership may nominate: in the name of one's tendency.",
            "power · Any one of the membership may inspect files, rolls and accounts (count): in"
                + " the name of one's tendency.",
            "power · Any one of the membership may mail all members: in the name of one's"
                + " tendency.",
            "limit · Tendency: at most 4 letters a year.",
            "duty · Tendency: any one of the membership must publish within 1 year, counted from"
                + " when it was last done.",
            "bar · Nobody may ban a tendency.",
            "bar · Nobody may expel a member (tendency).",
            "bar · Nobody may impose a sanction (tendency).",
            "bar · Nobody may suspend a member (tendency).");
  }

  @Test
  void aCharterMayLetATendencyBeBanned() {
    assertThat(
            Small.lines(
                """
                tendencies:
                  form: {}
                  ban: {by: [congress]}
                  expel_for_membership: {by: [board]}
                """))
        .containsExactly(
            "power · Any one of the membership may form a tendency.",
            "power · Any one of the membership may join a tendency.",
            "power · Any one of the membership may leave a tendency.",
            "power · The congress may ban a tendency.",
            "power · The board may expel a member (tendency).");
  }
}
