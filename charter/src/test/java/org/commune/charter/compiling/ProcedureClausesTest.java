package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How proposals become decisions. */
class ProcedureClausesTest {
  @Test
  void aProcedureSaysWhoMayDoWhatToAMotion() {
    assertThat(
            Small.allLines(
                """
                bodies:
                  crew: {kind: committee, procedure: slow}
                procedures:
                  slow:
                    propose: [{sponsors: 2}, {by: board}]
                    discussion: {min: P7D, vary: {by: clerk, up_to: P1W}}
                    amend: {by: proposer, unless_sponsor_objects_within: PT24H}
                    withdraw: {adopt_by: one of crew, else_removed_after: PT24H}
                    freeze: {last: PT24H, exception_by: clerk}
                    call_vote: {by: clerk, within: P7D, automatic_after: P2W, cancelled_by: one of crew}
                    voting: {length: P2W, vary: {by: clerk, up_to: P1W}}
                    add_options: any_member
                    resubmission_after: P3M
                    agenda_change: two_thirds
                    urgency: {rule: two_thirds, notice_floor: P1D, excluded: [amend_charter]}
                """))
        .containsExactly(
            "power · The chair of the crew may convene a meeting [the crew].",
            "power · The chair of the crew may open a meeting [the crew].",
            "power · Any one of the crew may attend a meeting [the crew].",
            "power · Any one of the crew may leave a meeting [the crew].",
            "power · The chair of the crew may close a meeting [the crew].",
            "power · The crew may choose its chair [the crew].",
            "power · The crew may take the chair [the crew].",
            "power · Any one of the crew may vote [the crew].",
            "power · The chair of the crew may close a vote [the crew].",
            "bar · Nobody may dissolve a body [the crew].",
            "power · Any one of the crew or the board may propose a motion [the crew]: not within 3"
                + " months of the rejection of the same.",
            "power · Any one of the crew may sponsor a motion [the crew].",
            "power · Any one of the crew may add an option to a motion [the crew].",
            "power · The proposer may amend a motion [the crew].",
            "power · The sponsors may object [the crew].",
            "power · The clerk may consent (amend motion) [the crew].",
            "power · The proposer may withdraw a motion [the crew].",
            "power · Any one of the crew may adopt a motion that was withdrawn [the crew].",
            "power · The clerk may vary the length of a discussion or a vote (discussion) [the"
                + " crew].",
            "power · The clerk may vary the length of a discussion or a vote (vote) [the crew].",
            "power · The crew may change the order of business [the crew]: the rule \"two"
                + " thirds\".",
            "power · The clerk may call a vote [the crew].",
            "power · Any one of the crew may cancel a vote [the crew].",
            "power · The crew may take a motion as urgent [the crew]: the rule \"two thirds\".",
            "clock · Slow: 24 hours after the proposer withdraws, it is removed.",
            "duty · Slow: the clerk must call a vote within 7 days, counted from when the"
                + " discussion ends.",
            "clock · Slow: 14 days after the motion is proposed, the vote opens.",
            "clock · Slow: 14 days after the vote opens, the vote closes.",
            "limit · Slow: at least 1 day of notice.",
            "bar · Nobody may amend the charter as an urgent motion.");
  }

  @Test
  void aProcedureIsFollowedByThoseWhosePowersNameIt() {
    assertThat(
            Small.lines(
                """
                powers:
                  - {act: bake, holder: [members], via: resolution}
                procedures:
                  resolution:
                    propose: [{by: one of members, sponsors: 5}]
                    expiry: {idle: P4W, by: clerk, unless_sponsor_objects_within: P1W}
                """))
        .containsExactly(
            "power · The members may bake: by resolution.",
            "power · The sponsors may object [the members].",
            "power · The clerk may withdraw a motion [the members]: not within 28 days of the last"
                + " step taken.");
  }
}
