package org.commune.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commune.charter.yaml.Nearest;
import org.commune.count.format.BallotFile;
import org.commune.count.format.Blt;
import org.commune.count.format.DebianTally;
import org.commune.count.format.MalformedBallots;
import org.commune.count.format.RankTable;

/** Files of ballots that the user named. */
final class BallotFiles {
  /** The most bytes of a file: it is held in memory as a whole. */
  private static final int LIMIT = 50_000_000;

  private static final Pattern DEBIAN_VOTE = Pattern.compile("^\\s*V:\\s*\\S", Pattern.MULTILINE);
  private static final Pattern BLT_HEAD =
      Pattern.compile(
          "\\A\uFEFF?(\\s*#[^\\n]*\\n)*\\s*[0-9]+[ \\t,]+[0-9]+\\s*(#[^\\n]*)?(\\n|\\z)");

  private enum Format {
    BLT,
    CSV,
    DEBIAN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    BallotFile read(String text) throws MalformedBallots {
      return switch (this) {
        case BLT -> Blt.read(text);
        case CSV -> RankTable.read(text);
        case DEBIAN -> DebianTally.read(text);
      };
    }
  }

  private BallotFiles() {}

  /**
   * The ballots of a file.
   *
   * @param named format, when the user named one
   * @throws BadInput with the line and what was expected there
   */
  static BallotFile read(Terminal terminal, String file, Optional<String> named) {
    Optional<Format> asked = named.map(BallotFiles::format);
    String text = TextFile.read(terminal.directory(), file, LIMIT);
    Format format =
        asked
            .or(() -> byEnding(file))
            .or(() -> byContent(text))
            .orElseThrow(() ->
                new BadInput(
                    file
                        + ": neither its name nor its first line tells what format it is in. Give"
                        + " --format "
                        + words(" or ")
                        + "."));
    try {
      return format.read(text);
    } catch (MalformedBallots malformed) {
      throw new BadInput(
          file + ": " + malformed.getMessage() + " (read as " + format.word() + ").");
    }
  }

  private static Format format(String name) {
    return Arrays.stream(Format.values())
        .filter(format -> format.word().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "No format is called "
                    + name
                    + "; "
                    + Nearest.suggestion(
                        name, Arrays.stream(Format.values()).map(Format::word).toList())));
  }

  private static Optional<Format> byEnding(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".blt")) {
      return Optional.of(Format.BLT);
    }
    return name.endsWith(".csv") ? Optional.of(Format.CSV) : Optional.empty();
  }

  private static Optional<Format> byContent(String text) {
    if (DEBIAN_VOTE.matcher(text).find()) {
      return Optional.of(Format.DEBIAN);
    }
    if (BLT_HEAD.matcher(text).find()) {
      return Optional.of(Format.BLT);
    }
    return text.lines().findFirst().filter(line -> line.contains(",")).map(_ -> Format.CSV);
  }

  private static String words(String between) {
    return Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(between));
  }
}
