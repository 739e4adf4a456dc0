package org.commune.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.record.PublishedEntries;
import org.commune.record.Source;
import org.commune.record.TileNodes;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.Receipt;
import org.commune.record.tlog.SignedCheckpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune receipt make`: the proof that an entry stands in a record. */
@Command(
    name = "make",
    description =
        "Write the receipt for an entry of a record: the entry, and the proof that it stands there"
            + " (C2SP tlog-proof).")
final class ReceiptMake implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RecordArguments arguments = new RecordArguments();

  @Parameters(index = "1", paramLabel = "INDEX", description = "The entry, counted from 0.")
  private long index;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it; INDEX.tlog-proof without it.")
  private Optional<String> out = Optional.empty();

  ReceiptMake(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PublishedRecord record = arguments.record(terminal);
    Policy policy = record.policy(arguments.policy());
    try {
      SignedCheckpoint newest = record.newest(policy);
      if (index < 0 || index >= newest.size()) {
        throw new BadInput(
            "There is no entry %d: the record has %d, counted from 0."
                .formatted(index, newest.size()));
      }
      Receipt receipt = receipt(record.source(), newest);
      String file = out.orElse(index + ".tlog-proof");
      Policy.Witnessed witnessed = receipt.verify(receipt.extra().orElseThrow(), policy);
      Files.write(terminal.directory().resolve(file), receipt.bytes().toArray());
      terminal
          .out()
          .printf(
              "%s: entry %d of %d of %s, cosigned by %s%n",
              file,
              index,
              newest.size(),
              newest.checkpoint().origin(),
              ReceiptText.names(witnessed));
      return ExitCode.FINE;
    } catch (ParseFailure | VerificationFailure e) {
      terminal.out().println("not proven: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput("The receipt cannot be made: " + e.getMessage() + ".");
    }
  }

  private Receipt receipt(Source source, SignedCheckpoint newest) throws ParseFailure {
    Bytes entry =
        PublishedEntries.at(source, index, newest.size())
            .orElseThrow(() -> new ParseFailure("the bundle of entry " + index + " is missing"));
    Receipt proof = Receipt.of(new TileNodes(source, newest.size()), index, newest);
    return new Receipt(Optional.of(entry), index, proof.path(), newest);
  }
}
