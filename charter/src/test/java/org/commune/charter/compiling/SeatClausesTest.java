package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The seats of a body. */
class SeatClausesTest {
  @Test
  void seatsAreFilledGroupByGroupWithinLimits() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew:
                    kind: committee
                    min_seats: 3
                    max_seats: 9
                    seat_groups:
                      - {filled_by: delegation, electorate: assembly, apportion: {base: members, per: 25, max_share: 1/3}, fallback: [congress]}
                      - {filled_by: co_option, max_share: 1/4}
                      - {filled_by: ex_officio, offices: [clerk]}
                    stagger: {over: P42M, max_leaving_per_year: 2, ends: 12-31}
                    limits: {consecutive: 3, total: 5}
                    gap_before_return: P1Y
                    incompatible: [board]
                    exclude: [{held_office_within: P2Y}]
                    caps: [{by: unit, max: 2}]
                    quotas: [{group: women, min: 3}]
                """))
        .containsExactly(
            "power · The assembly may elect [the crew].",
            "power · The chair of the assembly may call an election [the crew].",
            "power · Any one of the assembly may nominate [the crew]: for oneself.",
            "power · Any one of the assembly may withdraw a candidacy [the crew].",
            "power · Any one of the assembly may cast a ballot [the crew].",
            "power · The chair of the assembly may declare a result [the crew].",
            "power · The congress may elect [the crew]: when the assembly is vacant.",
            "limit · Crew: one unit has at most a third of the seats.",
            "power · The crew may co-opt [the crew].",
            "limit · Crew: at most a quarter of the seats co-opted.",
            "power · The person concerned may resign [the crew].",
            "limit · Crew: of those who have served more than 3 years and 6 months, at most 2 leave"
                + " in a year.",
            "limit · Crew: one person serves at most 3 terms in a row and 5 terms in all.",
            "limit · Crew: who left sits again after 1 year.",
            "limit · Crew: at least 3 and at most 9 seats.",
            "limit · Crew: who sits holds no place in board.",
            "limit · Crew: nobody sits who held an office in the last 2 years.",
            "limit · Crew: those of one unit hold at most 2 seats.",
            "limit · Crew: at least 3 seats for women.");
  }
}
