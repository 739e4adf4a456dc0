package org.commune.cli;

import java.util.List;
import java.util.Optional;
import org.commune.count.Ballots;
import org.commune.count.TiePolicy;
import org.commune.count.format.BallotFile;
import picocli.CommandLine.Option;

/** How a file of ballots is read and counted, whatever is asked of it. */
final class BallotOptions {
  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "binary, blt, preflib, csv (CIVS, Elekto), debian, rctab, nist, pabulib or abif; told by"
              + " the content when not given.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--contest",
      paramLabel = "NAME",
      description = "The one to count from cast vote records of several.")
  private Optional<String> contest = Optional.empty();

  @Option(
      names = "--seats",
      paramLabel = "N",
      description = "How many to elect; taken from the file where it says so.")
  private Optional<Integer> seats = Optional.empty();

  @Option(
      names = "--tie",
      paramLabel = "POLICY",
      description = {
        "What settles a tie once the rule's own means are spent; several are tried in order:",
        "earliest, latest (stage at which the votes were unequal), order:NAME;NAME,",
        "lot:HEX (a committed seed), casting:PURPOSE;CHOSEN;OTHER, file (the order that FILE"
            + " declares). Without any, a tie stops the count."
      })
  private List<String> ties = List.of();

  BallotFile read(Terminal terminal, String file) {
    return BallotFiles.read(terminal, file, format, contest);
  }

  /** The ballots of a second file in the format that is named. */
  Ballots second(Terminal terminal, String file) {
    return BallotFiles.read(terminal, file, format, Optional.empty()).ballots();
  }

  /** How many seats the user asked for. */
  Optional<Integer> asked() {
    return seats;
  }

  int seats(String file, BallotFile read) {
    return BallotFiles.seats(file, read, seats);
  }

  TiePolicy policy(BallotFile read) {
    return TiePolicies.of(ties, read.ballots().names(), read.tieOrder());
  }
}
