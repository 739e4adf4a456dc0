package org.commune.cli;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commune.count.format.BallotFile;
import org.commune.count.format.BallotFormat;
import org.commune.count.format.MalformedBallots;

/** Files of ballots that the user named. */
final class BallotFiles {
  /** The most bytes of a file that is held in memory as a whole. */
  private static final int LIMIT = 50_000_000;

  /** What is looked at to tell a format. */
  private static final int START = 100_000;

  private BallotFiles() {}

  /**
   * The ballots of a file.
   *
   * @param named format, when the user named one
   * @param contest to read, when the user named one
   * @throws BadInput with the line and what was expected there
   */
  static BallotFile read(
      Terminal terminal, String file, Optional<String> named, Optional<String> contest) {
    Optional<BallotFormat> asked = named.map(BallotFiles::format);
    MemorySegment bytes = MappedFile.of(terminal.directory(), file, LIMIT);
    long start = Math.min(START, bytes.byteSize());
    BallotFormat format =
        asked
            .or(() -> BallotFormat.of(file, bytes.asSlice(0, start).toArray(ValueLayout.JAVA_BYTE)))
            .orElseThrow(() ->
                new BadInput(
                    file
                        + ": neither its name nor what stands in it tells what format it is in."
                        + " Give --format "
                        + String.join(" or ", words())
                        + "."));
    if (bytes.byteSize() > LIMIT && !format.isStreamed()) {
      throw new BadInput(TextFile.tooLarge(file, LIMIT));
    }
    try {
      return format.read(bytes, contest, new Cores());
    } catch (MalformedBallots malformed) {
      throw new BadInput(
          file + ": " + malformed.getMessage() + " (read as " + format.word() + ").");
    }
  }

  /**
   * The format of a name.
   *
   * @throws BadInput with the one that was probably meant when there is none
   */
  static BallotFormat format(String name) {
    return BallotFormat.named(name)
        .orElseThrow(
            () -> new BadInput("No format is called " + name + "; " + Meant.by(name, words())));
  }

  /**
   * How many to elect.
   *
   * @param asked by the user, before what the file says
   * @throws BadInput when neither says so
   */
  static int seats(String file, BallotFile read, Optional<Integer> asked) {
    return asked.orElseGet(() ->
        read.seats()
            .orElseThrow(() ->
                new BadInput(file + " does not say how many seats there are. Give --seats N.")));
  }

  private static List<String> words() {
    return Arrays.stream(BallotFormat.values()).map(BallotFormat::word).toList();
  }
}
