package org.commune.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.record.CommuneEntries;
import org.commune.record.RecordVerifier;
import org.commune.record.Verification;
import org.commune.record.disk.FolderSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune record verify`: whether a record's files are what was signed. */
@Command(
    name = "verify",
    description =
        "Verify a record from its files: signatures, every entry hashed again, tiles, and that all"
            + " checkpoints are states of one log.")
final class RecordVerify implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private String folder = "";

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Whose signatures to trust (C2SP tlog-policy); without it, DIR.policy.")
  private Optional<String> policy = Optional.empty();

  RecordVerify(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RecordFolder record = new RecordFolder(terminal, folder);
    FolderSource source = record.source();
    CommuneEntries entries = new CommuneEntries(source, Optional.empty());
    Verification verification =
        new RecordVerifier(record.policy(policy), size -> {}).verify(source, entries);
    return new VerificationText(terminal).print(verification, entries.tally());
  }
}
