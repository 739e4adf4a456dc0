package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Discipline. */
class DisciplineClausesTest {
  @Test
  void nobodyIsPunishedWithoutAHearingForANamedOffence() {
    assertThat(
            Small.lines(
                """
                discipline:
                  offences: [theft]
                  complaint_by: [members]
                  investigate: judges
                  hearing: {notice: P10D}
                  sanctions: [{sanction: reprimand}, {sanction: office_ban, max: P2Y}, {sanction: expulsion}]
                  decide: {by: [judges]}
                  expel: {by: [assembly here], rule: two_thirds, quorum: {at_least: 1/3}, appeal: {to: judges, within: P30D}}
                  interim_suspension: {by: [judges], max: P14D, keeps: [mandate]}
                  never_by: [board]
                  limitation: P2Y
                """))
        .containsExactly(
            "power · Any one of the members may complain: for theft.",
            "power · The judges or any one of the judges may investigate.",
            "power · The judges, the assembly of the unit, any one of the judges or the chair of"
                + " the assembly of the unit may summon a person to a hearing.",
            "power · The judges, the assembly of the unit, any one of the judges or the chair of"
                + " the assembly of the unit may hold the hearing of a case.",
            "power · The judges may impose a sanction: for theft; when it was an offence when it"
                + " was done; when it was done less than 2 years ago; after a hearing announced 10"
                + " days before; reprimand or office ban of 2 years at most; one person at a time.",
            "clock · Office ban: 2 years after the sanction is imposed, it ends.",
            "power · The assembly of the unit may expel a member: at least two thirds of the votes"
                + " for and against, quorum at least a third of those entitled to vote taking part;"
                + " for theft; when it was an offence when it was done; when it was done less than"
                + " 2 years ago; after a hearing announced 10 days before; one person at a time.",
            "power · Anyone may appeal (expel) [the judges]: when concerned by the decision; within"
                + " 30 days of the decision.",
            "power · The judges may decide a case (expel).",
            "clock · Expulsion: 30 days after the sanction is imposed, it takes effect.",
            "power · The judges may suspend a member: for 14 days at most; one person at a time.",
            "clock · 14 days after the member is suspended, it ends.",
            "bar · Nobody may vote while suspended.",
            "bar · Nobody may cast a ballot while suspended.",
            "bar · Nobody may sign a petition while suspended.",
            "bar · The board or any one of the board may not impose a sanction.",
            "bar · The board or any one of the board may not expel a member.",
            "bar · The board or any one of the board may not suspend a member.",
            "bar · Nobody may impose a sanction (opinion).",
            "bar · Nobody may expel a member (opinion).",
            "bar · Nobody may suspend a member (opinion).");
  }

  @Test
  void aCharterMayPunishWithLessProtection() {
    assertThat(
            Small.lines(
                """
                discipline:
                  offences: [theft]
                  closed: false
                  individual_only: false
                  retroactive: true
                  opinion: {by: [congress]}
                  sanctions: [{sanction: reprimand}]
                  decide: {by: [board], appeal: judges}
                  expel: {by: [congress], batch: true}
                  interim_suspension: {by: [board], max: P3D, keeps: [vote]}
                """))
        .containsExactly(
            "power · The board may impose a sanction: reprimand.",
            "power · Anyone may appeal (sanction) [the judges]: when concerned by the decision.",
            "power · The judges may decide a case (sanction).",
            "power · The congress may expel a member.",
            "power · The board may suspend a member: for 3 days at most; one person at a time.",
            "clock · 3 days after the member is suspended, it ends.",
            "bar · Nobody may propose a motion while suspended.",
            "power · The congress may impose a sanction (opinion).");
  }
}
