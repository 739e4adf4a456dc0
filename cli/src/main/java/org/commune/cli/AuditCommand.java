package org.commune.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.audit.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune audit`: whether every act in a record was ruled on as the charter says. */
@Command(
    name = "audit",
    description =
        "Verify a record and live the organisation's life again from it: every act is ruled on anew"
            + " under the charter in the record, and compared with what was entered.")
final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private String folder = "";

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Whose signatures to trust (C2SP tlog-policy); without it, DIR.policy.")
  private Optional<String> policy = Optional.empty();

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RecordFolder record = new RecordFolder(terminal, folder);
    Audit.Report report =
        Audit.of(
            record.source(),
            record.policy(policy),
            size -> terminal.err().println("audited " + size + " entries"));
    return new VerificationText(terminal).print(report.verification(), report.tally());
  }
}
