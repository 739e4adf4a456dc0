package org.commune.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.commune.record.CommuneEntries;
import org.commune.record.Source;
import org.commune.record.Verification;
import org.commune.record.json.CanonicalJson;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `commune record verify`: whether a record's files are what was signed. */
@Command(
    name = "verify",
    description =
        "Verify a record from its files: signatures, every entry hashed again, tiles, and that all"
            + " checkpoints are states of one log.")
final class RecordVerify implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RecordArguments arguments = new RecordArguments();

  @Option(
      names = "--since",
      paramLabel = "CHECKPOINT",
      description =
          "Verify only what came after a checkpoint, or the receipt, in this file, and that it"
              + " follows from it.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "Keep in this file how far the verification came, and go on from there next time.")
  private Optional<String> resume = Optional.empty();

  @Option(names = "--json", description = "Print what was found as canonical JSON.")
  private boolean json;

  RecordVerify(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (since.isPresent() && resume.isPresent()) {
      throw new BadInput("Give --since or --resume: each says where to begin.");
    }
    PublishedRecord record = arguments.record(terminal);
    Source source = record.source();
    Policy policy = record.policy(arguments.policy());
    Optional<ResumeFile> kept = resume.map(file -> new ResumeFile(terminal, file, policy));
    Optional<Checkpoint> known =
        since.isPresent()
            ? since.map(file -> record.checkpoint(file, policy).checkpoint())
            : kept.flatMap(ResumeFile::read);
    CommuneEntries entries =
        new CommuneEntries(source, Optional.empty(), known.map(Checkpoint::size).orElse(0L));
    Progress progress = new Progress(terminal);
    Verification verification =
        record.verifying(
            source,
            policy,
            kept.isPresent() ? kept.orElseThrow().keeping(progress) : progress,
            verifier ->
                known.isPresent()
                    ? verifier.verifySince(source, entries, known.orElseThrow())
                    : verifier.verify(source, entries));
    if (json) {
      OptionalLong begun = known.stream().mapToLong(Checkpoint::size).findFirst();
      terminal
          .out()
          .println(CanonicalJson.text(VerificationJson.of(verification, entries.tally(), begun)));
      return VerificationJson.exit(verification);
    }
    known.ifPresent(k -> terminal.out().printf("begun at entry %d%n", k.size()));
    return new VerificationText(terminal).print(verification, entries.tally());
  }
}
