package org.commune.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune receipt verify`: whether a receipt proves what it says, without asking anyone. */
@Command(
    name = "verify",
    description = "Verify a receipt, without asking anyone, and print the entry it is for.")
final class ReceiptVerify implements Callable<Integer> {
  /** The largest entry in base64, and a checkpoint with many cosignatures. */
  private static final int LIMIT = 300_000;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The receipt (.tlog-proof).")
  private String file = "";

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "Whose signatures you trust, from elsewhere than the receipt (tlog-policy).")
  private String policy = "";

  @Option(
      names = "--entry",
      paramLabel = "FILE",
      description = "The entry, where the receipt does not hold it.")
  private Optional<String> entry = Optional.empty();

  @Option(names = "--json", description = "Print what was found as canonical JSON.")
  private boolean json;

  ReceiptVerify(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Policy trusted = PolicyFile.read(terminal, policy);
    Bytes text = Bytes.utf8(TextFile.read(terminal.directory(), file, LIMIT));
    try {
      Receipt receipt = Receipt.parse(text);
      Bytes proven =
          entry
              .map(name -> Bytes.utf8(TextFile.read(terminal.directory(), name, LIMIT)))
              .or(receipt::extra)
              .orElseThrow(
                  () -> new BadInput(file + " does not hold the entry. Give it with --entry."));
      Policy.Witnessed witnessed = receipt.verify(proven, trusted);
      if (json) {
        terminal.out().println(CanonicalJson.text(verified(receipt, proven, witnessed)));
        return ExitCode.FINE;
      }
      terminal
          .out()
          .printf(
              "verified: entry %d of %d of %s, cosigned by %s%n%s%n",
              receipt.index(),
              receipt.checkpoint().size(),
              receipt.checkpoint().checkpoint().origin(),
              ReceiptText.names(witnessed),
              proven.text());
      return ExitCode.FINE;
    } catch (ParseFailure | VerificationFailure e) {
      terminal
          .out()
          .println(
              json
                  ? CanonicalJson.text(refused(String.valueOf(e.getMessage())))
                  : "not verified: " + e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private static Json.Members verified(Receipt receipt, Bytes entry, Policy.Witnessed witnessed)
      throws ParseFailure {
    return Json.object()
        .with("verified", new Json.Flag(true))
        .with("index", Json.whole(receipt.index()))
        .with("size", Json.whole(receipt.checkpoint().size()))
        .with("origin", Json.text(receipt.checkpoint().checkpoint().origin()))
        .with("cosigned_by", Json.text(ReceiptText.names(witnessed)))
        .with("entry", Json.text(entry.text()));
  }

  private static Json.Members refused(String reason) {
    return Json.object().with("verified", new Json.Flag(false)).with("reason", Json.text(reason));
  }
}
