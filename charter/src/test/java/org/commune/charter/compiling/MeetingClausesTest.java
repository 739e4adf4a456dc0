package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Calling bodies together. */
class MeetingClausesTest {
  @Test
  void whoMustConveneIsReplacedWhenItIsOverdue() {
    assertThat(
            Small.allLines(
                """
                bodies:
                  council:
                    kind: council
                    convene:
                      by: [clerk]
                      petition: {of: members, at_least: 1/10, or_count: 5}
                      notice: P5D
                      extraordinary_notice: P1D
                      hold_within: P10D
                      default: {by: [petitioners, judges]}
                    meets: {every: P3M, max_gap: P6M}
                    adjourn: {by: [self]}
                    secret_if: [demanded_by_one]
                """))
        .containsExactly(
            "power · The clerk may convene a meeting [the council]: notice of 5 days.",
            "power · The clerk may convene a meeting [the council]: notice of 1 day; when the act"
                + " states that it is extraordinary.",
            "duty · Council: the clerk must convene a meeting within 10 days, counted from when a"
                + " meeting is demanded; when that is overdue, those who signed the petition or the"
                + " judges.",
            "power · Any one of the members may start a petition (convene) [the council].",
            "power · Any one of the members may sign a petition (convene) [the council].",
            "power · Any one of the members may withdraw a signature (convene) [the council].",
            "power · Those who signed the petition may convene a meeting [the council]: notice of 5"
                + " days; when the duty 1/duty/1 is overdue; the signatures of a tenth of the"
                + " members, or of 5 if that is fewer.",
            "power · The judges may convene a meeting [the council]: notice of 5 days; when the"
                + " duty 1/duty/1 is overdue.",
            "duty · Council: the clerk must convene a meeting within 3 months, counted from when it"
                + " last met.",
            "duty · Council: the clerk must convene a meeting within 6 months, counted from when it"
                + " last met; when that is overdue, those who signed the petition or the judges.",
            "power · Those who signed the petition may convene a meeting [the council]: notice of 5"
                + " days; when the duty 1/duty/3 is overdue; the signatures of a tenth of the"
                + " members, or of 5 if that is fewer.",
            "power · The judges may convene a meeting [the council]: notice of 5 days; when the"
                + " duty 1/duty/3 is overdue.",
            "limit · Council: at most 6 months between two meetings.",
            "power · The chair of the council may open a meeting [the council].",
            "power · Any one of the council may attend a meeting [the council].",
            "power · Any one of the council may leave a meeting [the council].",
            "power · The chair of the council may close a meeting [the council].",
            "power · The council may choose its chair [the council].",
            "power · The council may take the chair [the council].",
            "power · The body or unit itself may adjourn a meeting [the council].",
            "bar · Nobody but the body or unit itself may adjourn a meeting [the council].",
            "power · Any one of the council may propose a motion [the council].",
            "power · Any one of the council may sponsor a motion [the council].",
            "power · The proposer may amend a motion [the council].",
            "power · The proposer may withdraw a motion [the council].",
            "power · The chair of the council may call a vote [the council].",
            "power · Any one of the council may vote [the council].",
            "power · The chair of the council may close a vote [the council].",
            "power · Any one of the council may demand a secret vote [the council].",
            "bar · Nobody may dissolve a body [the council].");
  }

  @Test
  void whereTheCharterIsSilentThoseWhoSignedConvene() {
    assertThat(
            Small.lines(
                """
                bodies:
                  council:
                    kind: council
                    convene: {petition: {of: branch, at_least: 1/3}}
                """))
        .containsExactly(
            "duty · Council: the chair of the council must convene a meeting at once, counted from"
                + " when a meeting is demanded; when that is overdue, those who signed the"
                + " petition.",
            "power · Those who signed the petition may convene a meeting [the council]: the"
                + " signatures of a third of the branch.",
            "power · Any one of the branch may start a petition (convene) [the council].",
            "power · The branch may sign a petition (convene) [the council].",
            "power · The branch may withdraw a signature (convene) [the council].");
  }

  @Test
  void whereItSaysNoneNobodyConvenesInstead() {
    assertThat(
            Small.lines(
                """
                bodies:
                  council:
                    kind: council
                    convene: {by: [board], petition: {of: members, at_least: 1/3}, default: none}
                """))
        .containsExactly(
            "power · The board may convene a meeting [the council].",
            "duty · Council: the board must convene a meeting at once, counted from when a meeting"
                + " is demanded.",
            "power · Any one of the members may start a petition (convene) [the council].",
            "power · Any one of the members may sign a petition (convene) [the council].",
            "power · Any one of the members may withdraw a signature (convene) [the council].");
  }

  @Test
  void aCollectiveVotesThroughItsBodies() {
    assertThat(
            Small.allLines(
                """
                bodies:
                  local: {kind: council, per: branch}
                  locals: {kind: collective, of: local, vote_within: P14D}
                """))
        .containsExactly(
            "power · The chair of the local may convene a meeting [the local].",
            "power · The chair of the local may open a meeting [the local].",
            "power · Any one of the local may attend a meeting [the local].",
            "power · Any one of the local may leave a meeting [the local].",
            "power · The chair of the local may close a meeting [the local].",
            "power · The local may choose its chair [the local].",
            "power · The local may take the chair [the local].",
            "power · Any one of the local may propose a motion [the local].",
            "power · Any one of the local may sponsor a motion [the local].",
            "power · The proposer may amend a motion [the local].",
            "power · The proposer may withdraw a motion [the local].",
            "power · The chair of the local may call a vote [the local].",
            "power · Any one of the local may vote [the local].",
            "power · The chair of the local may close a vote [the local].",
            "bar · Nobody may dissolve a body [the local].",
            "power · Any one of the local may propose a motion [the locals].",
            "power · Any one of the local may sponsor a motion [the locals].",
            "power · The proposer may amend a motion [the locals].",
            "power · The proposer may withdraw a motion [the locals].",
            "power · The chair of the local may call a vote [the locals].",
            "power · Any one of the local or the local may vote [the locals].",
            "power · The chair of the local may close a vote [the locals].",
            "clock · Locals: 14 days after the vote opens, the vote closes.",
            "bar · Nobody may dissolve a body [the locals].");
  }
}
