package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Recall. */
class RecallClausesTest {
  @Test
  void onlyTheElectorsRecall() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: council, seat_groups: [{filled_by: delegation, electorate: assembly, recall: back}]}
                recalls:
                  back:
                    petition: {of: members here, at_least: 1/10}
                    notice: P2D
                    rule: simple
                    secret: true
                    immunity: P3M
                    grounds: stated
                    scope: [one]
                    replacement: {first: alternate, else: by_election, within: P14D}
                    call_duty: [chair of assembly, petitioners]
                """))
        .containsExactly(
            "power · The assembly may elect [the crew].",
            "power · The chair of the assembly may call an election [the crew].",
            "power · Any one of the assembly may nominate [the crew]: for oneself.",
            "power · Any one of the assembly may withdraw a candidacy [the crew].",
            "power · Any one of the assembly may cast a ballot [the crew].",
            "power · The chair of the assembly may declare a result [the crew].",
            "power · The person concerned may resign [the crew].",
            "power · Those who filled the seat may recall [the crew]: the rule \"simple\"; in a"
                + " secret vote; the signatures of a tenth of the members of the unit; notice of 2"
                + " days; not within 3 months of taking the seat; not within 3 months of a recall"
                + " that failed; stating the ground; one person at a time.",
            "power · Any one of the members of the unit may start a petition (recall) [the crew].",
            "power · Any one of the members of the unit may sign a petition (recall) [the crew].",
            "power · Any one of the members of the unit may withdraw a signature (recall) [the"
                + " crew].",
            "duty · Crew: the chair of the assembly must call a vote within 2 days, counted from"
                + " when the petition has its signatures; when that is overdue, those who signed"
                + " the petition.",
            "power · The chair of the assembly may call a vote (recall) [the assembly].",
            "power · Those who signed the petition may call a vote (recall) [the assembly]: when"
                + " the duty 1/duty/1 is overdue.",
            "power · Those who signed the petition may convene a meeting [the assembly]: when the"
                + " duty 1/duty/1 is overdue; notice of 2 days.",
            "duty · Crew: the assembly must elect within 14 days, counted from when a seat falls"
                + " vacant.");
  }

  @Test
  void eachPathOfARecallIsAPower() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: executive, filled_by: election, electorate: congress, recall: out}
                recalls:
                  out:
                    paths:
                      - {by: congress, rule: two_thirds, notice: P1D}
                      - {by: members, petition: {of: members, at_least: 1/10}, vote_within: P21D}
                    interim: judges
                powers:
                  - {act: bake, holder: [crew]}
                """))
        .containsExactly(
            "power · The congress may elect [the crew].",
            "power · The chair of the congress may call an election [the crew].",
            "power · Any one of the membership may nominate [the crew]: for oneself.",
            "power · Any one of the membership may withdraw a candidacy [the crew].",
            "power · Any one of the congress may cast a ballot [the crew].",
            "power · The chair of the congress may declare a result [the crew].",
            "power · The person concerned may resign [the crew].",
            "power · The congress may recall [the crew]: the rule \"two thirds\"; notice of 1 day.",
            "power · The members may recall [the crew]: the signatures of a tenth of the members.",
            "power · Any one of the members may start a petition (recall) [the crew].",
            "power · Any one of the members may sign a petition (recall) [the crew].",
            "power · Any one of the members may withdraw a signature (recall) [the crew].",
            "duty · Crew: those who signed the petition must call a vote within 21 days, counted"
                + " from when the petition has its signatures.",
            "power · Those who signed the petition may call a vote (recall) [the members].",
            "power · The crew may bake.",
            "power · The judges may bake: when the crew is vacant.");
  }
}
