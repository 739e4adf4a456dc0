package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Votes that signatures bring about. */
class InitiativeClausesTest {
  @Test
  void thoseWhoSignedCallTheVoteWhenTheVerifierDoesNot() {
    assertThat(
            Small.lines(
                """
                initiatives:
                  referendum:
                    electorate: members
                    petition: {of: members, at_least: 1/20}
                    by: [congress]
                    subjects: {any_except: [individual_sanction]}
                    verify: {by: clerk, within: P7D}
                    collect_within: P90D
                    vote_within: P45D
                    threshold: {over: 1/2}
                """))
        .containsExactly(
            "power · Those who signed the petition may put an act to a referendum (referendum) [the"
                + " members]: the signatures of a twentieth of the members; on anything but"
                + " individual sanction.",
            "power · Any one of the members may start a petition (refer to referendum) [the"
                + " members].",
            "power · Any one of the members may sign a petition (refer to referendum) [the"
                + " members].",
            "power · Any one of the members may withdraw a signature (refer to referendum) [the"
                + " members].",
            "power · The congress may put an act to a referendum (referendum) [the members]: on"
                + " anything but individual sanction.",
            "power · The members may adopt a policy: by referendum; on anything but individual"
                + " sanction.",
            "power · The members may issue a statement: by referendum; on anything but individual"
                + " sanction.",
            "power · The clerk may verify a petition (referendum).",
            "duty · Referendum: the clerk must verify a petition within 7 days, counted from when"
                + " the petition has its signatures.",
            "clock · Referendum: 90 days after the petition starts, the petition dies.",
            "duty · Referendum: the clerk must call a vote within 45 days, counted from when the"
                + " petition has its signatures; when that is overdue, those who signed the"
                + " petition.",
            "power · The clerk may call a vote (referendum) [the members].",
            "power · Those who signed the petition may call a vote (referendum) [the members]: when"
                + " the duty 1/duty/2 is overdue.",
            "clock · Referendum: 7 days after the vote opens, the vote closes.");
  }

  @Test
  void anInitiativeDecidesTheActsThatItNames() {
    assertThat(
            Small.lines(
                """
                initiatives:
                  referendum: {electorate: members, petition: {of: members, at_least: 1/20}, subjects: {only: [affiliate]}, threshold: {over: 1/2}}
                """))
        .containsExactly(
            "power · Those who signed the petition may put an act to a referendum (referendum) [the"
                + " members]: the signatures of a twentieth of the members; only to join another"
                + " organisation.",
            "power · Any one of the members may start a petition (refer to referendum) [the"
                + " members].",
            "power · Any one of the members may sign a petition (refer to referendum) [the"
                + " members].",
            "power · Any one of the members may withdraw a signature (refer to referendum) [the"
                + " members].",
            "power · The members may join another organisation: by referendum; only to join another"
                + " organisation.",
            "power · Those who signed the petition may call a vote (referendum) [the members].",
            "clock · Referendum: 7 days after the vote opens, the vote closes.");
  }
}
