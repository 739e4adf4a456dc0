package org.commune.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.record.Source;
import org.commune.record.TileNodes;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.witness.SplitView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune record compare`: whether others see the same record. */
@Command(
    name = "compare",
    description =
        "Compare a record with what others have seen of it: copies of it, checkpoints that witnesses"
            + " hold, receipts. Where the log signed two histories, the evidence is written down.")
final class RecordCompare implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RecordArguments arguments = new RecordArguments();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "OTHER",
      description =
          "A copy of the record (DIR|URL), a checkpoint (FILE, or a URL that ends in /checkpoint),"
              + " or a receipt (FILE).")
  private List<String> others = List.of();

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "Where to write the evidence; split-view.txt without it.")
  private String evidence = "split-view.txt";

  RecordCompare(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * What somebody has seen.
   *
   * @param files the copy it comes from, where there is one
   */
  private record View(String name, SignedCheckpoint signed, Optional<Source> files) {}

  @Override
  public Integer call() {
    PublishedRecord record = arguments.record(terminal);
    Policy policy = record.policy(arguments.policy());
    try {
      View own = new View("the record", record.newest(policy), Optional.of(record.source()));
      int worst = ExitCode.FINE;
      for (String other : others) {
        worst = Math.max(worst, compare(own, view(other, policy)));
      }
      return worst;
    } catch (UncheckedIOException e) {
      throw new BadInput("A record cannot be read: " + e.getMessage() + ".");
    }
  }

  private View view(String name, Policy policy) {
    boolean one = name.startsWith("http") && name.endsWith("/checkpoint");
    PublishedRecord at =
        new PublishedRecord(terminal, one ? name.substring(0, name.lastIndexOf('/')) : name);
    boolean isFile = Files.isRegularFile(terminal.directory().resolve(name));
    if (isFile) {
      return new View(name, at.checkpoint(name, policy), Optional.empty());
    }
    SignedCheckpoint newest = at.newest(policy);
    return new View(name, newest, one ? Optional.empty() : Optional.of(at.source()));
  }

  private int compare(View own, View other) {
    boolean isBehind = own.signed().size() < other.signed().size();
    View smaller = isBehind ? own : other;
    View larger = isBehind ? other : own;
    if (larger.files().isEmpty()) {
      terminal
          .out()
          .printf(
              "%s: it is of %d entries, and the record has %d. Compare it with the copy that it is"
                  + " of.%n",
              other.name(), larger.signed().size(), smaller.signed().size());
      return ExitCode.FAILED;
    }
    try {
      TileNodes nodes = new TileNodes(larger.files().orElseThrow(), larger.signed().size());
      Optional<SplitView> split = SplitView.between(smaller.signed(), larger.signed(), nodes);
      if (split.isPresent()) {
        write(split.orElseThrow(), other);
        return ExitCode.FAILED;
      }
      terminal
          .out()
          .printf(
              "%s: one history, %d entries here and %d there%n",
              other.name(), own.signed().size(), other.signed().size());
      return ExitCode.FINE;
    } catch (VerificationFailure e) {
      terminal.out().printf("%s: %s%n", larger.name(), e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private void write(SplitView split, View other) {
    try {
      Files.write(terminal.directory().resolve(evidence), split.bytes().toArray());
    } catch (IOException e) {
      throw new BadInput(evidence + " cannot be written: " + e.getMessage() + ".");
    }
    terminal
        .out()
        .printf(
            "%s: TWO HISTORIES. The evidence is in %s; anyone can verify it: commune record evidence"
                + " %s --policy FILE%n",
            other.name(), evidence, evidence);
  }
}
