package org.commune.audit;

import java.util.Optional;
import org.commune.record.CommuneEntries;
import org.commune.record.EntryCheck;
import org.commune.record.RecordNames;
import org.commune.record.RecordVerifier;
import org.commune.record.Source;
import org.commune.record.Verification;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Checkpoint;

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
   * @param verifier with the policy of the auditor, which must list every key that signs in this
   *     record
   * @param known a checkpoint from elsewhere, which the record must continue
   */
  public static Report of(Source source, RecordVerifier verifier, Optional<Checkpoint> known) {
    FormAndLife check = new FormAndLife(source);
    Verification verification =
        known.isPresent()
            ? verifier.verifyContinuing(source, check, known.orElseThrow())
            : verifier.verify(source, check);
    Optional<String> missing = check.replay.missing();
    if (verification instanceof Verification.Sound sound && missing.isPresent()) {
      verification =
          new Verification.Broken(
              sound.size(),
              sound.size(),
              RecordNames.CHECKPOINT,
              "the record stops before " + missing.orElseThrow());
    }
    return new Report(verification, check.form.tally());
  }

  /** That entries are of their form, and are what happened. */
  private static final class FormAndLife implements EntryCheck<Replay.Read> {
    private final CommuneEntries form;
    private final Replay replay;

    FormAndLife(Source source) {
      this.form = new CommuneEntries(source, Optional.empty());
      this.replay = new Replay(source);
    }

    @Override
    public Replay.Read read(Bytes entry) throws ParseFailure {
      return replay.read(entry);
    }

    @Override
    public void entry(long index, Replay.Read read, Later later)
        throws ParseFailure, VerificationFailure {
      form.entry(index, read.entry(), later);
      replay.entry(index, read, later);
    }
  }
}
