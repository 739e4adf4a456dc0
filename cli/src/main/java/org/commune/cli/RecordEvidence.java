package org.commune.cli;

import java.util.concurrent.Callable;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Policy;
import org.commune.record.witness.SplitView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune record evidence`: whether it proves that a log signed two histories. */
@Command(
    name = "evidence",
    description =
        "Verify the evidence that a log signed two histories, without asking anyone. No honest log"
            + " can be accused so.")
final class RecordEvidence implements Callable<Integer> {
  private static final int LIMIT = 300_000;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The evidence.")
  private String file = "";

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "Which key is that of the log (C2SP tlog-policy).")
  private String policy = "";

  RecordEvidence(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Policy trusted = PolicyFile.read(terminal, policy);
    Bytes text = Bytes.utf8(TextFile.read(terminal.directory(), file, LIMIT));
    try {
      SplitView split = SplitView.parse(text);
      split.verify(trusted.logKeys());
      terminal
          .out()
          .printf(
              "it holds: %s signed %d entries with root %s, and %d entries in which the first %d have"
                  + " root %s%n",
              split.smaller().checkpoint().origin(),
              split.smaller().size(),
              split.smaller().root(),
              split.larger().size(),
              split.smaller().size(),
              split.otherRoot());
      return ExitCode.FINE;
    } catch (ParseFailure | VerificationFailure e) {
      terminal.out().println("it does not hold: " + e.getMessage());
      return ExitCode.FAILED;
    }
  }
}
