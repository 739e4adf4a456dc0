package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Other organisations. */
class AffiliationClausesTest {
  @Test
  void joiningAnotherOrganisationIsRatified() {
    assertThat(
            Small.lines(
                """
                affiliation:
                  join: {by: [congress]}
                  ratify: {by: [members], via: poll}
                  delegates: {electorate: congress, mandate: bound, report_back: P30D}
                mandates: {bound: {kind: instructed}}
                """))
        .containsExactly(
            "power · The congress may join another organisation: once ratified by the members, by"
                + " poll.",
            "power · The members may ratify a decision (affiliate): by poll.",
            "power · The congress may leave another organisation: once ratified by the members, by"
                + " poll.",
            "power · The members may ratify a decision (disaffiliate): by poll.",
            "power · The congress may elect [the affiliation].",
            "power · The congress may instruct a delegate [the affiliation].",
            "power · Any one of the affiliation may report back [the affiliation].",
            "duty · Affiliation: any one of the affiliation must report back within 30 days,"
                + " counted from when the delegate takes part.",
            "bar · The affiliation may not appoint.");
  }

  @Test
  void severalMayHaveToAgreeUponSignatures() {
    assertThat(
            Small.lines(
                """
                affiliation:
                  join: {by: [congress, board], together: true, petition: {of: members, at_least: 1/10}}
                """))
        .containsExactly(
            "power · The congress and the board together may join another organisation: the"
                + " signatures of a tenth of the members.",
            "power · Any one of the members may start a petition (affiliate).",
            "power · Any one of the members may sign a petition (affiliate).",
            "power · Any one of the members may withdraw a signature (affiliate).",
            "power · The congress and the board together may leave another organisation: the"
                + " signatures of a tenth of the members.",
            "power · Any one of the members may start a petition (disaffiliate).",
            "power · Any one of the members may sign a petition (disaffiliate).",
            "power · Any one of the members may withdraw a signature (disaffiliate).",
            "bar · The affiliation may not appoint.");
  }

  @Test
  void aCharterMayLetAnotherOrganisationAppoint() {
    assertThat(
            Small.lines(
                """
                affiliation:
                  join: {by: [congress]}
                  appointment_from_above: {by: [congress]}
                """))
        .containsExactly(
            "power · The congress may join another organisation.",
            "power · The congress may leave another organisation.",
            "power · The congress may appoint (affiliation).");
  }
}
