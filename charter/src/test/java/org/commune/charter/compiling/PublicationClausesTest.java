package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is published. */
class PublicationClausesTest {
  @Test
  void nobodyStopsATextBeforeItIsPrinted() {
    assertThat(
            Small.lines(
                """
                publication:
                  bulletin: {by: board, tendency_space: {share: 1/2}, right_of_reply: P7D}
                  minutes: P7D
                  results: P1D
                  accounts: P3M
                treasury: {spend: [{by: [clerk]}]}
                """))
        .containsExactly(
            "power · The board or any one of the board may publish.",
            "power · Any one of the membership may publish: in the name of one's tendency.",
            "power · Anyone may have a reply printed: when concerned by the decision.",
            "duty · The board must publish within 7 days, counted from when a reply is asked for.",
            "bar · Nobody may stop a text.",
            "power · The chair of the assembly may publish.",
            "duty · Assembly: the chair of the assembly must publish within 7 days, counted from"
                + " when it last met.",
            "power · The chair of the congress may publish.",
            "duty · Congress: the chair of the congress must publish within 7 days, counted from"
                + " when it last met.",
            "power · The chair of the board may publish.",
            "duty · Board: the chair of the board must publish within 7 days, counted from when it"
                + " last met.",
            "power · The chair of the judges may publish.",
            "duty · Judges: the chair of the judges must publish within 7 days, counted from when"
                + " it last met.",
            "power · The clerk may publish.",
            "duty · Accounts: the clerk must publish within 3 months, counted from when it was last"
                + " done.",
            "power · The clerk may spend money.",
            "limit · Nothing is spent without a budget.");
  }

  @Test
  void resultsAreDeclaredByWhoRunsTheElection() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: executive, seats: 3, filled_by: election, electorate: congress, election: ranked}
                elections:
                  ranked: {method: stv, returning_officer: clerk}
                publication:
                  bulletin: {by: board, prior_restraint: {by: [judges], appeal: congress}}
                  results: P1D
                """))
        .containsExactly(
            "power · The congress may elect [the crew]: by ranked.",
            "power · The person concerned may resign [the crew].",
            "limit · Crew: 3 seats.",
            "power · The clerk may call an election [the crew].",
            "power · Any one of the membership may nominate [the crew]: for oneself.",
            "power · Any one of the membership may withdraw a candidacy [the crew].",
            "power · Any one of the congress may cast a ballot [the crew].",
            "power · The clerk may declare a result [the crew].",
            "power · The board or any one of the board may publish.",
            "power · The judges may stop a text.",
            "power · Anyone may appeal (restrict publication) [the congress]: when concerned by the"
                + " decision.",
            "power · The congress may decide a case (restrict publication).",
            "duty · The clerk must declare a result within 1 day, counted from when the vote"
                + " closes.");
  }
}
