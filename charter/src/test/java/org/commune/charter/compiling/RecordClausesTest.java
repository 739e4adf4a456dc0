package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Records. */
class RecordClausesTest {
  @Test
  void aSealOpensByItselfAndNoDocumentIsWithheld() {
    assertThat(
            Small.lines(
                """
                records:
                  seal: {by: [judges], max: P1Y, renew_max: 1}
                  addressed_document: {within: next_session, withholding: void}
                  request: {answer_within: P14D, appeal: judges}
                """))
        .containsExactly(
            "power · The judges may seal a record: for 1 year at most; stating the ground.",
            "power · The judges may open a sealed record.",
            "clock · 1 year after the record is sealed, it opens.",
            "limit · A seal is renewed at most 1 times.",
            "power · Any one of the membership may address a document to a body.",
            "power · Any one of the membership may deliver an addressed document.",
            "duty · Assembly: the chair of the assembly must deliver an addressed document at once,"
                + " counted from when a meeting opens.",
            "duty · Congress: the chair of the congress must deliver an addressed document at once,"
                + " counted from when a meeting opens.",
            "duty · Board: the chair of the board must deliver an addressed document at once,"
                + " counted from when a meeting opens.",
            "duty · Judges: the chair of the judges must deliver an addressed document at once,"
                + " counted from when a meeting opens.",
            "power · The judges may annul a decision: on the ground of withheld document.",
            "power · Any one of the membership may request a document.",
            "power · The board or any one of the board may answer a request for a document.",
            "duty · The board or any one of the board must answer a request for a document within"
                + " 14 days, counted from when the document is asked for.",
            "power · Anyone may appeal (answer request) [the judges]: when concerned by the"
                + " decision.",
            "power · The judges may decide a case (answer request).",
            "bar · Nobody may have the personal fields of a person erased.");
  }

  @Test
  void personalFieldsAreErasedByThoseWhomTheArticleNames() {
    assertThat(
            Small.lines(
                """
                records:
                  seal: {by: [judges], max: P1Y}
                  erasure: {by: [board], own: true}
                """))
        .endsWith(
            "power · The board may have the personal fields of a person erased.",
            "power · Anyone may have the personal fields of a person erased: for oneself.");
  }

  @Test
  void whatMovesPowerIsSignedByKeysThatOthersConfirmed() {
    assertThat(
            Small.lines(
                """
                records:
                  signatures: {acts: [recall, amend_charter], confirmers: 2, revoked_by: [board]}
                """))
        .endsWith(
            "limit · Who would recall or amend the charter, or further it, signs with a key of one's"
                + " own.",
            "power · Any one of the membership may enrol a key to sign acts with: for oneself;"
                + " signed as well by 2 others, each any one of the membership.",
            "power · Any one of the membership may sign as well (enrol key).",
            "power · Anyone may revoke a key that acts are signed with: for oneself.",
            "power · The board may revoke a key that acts are signed with: signed as well by 2"
                + " others, each any one of the membership.",
            "power · Any one of the membership may sign as well (revoke key).");
  }

  @Test
  void withoutASealNothingIsSealed() {
    assertThat(
            Small.lines(
                """
                records:
                  addressed_document: {within: P3D}
                """))
        .containsExactly(
            "bar · Nobody may seal a record.",
            "power · Any one of the membership may address a document to a body.",
            "power · Any one of the membership may deliver an addressed document.",
            "duty · Assembly: the chair of the assembly must deliver an addressed document within 3"
                + " days, counted from when the document is addressed.",
            "duty · Congress: the chair of the congress must deliver an addressed document within 3"
                + " days, counted from when the document is addressed.",
            "duty · Board: the chair of the board must deliver an addressed document within 3 days,"
                + " counted from when the document is addressed.",
            "duty · Judges: the chair of the judges must deliver an addressed document within 3"
                + " days, counted from when the document is addressed.",
            "bar · Nobody may have the personal fields of a person erased.");
  }
}
