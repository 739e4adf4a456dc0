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
            "power · The judges may decide a case (answer request).");
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
                + " days, counted from when the document is addressed.");
  }
}
