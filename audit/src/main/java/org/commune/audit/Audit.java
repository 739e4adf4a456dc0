package org.commune.audit;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.commune.record.CommuneEntries;
import org.commune.record.EntryCheck;
import org.commune.record.RecordNames;
import org.commune.record.RecordVerifier;
import org.commune.record.Source;
import org.commune.record.Verification;
import org.commune.record.tlog.Policy;

/** Verifies a published record and lives the organisation's life again from it. */
public final class Audit {
  private Audit() {}

  /**
   * What an audit came to.
   *
   * @param verification sound, or the first entry that is not as it should be
   * @param tally what was read up to there
   */
  public record Report(Verification verification, CommuneEntries.Tally tally) {}

  /**
   * @param policy whom the auditor trusts; it must list every key that signs in this record
   * @param progress is told how many entries were audited, from time to time
   */
  public static Report of(Source source, Policy policy, LongConsumer progress) {
    CommuneEntries form = new CommuneEntries(source, Optional.empty());
    Replay replay = new Replay(source);
    EntryCheck both =
        (index, entry) -> {
          form.entry(index, entry);
          replay.entry(index, entry);
        };
    Verification verification = new RecordVerifier(policy, progress).verify(source, both);
    if (verification instanceof Verification.Sound sound && replay.missing().isPresent()) {
      verification =
          new Verification.Broken(
              sound.size(),
              sound.size(),
              RecordNames.CHECKPOINT,
              "the record stops before " + replay.missing().orElseThrow());
    }
    return new Report(verification, form.tally());
  }
}
