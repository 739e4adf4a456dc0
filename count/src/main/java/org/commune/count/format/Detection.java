package org.commune.count.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells formats apart by signs that only one of them has. */
final class Detection {

  /** Signs stand at the beginning, or on nearly every line. */
  private static final int LOOKED_AT = 100_000;

  private static final Pattern NIST =
      Pattern.compile("\\A\\s*\\{[\\s\\S]*\"(CVRSnapshot|CVR|@type)\"");
  private static final Pattern PABULIB = Pattern.compile("\\A\\s*META\\s*[;\\r\\n]");
  private static final Pattern PREFLIB =
      Pattern.compile(
          "^#\\s*ALTERNATIVE NAME\\s*1\\s*:|\\A\\s*[0-9]+[ \\t]*\\r?\\n\\s*1[ \\t]*,",
          Pattern.MULTILINE);
  private static final Pattern DEBIAN =
      Pattern.compile("^[ \\t]*V:\\s*[-0-9A-Z]+(\\s|\\z)", Pattern.MULTILINE);
  private static final Pattern BLT = Pattern.compile("\\s*[0-9]+[ \\t,]+[0-9]+[ \\t]*(#.*)?");
  private static final Pattern RCTAB =
      Pattern.compile("\\A[^\\n]*\\bRank 1\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ABIF =
      Pattern.compile("^[0-9]+[ \\t]*[:*][ \\t]*[^\\s:*]|^=[^\\n:]+:[ \\t]*\\[", Pattern.MULTILINE);

  private Detection() {}

  static Optional<BallotFormat> byContent(byte[] bytes) {
    if (BinaryBallots.begins(bytes)) {
      return Optional.of(BallotFormat.BINARY);
    }
    String start = start(bytes);
    if (NIST.matcher(start).find()) {
      return Optional.of(BallotFormat.NIST);
    }
    if (PABULIB.matcher(start).find()) {
      return Optional.of(BallotFormat.PABULIB);
    }
    if (PREFLIB.matcher(start).find()) {
      return Optional.of(BallotFormat.PREFLIB);
    }
    if (DEBIAN.matcher(start).find()) {
      return Optional.of(BallotFormat.DEBIAN);
    }
    if (start
        .lines()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
        .findFirst()
        .filter(line -> BLT.matcher(line).matches())
        .isPresent()) {
      return Optional.of(BallotFormat.BLT);
    }
    if (RCTAB.matcher(start).find()) {
      return Optional.of(BallotFormat.RCTAB);
    }
    if (ABIF.matcher(start).find()) {
      return Optional.of(BallotFormat.ABIF);
    }
    return Optional.empty();
  }

  private static String start(byte[] bytes) {
    String text = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A table of ranks has no sign of its own but the commas between names. */
  static Optional<BallotFormat> byCommas(byte[] bytes) {
    return start(bytes)
        .lines()
        .findFirst()
        .filter(line -> line.contains(","))
        .map(_ -> BallotFormat.CSV);
  }

  static Optional<BallotFormat> byEnding(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "ballots" -> Optional.of(BallotFormat.BINARY);
      case "blt" -> Optional.of(BallotFormat.BLT);
      case "soc", "soi", "toc", "toi", "cat" -> Optional.of(BallotFormat.PREFLIB);
      case "csv" -> Optional.of(BallotFormat.CSV);
      case "json" -> Optional.of(BallotFormat.NIST);
      case "pb" -> Optional.of(BallotFormat.PABULIB);
      case "abif" -> Optional.of(BallotFormat.ABIF);
      default -> Optional.empty();
    };
  }
}
