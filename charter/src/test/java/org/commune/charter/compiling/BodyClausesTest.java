package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a body may do, and what ends it. */
class BodyClausesTest {
  @Test
  void anOfficeOfOneNeitherMeetsNorVotes() {
    assertThat(
            Small.lines(
                """
                bodies:
                  treasurer:
                    kind: office
                    seats: 1
                    filled_by: election
                    electorate: members
                    powers: [bake]
                    term: P1Y
                """))
        .containsExactly(
            "power · The members may elect [the treasurer].",
            "power · Any one of the members may call an election [the treasurer].",
            "power · Any one of the membership may nominate [the treasurer]: for oneself.",
            "power · Any one of the membership may withdraw a candidacy [the treasurer].",
            "power · Any one of the members may cast a ballot [the treasurer].",
            "power · Any one of the members may declare a result [the treasurer].",
            "power · The person concerned may resign [the treasurer].",
            "clock · Treasurer: 1 year after the seat is taken, the seat is vacant.",
            "limit · Treasurer: 1 seat.",
            "power · The treasurer may bake.");
  }

  @Test
  void aBodyAnswersReportsAndTakesCare() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew:
                    kind: executive
                    decide: {method: consent, consent: {signoffs: 1}}
                    dissolve: {by: [congress], rule: two_thirds}
                    remove: {by: [congress], notice: P7D}
                    responsible_to: [congress]
                    powers: [spend]
                    rights: [inspect]
                    report: {every: P6M}
                    must_receive: [minority_report]
                    paid_posts_max: 2
                    caretaker: {from: congress_convened, cannot: [borrow, roll_act]}
                    ends_with: harvest
                    chair: {by: [clerk]}
                """))
        .containsExactly(
            "power · The clerk may choose its chair [the crew].",
            "power · The clerk may take the chair [the crew].",
            "power · Any one of the crew may object [the crew].",
            "power · The crew may spend money.",
            "power · Any one of the crew may inspect files, rolls and accounts.",
            "power · The congress may dissolve a body [the crew]: the rule \"two thirds\".",
            "power · The congress may dismiss [the crew]: notice of 7 days.",
            "clock · Crew: as soon as what it was for has ended, it ends.",
            "power · The congress may inspect files, rolls and accounts [the crew].",
            "bar · The crew or any one of the crew may not borrow money while the crew takes care"
                + " (congress convened).",
            "bar · The crew or any one of the crew may not alter a roll while the crew takes care"
                + " (congress convened).",
            "power · The crew or any one of the crew may lay a report [the crew].",
            "duty · Crew: the crew must lay a report within 6 months, counted from when it was last"
                + " done.",
            "power · Any one of the membership may deliver an addressed document [the crew].",
            "duty · Crew: the chair of the crew must deliver an addressed document at once, counted"
                + " from when a meeting opens.",
            "limit · Crew: at most 2 paid posts.");
  }

  @Test
  void aBodyDecidesNothingBeforeItIsInvested() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew:
                    kind: executive
                    powers: [spend, publish]
                    invest: {by: [congress], rule: simple}
                """))
        .containsExactly(
            "power · The crew may spend money.",
            "power · The crew may publish.",
            "power · The congress may invest [the crew]: the rule \"simple\".",
            "bar · The crew or any one of the crew may not spend money before the crew is"
                + " invested.");
  }

  @Test
  void aTribunalIsDrawnByLotAndJudges() {
    assertThat(
            Small.lines(
                """
                bodies:
                  court:
                    kind: tribunal
                    filled_by: sortition
                    electorate: members
                    decide_within: P30D
                    stay: {by_judges: 2, max: P14D}
                    instructions: forbidden
                """))
        .containsExactly(
            "power · Any one of the members may commit to the seed of a lot [the court].",
            "power · Any one of the members may draw the lot [the court].",
            "power · The person concerned may resign [the court].",
            "power · Any one of the court may summon a person to a hearing.",
            "power · Any one of the court may hold the hearing of a case.",
            "power · The court may decide a case.",
            "duty · Court: the court must decide a case within 30 days, counted from when the case"
                + " is opened.",
            "power · Any one of the court may suspend an act until a case is decided: when 2 judges"
                + " ask for it; for 14 days at most.",
            "clock · Court: 14 days after the stay is ordered, it ends.",
            "bar · Nobody may instruct a delegate [the court].");
  }

  @Test
  void thoseAppointedAreProtectedAgainstWhoAppointedThem() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: committee, instructions: by_electors, filled_by: appointment, appointment: named, protections: [no_conditional_appointment, not_overridable_by_appointer]}
                appointments:
                  named: {paths: [{appoint: [board]}]}
                """))
        .containsExactly(
            "power · The person concerned may resign [the crew].",
            "power · Those who filled the seat may instruct a delegate [the crew].",
            "bar · Nobody may appoint [the crew] when the act states that it is conditional.",
            "bar · The board may not annul a decision [the crew].",
            "power · The board may appoint [the crew].");
  }
}
