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
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Hash;

/** Verifies a published record and lives the organisation's life again from it. */
public final class Audit {
  private final Source source;
  private final FormAndLife check;
  private final Optional<Snapshot> from;

  private Audit(Source source, FormAndLife check, Optional<Snapshot> from) {
    this.source = source;
    this.check = check;
    this.from = from;
  }

  /** An audit from the first entry on. */
  public Audit(Source source) {
    this(source, FormAndLife.ofAll(source), Optional.empty());
  }

  /**
   * An audit that goes on where another was.
   *
   * @param from which {@link #snapshot} of the other gave
   * @throws ParseFailure when the snapshot is none of an audit
   */
  public static Audit from(Snapshot from, Source source) throws ParseFailure, VerificationFailure {
    return new Audit(source, FormAndLife.from(from, source), Optional.of(from));
  }

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

  /** An audit from the first entry on, as {@link #run} describes it. */
  public static Report of(
      Source source,
      RecordVerifier verifier,
      Optional<Checkpoint> known,
      Optional<OpeningTable> openings) {
    return new Audit(source).run(verifier, known, openings);
  }

  /**
   * Runs it, once.
   *
   * @param verifier with the policy of the auditor, which must list every key that signs in this
   *     record
   * @param known a checkpoint from elsewhere, which the record must continue; where this goes on
   *     from a snapshot, the record must continue that
   * @param openings the side table, where the auditor may see it: then it is audited too
   */
  public Report run(
      RecordVerifier verifier, Optional<Checkpoint> known, Optional<OpeningTable> openings) {
    Verification verification = verification(verifier, known);
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
    return new Report(verification, check.tally(), shares.kinds(), shares.testKeys());
  }

  private Verification verification(RecordVerifier verifier, Optional<Checkpoint> known) {
    if (from.isPresent()) {
      // The tree alone is compared: a snapshot does not say the name of the log.
      Checkpoint reached = new Checkpoint("snapshot", from.get().size(), from.get().root());
      return verifier.verifySince(source, check, reached);
    }
    return known.isPresent()
        ? verifier.verifyContinuing(source, check, known.orElseThrow())
        : verifier.verify(source, check);
  }

  /**
   * Where it is, to go on from another time; empty while an entry is awaited that follows from the
   * last.
   *
   * @param size how many entries are vouched for
   * @param root of the tree over them
   */
  public Optional<Snapshot> snapshot(long size, Hash root) {
    return check.replay.snapshot(size, root).map(now -> now.counting(check.counts()));
  }

  private static Verification broken(PersonalLedger.Flaw flaw) {
    return new Verification.Broken(
        flaw.entry(), flaw.entry() + 1, OpeningTable.name(flaw.entry()), flaw.reason());
  }

  /**
   * That entries are of their form, and are what happened.
   *
   * @param before what was counted at another time
   */
  private record FormAndLife(CommuneEntries form, Replay replay, CommuneEntries.Tally before)
      implements EntryCheck<Replay.Read> {
    private static final String TALLY = "tally";
    private static final String SHARES = "shares";

    static FormAndLife ofAll(Source source) {
      return new FormAndLife(
          new CommuneEntries(source, Optional.empty()),
          new Replay(source),
          new CommuneEntries.Tally(0, 0, 0, 0, 0, 0, 0));
    }

    static FormAndLife from(Snapshot snapshot, Source source)
        throws ParseFailure, VerificationFailure {
      Json.Members said =
          snapshot.counts().orElseThrow(() -> new ParseFailure("the snapshot is of no audit"));
      Fields counts = Fields.of(said);
      Fields tally = Fields.of(counts.any(TALLY));
      return new FormAndLife(
          new CommuneEntries(source, Optional.empty(), snapshot.size()),
          Replay.from(snapshot, source, Shares.read(counts.any(SHARES))),
          new CommuneEntries.Tally(
              tally.natural("charters"),
              tally.natural("clocks"),
              tally.natural("acts"),
              tally.natural("refused"),
              tally.natural("signed"),
              tally.natural("fields"),
              tally.natural("erased")));
    }

    Json.Members counts() {
      CommuneEntries.Tally now = tally();
      return Json.object()
          .with(
              TALLY,
              Json.object()
                  .with("charters", Json.whole(now.charters()))
                  .with("clocks", Json.whole(now.clocks()))
                  .with("acts", Json.whole(now.acts()))
                  .with("refused", Json.whole(now.refused()))
                  .with("signed", Json.whole(now.signed()))
                  .with("fields", Json.whole(now.fields()))
                  .with("erased", Json.whole(now.erased())))
          .with(SHARES, replay.shares().written());
    }

    CommuneEntries.Tally tally() {
      CommuneEntries.Tally since = form.tally();
      return new CommuneEntries.Tally(
          before.charters() + since.charters(),
          before.clocks() + since.clocks(),
          before.acts() + since.acts(),
          before.refused() + since.refused(),
          before.signed() + since.signed(),
          before.fields() + since.fields(),
          before.erased() + since.erased());
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
