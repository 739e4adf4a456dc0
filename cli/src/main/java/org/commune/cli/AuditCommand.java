package org.commune.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.commune.audit.Audit;
import org.commune.audit.Snapshot;
import org.commune.record.OpeningTable;
import org.commune.record.Source;
import org.commune.record.json.CanonicalJson;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `commune audit`: whether every act in a record was ruled on as the charter says. */
@Command(
    name = "audit",
    description =
        "Verify a record and live the organisation's life again from it: every act is ruled on anew"
            + " under the charter in the record, and compared with what was entered.")
final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RecordArguments arguments = new RecordArguments();

  @Option(
      names = "--since",
      paramLabel = "CHECKPOINT",
      description =
          "A checkpoint, or a receipt, that you have from elsewhere: the record must continue it.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--openings",
      paramLabel = "DIR",
      description =
          "The private folder with the openings of personal fields, DIR.private, for those who may"
              + " see it: that each opens what was entered, and that none is gone but by an act.")
  private Optional<String> openings = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "Keep in this file where the audit came to, and go on from there next time. What stands in"
              + " it is believed.")
  private Optional<String> resume = Optional.empty();

  @Option(names = "--json", description = "Print what was found as canonical JSON.")
  private boolean json;

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PublishedRecord record = arguments.record(terminal);
    Source source = record.source();
    Policy policy = record.policy(arguments.policy());
    Optional<Checkpoint> known = since.map(file -> record.checkpoint(file, policy).checkpoint());
    if (since.isPresent() && resume.isPresent()) {
      throw new BadInput(
          "Give --since or --resume: a file of --resume says what must be continued.");
    }
    Optional<SnapshotFile> kept = resume.map(file -> new SnapshotFile(terminal, file));
    Optional<Snapshot> from = kept.flatMap(SnapshotFile::read);
    Audit audit =
        from.isPresent() ? kept.orElseThrow().audit(from.get(), source) : new Audit(source);
    Progress progress = new Progress(terminal);
    Audit.Report report =
        record.verifying(
            source,
            policy,
            kept.isPresent() ? kept.get().keeping(audit, progress) : progress,
            verifier -> audit.run(verifier, known, openings.map(this::table)));
    if (json) {
      OptionalLong begun = from.stream().mapToLong(Snapshot::size).findFirst();
      terminal.out().println(CanonicalJson.text(VerificationJson.of(report, begun)));
      return VerificationJson.exit(report.verification());
    }
    from.ifPresent(begun -> terminal.out().printf("begun at entry %d%n", begun.size()));
    int exit = new VerificationText(terminal).print(report.verification(), report.tally());
    if (exit == ExitCode.FINE) {
      new KindsText(terminal).print(report);
    }
    return exit;
  }

  private OpeningTable table(String folder) {
    return RecordFolder.openings(terminal, folder);
  }
}
