package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Elections. */
class ElectionClausesTest {
  @Test
  void anElectionIsCalledHeldDeclaredAndChallenged() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: committee, seats: 5, filled_by: election, electorate: congress, election: ranked}
                elections:
                  ranked:
                    method: stv
                    nominate: {by: [one of congress], seconders: 3, self: true}
                    starts: {before_vacancy: P6W}
                    returning_officer: clerk
                    results: {publish: P1D, recount: any_voter}
                    challenge: {window: P7D, to: judges}
                    latest: {after_previous: P13M}
                    repeat_if: [fraud]
                    tie: casting_vote
                    casting_vote: clerk
                """))
        .containsExactly(
            "power · The congress may elect [the crew]: by ranked.",
            "power · The person concerned may resign [the crew].",
            "limit · Crew: 5 seats.",
            "power · The clerk may call an election [the crew].",
            "duty · Crew: the clerk must call an election at once, counted from when the election"
                + " is due.",
            "duty · Crew: the clerk must call an election within 1 year and 1 month, counted from"
                + " when the last election is decided.",
            "limit · Crew: the next election at the latest 1 year and 1 month after the last.",
            "power · Any one of the congress may nominate [the crew].",
            "power · Any one of the membership may nominate [the crew]: for oneself.",
            "power · Any one of the congress may second a nomination [the crew].",
            "power · Any one of the membership may withdraw a candidacy [the crew].",
            "power · Any one of the congress may cast a ballot [the crew].",
            "power · The clerk may cast the casting vote [the crew].",
            "power · The clerk may declare a result [the crew].",
            "duty · Crew: the clerk must declare a result within 1 day, counted from when the vote"
                + " closes.",
            "power · Any one of the congress may have an election counted again [the crew].",
            "power · Any one of the congress may challenge a roll or a result [the crew]: within 7"
                + " days of the result.",
            "power · The judges may decide a case (challenge result).",
            "power · The judges may annul an election [the crew].",
            "power · The clerk may annul an election [the crew]: on the ground of fraud.");
  }

  @Test
  void anyCandidateMayHaveItCountedAgain() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: office, seats: 1, filled_by: election, electorate: members, election: ranked}
                elections:
                  ranked: {method: irv, results: {recount: any_candidate}}
                """))
        .containsExactly(
            "power · The members may elect [the crew]: by ranked.",
            "power · The person concerned may resign [the crew].",
            "limit · Crew: 1 seat.",
            "power · Any one of the members may call an election [the crew].",
            "power · Any one of the membership may nominate [the crew]: for oneself.",
            "power · Any one of the membership may withdraw a candidacy [the crew].",
            "power · Any one of the members may cast a ballot [the crew].",
            "power · Any one of the members may declare a result [the crew].",
            "power · Any one of the membership may have an election counted again [the crew]: as a"
                + " candidate.");
  }
}
