package org.commune.count.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commune.count.Profile;
import org.commune.count.Workers;
import org.commune.count.profile.Collation;

/**
 * A BLT file parted in two: its plain papers, brought together, and all other lines. The papers are
 * read in as many parts as there are hands, in rounds: when the pigeonholes are full, they are
 * emptied into tables, so memory follows the number of distinct rankings and not that of papers.
 */
final class PlainReading {

  /** A file that is not longer is read in one part. */
  static final long SHORT = 1 << 20;

  /** A weighted paper takes two words of 64 bits and six bytes of text. */
  private static final int SHORTEST_WORD = 3;

  /** Words of 64 bits in all pigeonholes together: 128 MB. */
  private static final long MOST_WORDS = 1L << 24;

  /** U+FEFF in UTF-8, which some editors put at the beginning of a file. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final MemorySegment file;
  private final Workers workers;
  private final int candidates;
  private final long shortest;
  private final List<PlainPapers.Other> others = new ArrayList<>();
  private Collation together;
  private int lines;

  private PlainReading(MemorySegment file, int candidates, Workers workers, long shortest) {
    this.shortest = shortest;
    this.file = file;
    this.workers = workers;
    this.candidates = candidates;
    this.together = new Collation(Profile.bits(candidates), workers);
  }

  /**
   * @param shortest papers of fewer bytes are read in one part
   * @throws MalformedBallots where a line cannot be kept: not text, or too many
   */
  static PlainReading of(MemorySegment file, Workers workers, long shortest)
      throws MalformedBallots {
    long begin = beginsWithMark(file) ? BYTE_ORDER_MARK.length : 0;
    long head = headEnd(file);
    PlainPapers before = PlainPapers.none(file, begin, head).read();
    int size =
        before.others().isEmpty() ? 0 : Blt.candidates(before.others().getLast().text()).orElse(0);
    var reading = new PlainReading(file, size, workers, shortest);
    reading.append(before);
    reading.body(head, file.byteSize());
    return reading;
  }

  /** All lines that are no plain papers, in order, with their numbers in the file. */
  List<PlainPapers.Other> others() {
    return others;
  }

  /** How many lines the file has. */
  int lines() {
    return lines;
  }

  /** The plain papers, once the names are known. */
  Profile profile(List<String> names) {
    return together.profile(names);
  }

  private static boolean beginsWithMark(MemorySegment file) {
    MemorySegment mark = MemorySegment.ofArray(BYTE_ORDER_MARK);
    return file.byteSize() >= mark.byteSize()
        && file.asSlice(0, mark.byteSize()).mismatch(mark) < 0;
  }

  /** Behind the first line that says something. */
  private static long headEnd(MemorySegment file) {
    boolean said = false;
    boolean comment = false;
    for (long at = 0; at < file.byteSize(); at++) {
      byte one = file.get(ValueLayout.JAVA_BYTE, at);
      if (one == '\n' || one == '\r') {
        if (said) {
          boolean both =
              one == '\r'
                  && at + 1 < file.byteSize()
                  && file.get(ValueLayout.JAVA_BYTE, at + 1) == '\n';
          return at + (both ? 2 : 1);
        }
        comment = false;
      }
      comment |= one == '#';
      said |= !comment && one > ' ';
    }
    return file.byteSize();
  }

  private void body(long from, long stop) throws MalformedBallots {
    together = new Collation(Profile.bits(candidates), workers);
    List<PlainPapers> parts = parts(from, stop);
    while (!parts.stream().allMatch(PlainPapers::isDone)) {
      workers.each(parts.stream().<Supplier<PlainPapers>>map(part -> part::read).toList());
      together.empty(parts.stream().map(PlainPapers::holes).toList());
    }
    Optional<Long> early = endBeforeTheLast(parts);
    if (early.isPresent()) {
      body(from, early.get()); // what was read behind it were names
      append(PlainPapers.none(file, early.get(), stop).read());
      return;
    }
    for (PlainPapers part : parts) {
      append(part);
    }
  }

  /** Where the papers ended, if parts behind that were read as if there were more. */
  private static Optional<Long> endBeforeTheLast(List<PlainPapers> parts) {
    for (int i = 0; i < parts.size(); i++) {
      PlainPapers part = parts.get(i);
      if (part.fault().isPresent()) {
        return Optional.empty();
      }
      if (part.ended().isPresent()) {
        boolean more = parts.subList(i + 1, parts.size()).stream().anyMatch(p -> p.lines() > 0);
        return more ? part.ended() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private List<PlainPapers> parts(long from, long stop) {
    if (Profile.bits(candidates) == 0) {
      return List.of(PlainPapers.none(file, from, stop));
    }
    int count = stop - from < shortest ? 1 : workers.hands();
    var parts = new ArrayList<PlainPapers>();
    long begin = from;
    for (int i = 1; i <= count; i++) {
      long end = i == count ? stop : lineEnd(from + (stop - from) / count * i, stop);
      int words = (int) Math.min(MOST_WORDS / count, (end - begin) / SHORTEST_WORD);
      parts.add(PlainPapers.of(file, begin, end, candidates, words));
      begin = end;
    }
    return parts;
  }

  private long lineEnd(long from, long stop) {
    for (long at = from; at < stop; at++) {
      if (file.get(ValueLayout.JAVA_BYTE, at) == '\n') {
        return at + 1;
      }
    }
    return stop;
  }

  private void append(PlainPapers part) throws MalformedBallots {
    for (PlainPapers.Other other : part.others()) {
      others.add(new PlainPapers.Other(lines + other.number(), other.text()));
    }
    if (part.fault().isPresent()) {
      PlainPapers.Fault fault = part.fault().get();
      throw new MalformedBallots(lines + fault.number(), fault.expected(), fault.found());
    }
    lines += part.lines();
  }
}
