package org.commune.cli;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commune.count.format.BallotFile;
import org.commune.count.format.BallotFormat;
import org.commune.count.format.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune count convert`: a file of ballots in another format. */
@Command(
    name = "convert",
    description = "Write a file of ballots in another format, and say what that cannot hold.")
final class CountConvert implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "A file of ballots.")
  private String file = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "F",
      description = "binary, blt, preflib, csv, debian, rctab, nist or abif.")
  private String to = "";

  @Option(names = "--format", paramLabel = "F", description = "Of FILE; told when not given.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--contest",
      paramLabel = "NAME",
      description = "The one to read from cast vote records of several.")
  private Optional<String> contest = Optional.empty();

  @Option(
      names = "--seats",
      paramLabel = "N",
      description = "How many to elect, where FILE does not say so.")
  private Optional<Integer> seats = Optional.empty();

  @Option(names = "--out", paramLabel = "OUT", description = "Write to this file.")
  private Optional<String> out = Optional.empty();

  @Option(names = "--lossy", description = "Leave out what the format has no room for.")
  private boolean lossy;

  CountConvert(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    BallotFormat target = BallotFiles.format(to);
    BallotFile read = withSeats(BallotFiles.read(terminal, file, format, contest));
    if (!target.isWritten()) {
      throw new BadInput("Files of " + target.title() + " are only read.");
    }
    Map<Fact, Long> losses = target.losses(read);
    boolean refused = losses.keySet().stream().anyMatch(loss -> !loss.droppable());
    if (!losses.isEmpty() && (refused || !lossy)) {
      throw new BadInput(
          file
              + " cannot be written as "
              + to
              + " without loss of "
              + words(losses)
              + (refused ? "." : ". Give --lossy to leave that out."));
    }
    print(target, bytes(target, read));
    if (!losses.isEmpty()) {
      terminal.err().println("commune: left out: " + words(losses) + ".");
    }
    return ExitCode.FINE;
  }

  private BallotFile withSeats(BallotFile read) {
    OptionalInt known = seats.isPresent() ? OptionalInt.of(seats.get()) : read.seats();
    return new BallotFile(read.ballots(), known, read.tieOrder(), read.costs());
  }

  private byte[] bytes(BallotFormat target, BallotFile read) {
    if (target == BallotFormat.BLT && read.seats().isEmpty()) {
      throw new BadInput(
          file + " does not say how many seats there are, and blt does. Give --seats N.");
    }
    try {
      return target.write(read);
    } catch (IllegalArgumentException refused) {
      throw new BadInput(file + " cannot be written as " + to + ": " + refused.getMessage() + ".");
    }
  }

  private void print(BallotFormat target, byte[] bytes) {
    if (out.isPresent()) {
      OutputFile.write(terminal, out.get(), bytes);
    } else if (target == BallotFormat.BINARY) {
      throw new BadInput("A binary file is not printed. Give --out OUT.");
    } else {
      terminal.out().print(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static String words(Map<Fact, Long> losses) {
    return losses.entrySet().stream()
        .map(loss -> loss.getKey().words() + papers(loss.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String papers(long lines) {
    return lines == 0 ? "" : " (" + lines + (lines == 1 ? " paper)" : " different papers)");
  }
}
