package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Mandates. */
class MandateClausesTest {
  @Test
  void electorsInstructADelegateAndNobodyAFreeOne() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: council, seat_groups: [{filled_by: delegation, electorate: assembly, mandate: bound}]}
                  panel: {kind: committee, filled_by: election, electorate: congress, mandate: free}
                mandates:
                  bound: {kind: instructed, binding_on: [budget], report_back: P14D}
                  free: {kind: free}
                """))
        .containsExactly(
            "power · The assembly may elect [the crew].",
            "power · The chair of the assembly may call an election [the crew].",
            "power · Any one of the assembly may nominate [the crew]: for oneself.",
            "power · Any one of the assembly may withdraw a candidacy [the crew].",
            "power · Any one of the assembly may cast a ballot [the crew].",
            "power · The chair of the assembly may declare a result [the crew].",
            "power · The person concerned may resign [the crew].",
            "power · The congress may elect [the panel].",
            "power · The chair of the congress may call an election [the panel].",
            "power · Any one of the membership may nominate [the panel]: for oneself.",
            "power · Any one of the membership may withdraw a candidacy [the panel].",
            "power · Any one of the congress may cast a ballot [the panel].",
            "power · The chair of the congress may declare a result [the panel].",
            "power · The person concerned may resign [the panel].",
            "power · Those who filled the seat may instruct a delegate (budget) [the crew].",
            "power · Any one of the crew may report back [the crew].",
            "duty · Crew: any one of the crew must report back within 14 days, counted from when"
                + " the delegate takes part.",
            "bar · Nobody may instruct a delegate [the panel].");
  }
}
