package org.commune.cli;

import java.util.List;
import java.util.OptionalLong;
import org.commune.audit.Audit;
import org.commune.audit.KindOfAct;
import org.commune.record.CommuneEntries;
import org.commune.record.Verification;
import org.commune.record.json.Json;

/** What verifying a record came to, as JSON. */
final class VerificationJson {
  private VerificationJson() {}

  /**
   * What it came to and what was read.
   *
   * @param begunAt the entry with which it began, where that is not the first
   */
  static Json.Members of(
      Verification verification, CommuneEntries.Tally tally, OptionalLong begunAt) {
    Json.Members json =
        of(verification)
            .with("charters", Json.whole(tally.charters()))
            .with("calendar", Json.whole(tally.clocks()))
            .with("acts", Json.whole(tally.acts()))
            .with("refused", Json.whole(tally.refused()))
            .with("signed", Json.whole(tally.signed()))
            .with("personal_fields", Json.whole(tally.fields()))
            .with("erased_fields", Json.whole(tally.erased()));
    return begunAt.isPresent() ? json.with("begun_at", Json.whole(begunAt.getAsLong())) : json;
  }

  private static Json.Members of(Verification verification) {
    return switch (verification) {
      case Verification.Sound sound ->
          Json.object()
              .with("sound", new Json.Flag(true))
              .with("size", Json.whole(sound.size()))
              .with("root", Json.text(sound.root().base64()))
              .with("checkpoints", Json.whole(sound.checkpoints()))
              .with("cosignatures", Json.whole(sound.cosignatures()))
              .with("witnessed", Json.whole(sound.witnessed()))
              .with("unsigned_files", Json.whole(sound.unsigned()));
      case Verification.Broken broken ->
          Json.object()
              .with("sound", new Json.Flag(false))
              .with("first", Json.whole(broken.first()))
              .with("until", Json.whole(broken.until()))
              .with("file", Json.text(broken.file()))
              .with("reason", Json.text(broken.reason()));
    };
  }

  /** All that an audit found. */
  static Json.Members of(Audit.Report report, OptionalLong begunAt) {
    List<Json> kinds = report.kinds().stream().<Json>map(VerificationJson::kind).toList();
    return of(report.verification(), report.tally(), begunAt)
        .with("test_keys", new Json.Flag(report.testKeys()))
        .with("kinds", new Json.Array(kinds));
  }

  private static Json.Members kind(KindOfAct kind) {
    return Json.object()
        .with("act", Json.text(kind.act()))
        .with("acts", Json.whole(kind.acts()))
        .with("signed", Json.whole(kind.signed()))
        .with("personal_fields", Json.whole(kind.fields()))
        .with("erased_fields", Json.whole(kind.erased()));
  }

  /** What the command ends with. */
  static int exit(Verification verification) {
    return verification instanceof Verification.Sound ? ExitCode.FINE : ExitCode.FAILED;
  }
}
