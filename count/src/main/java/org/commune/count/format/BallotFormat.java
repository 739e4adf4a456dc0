package org.commune.count.format;

import static org.commune.count.format.Fact.*;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.count.Workers;

/** The formats of ballot files: how each is told, read and written, and what it keeps. */
public enum BallotFormat {
  BINARY("Commune's binary ballot file"),
  BLT("BLT (OpaVote, OpenSTV, droop)"),
  PREFLIB("PrefLib's soc, soi, toc, toi and cat"),
  CSV("tables of ranks (CIVS, Elekto)"),
  DEBIAN("Debian's tally sheets"),
  RCTAB("RCTab's tables"),
  NIST("cast vote records, NIST SP 1500-103, JSON"),
  PABULIB("Pabulib's participatory budgets"),
  ABIF("ABIF (electorama)");

  private final String title;

  BallotFormat(String title) {
    this.title = title;
  }

  /** As the user writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One line for people. */
  public String title() {
    return title;
  }

  /** What of a file survives being written so; nothing for a format that is only read. */
  public Set<Fact> kept() {
    return switch (this) {
      case BINARY -> EnumSet.complementOf(EnumSet.of(COSTS));
      case BLT ->
          EnumSet.of(
              TITLE,
              SEATS,
              TIE_ORDER,
              WITHDRAWN,
              UNMARKED,
              FRACTIONS,
              RANKINGS,
              EQUAL_RANKS,
              SKIPPED_RANKS,
              SKIPPED_AT_END,
              DOUBLE_MARKS,
              BLANK_PAPERS);
      case PREFLIB -> EnumSet.of(TITLE, UNMARKED, RANKINGS, APPROVALS, EQUAL_RANKS);
      case CSV -> EnumSet.of(UNMARKED, RANKINGS, EQUAL_RANKS, NO_OPINION, BLANK_PAPERS);
      case DEBIAN -> EnumSet.of(UNMARKED, RANKINGS, EQUAL_RANKS, BLANK_PAPERS);
      case RCTAB ->
          EnumSet.of(RANKINGS, EQUAL_RANKS, SKIPPED_RANKS, OVERVOTES, DOUBLE_MARKS, BLANK_PAPERS);
      case NIST ->
          EnumSet.of(
              TITLE,
              ODD_TITLE,
              ODD_NAMES,
              SEATS,
              UNMARKED,
              RANKINGS,
              APPROVALS,
              POINTS,
              EQUAL_RANKS,
              SKIPPED_RANKS,
              OVERVOTES,
              DOUBLE_MARKS,
              BLANK_PAPERS);
      case PABULIB -> EnumSet.noneOf(Fact.class);
      case ABIF -> EnumSet.of(TITLE, UNMARKED, SEVERAL_KINDS, RANKINGS, POINTS, EQUAL_RANKS);
    };
  }

  private boolean holds(String name) {
    return switch (this) {
      case BINARY, NIST -> true;
      case BLT -> Blt.holds(name);
      case PREFLIB, CSV, DEBIAN -> Facts.plain(name);
      case RCTAB -> RcTab.holds(name);
      case ABIF -> Abif.holds(name);
      case PABULIB -> false;
    };
  }

  /** Whether files can be written in it. */
  public boolean isWritten() {
    return this != PABULIB;
  }

  /**
   * Reads a file.
   *
   * @param contest the one to read where a file can hold several
   * @throws MalformedBallots with the line and what was expected
   */
  public BallotFile read(byte[] bytes, Optional<String> contest) throws MalformedBallots {
    if (this == BINARY) {
      return BinaryBallots.read(bytes);
    }
    String text = Utf8.text(bytes);
    return switch (this) {
      case BLT -> Blt.read(text);
      case PREFLIB -> PrefLib.read(text);
      case CSV -> RankTable.read(text);
      case DEBIAN -> DebianTally.read(text);
      case RCTAB -> RcTab.read(text);
      case NIST -> NistCvr.read(text, contest);
      case PABULIB -> Pabulib.read(text);
      case ABIF -> Abif.read(text);
      case BINARY -> throw new IllegalStateException("read above");
    };
  }

  /** Whether a file may be larger than what is held of it in memory. */
  public boolean isStreamed() {
    return this == BLT || this == BINARY;
  }

  /**
   * Reads a file where it lies, with as many hands as there are.
   *
   * @param contest the one to read where a file can hold several
   * @throws MalformedBallots with the line and what was expected
   */
  public BallotFile read(MemorySegment file, Optional<String> contest, Workers workers)
      throws MalformedBallots {
    return this == BLT
        ? Blt.read(file, workers)
        : read(file.toArray(ValueLayout.JAVA_BYTE), contest);
  }

  /** What this format would lose of a file, and on how many papers; 0 for facts about no paper. */
  public Map<Fact, Long> losses(BallotFile file) {
    var losses = new LinkedHashMap<Fact, Long>(Facts.of(file));
    Set<Fact> kept = kept();
    losses.keySet().removeAll(kept);
    if (!kept.contains(ODD_NAMES) && !file.ballots().names().stream().allMatch(this::holds)) {
      losses.put(ODD_NAMES, 0L);
    }
    return losses;
  }

  /**
   * Writes a file without what this format does not keep.
   *
   * @throws IllegalArgumentException when what is lost cannot be left out ({@link Fact#droppable}),
   *     or the format has no room for the file
   */
  public byte[] write(BallotFile file) {
    BallotFile reduced = reduced(file);
    if (this == BINARY) {
      return BinaryBallots.write(reduced);
    }
    String text =
        switch (this) {
          case BLT -> Blt.write(reduced);
          case PREFLIB -> PrefLib.write(reduced);
          case CSV -> RankTable.write(reduced);
          case DEBIAN -> DebianTally.write(reduced);
          case RCTAB -> RcTab.write(reduced);
          case NIST -> NistCvrText.of(reduced);
          case ABIF -> Abif.write(reduced);
          case PABULIB, BINARY -> throw new IllegalArgumentException(word() + " is only read");
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What is left of a file; leaving out one thing can make another go. */
  BallotFile reduced(BallotFile file) {
    BallotFile left = file;
    Set<Fact> before = EnumSet.noneOf(Fact.class);
    for (Set<Fact> lost = losses(left).keySet(); !lost.isEmpty(); lost = losses(left).keySet()) {
      Optional<Fact> needed = lost.stream().filter(fact -> !fact.droppable()).findFirst();
      if (needed.isPresent()) {
        throw new IllegalArgumentException(word() + " has no room for " + needed.get().words());
      }
      if (lost.equals(before)) {
        throw new IllegalArgumentException(
            "nothing is left without " + lost.iterator().next().words());
      }
      before = EnumSet.copyOf(lost);
      left = Reduction.without(before, left);
    }
    return left;
  }

  /** The format of a file by what only it has, or else by its ending, or else by its commas. */
  public static Optional<BallotFormat> of(String fileName, byte[] bytes) {
    return Detection.byContent(bytes)
        .or(() -> Detection.byEnding(fileName))
        .or(() -> Detection.byCommas(bytes));
  }

  /** The format of a name. */
  public static Optional<BallotFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }
}
