package org.commune.audit;

import java.util.List;
import java.util.Optional;
import org.commune.record.CommuneEntries;
import org.commune.record.EntryCheck;
import org.commune.record.OpeningTable;
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
   * @param kinds by kind of act, who signed and what was said of persons
   * @param testKeys whether members signed with keys that anybody can make
   */
  public record Report(
      Verification verification,
      CommuneEntries.Tally tally,
      List<KindOfAct> kinds,
      boolean testKeys) {
    public Report {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * @param verifier with the policy of the auditor, which must list every key that signs in this
   *     record
   * @param known a checkpoint from elsewhere, which the record must continue
   * @param openings the side table, where the auditor may see it: then it is audited too
   */
  public static Report of(
      Source source,
      RecordVerifier verifier,
      Optional<Checkpoint> known,
      Optional<OpeningTable> openings) {
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
    if (verification instanceof Verification.Sound) {
      verification = openings.flatMap(check.replay::flaw).map(Audit::broken).orElse(verification);
    }
    Shares shares = check.replay.shares();
    return new Report(verification, check.form.tally(), shares.kinds(), shares.testKeys());
  }

  private static Verification broken(PersonalLedger.Flaw flaw) {
    return new Verification.Broken(
        flaw.entry(), flaw.entry() + 1, OpeningTable.name(flaw.entry()), flaw.reason());
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
