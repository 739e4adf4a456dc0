package org.commune.count.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commune.count.Profile;
import org.commune.count.profile.Pigeonholes;

/**
 * Takes the plain papers out of a part of a BLT file: {@code weight id id id 0}, a whole weight and
 * each candidate once. Nearly all lines of a large file are that, and they are all alike, so they
 * are read without looking for their end first and put in {@link Pigeonholes}. Every other line is
 * left, with its number, to the reader that knows all of the format.
 */
final class PlainPapers {

  /** A line that is no plain paper, by its number in the part, from 1. */
  record Other(int number, String text) {}

  /** A line that cannot even be left, by its number in the part. */
  record Fault(int number, String expected, String found) {}

  /** Small enough to stay in the second cache while it is read. */
  private static final int BLOCK = 1 << 18;

  /** What may be read beyond the last byte of a block. */
  private static final int MARGIN = 8;

  /** The least bytes of a line that is a paper: "1 1 0" and its end. */
  private static final int SHORTEST_LINE = 6;

  private static final int MOST_WEIGHT_DIGITS = 15;
  private static final int FREE_BITS = 4;

  private static final int LONGEST_LINE = 1 << 24;

  /** All other lines are held as text. */
  private static final long MOST_OTHER_BYTES = 50_000_000;

  private static final VarHandle TWO_BYTES =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int WEIGHT_OF_ONE = '1' | ' ' << 8;
  private static final int LAST = '0' | '\n' << 8;
  private static final int LAST_BEFORE_RETURN = '0' | '\r' << 8;

  private final MemorySegment file;
  private final int candidates;
  private final int bits;
  private final Pigeonholes holes;
  private final List<Other> others = new ArrayList<>();
  private final long end;
  private byte[] block = new byte[MARGIN];
  private long position;
  private int lines;
  private long otherBytes;
  private Optional<Long> ended = Optional.empty();
  private Optional<Fault> fault = Optional.empty();

  private PlainPapers(MemorySegment file, long from, long end, int candidates, int words) {
    this.file = file;
    this.position = from;
    this.end = end;
    this.candidates = candidates;
    this.bits = Profile.bits(candidates);
    this.holes = new Pigeonholes(bits, words);
  }

  /**
   * @param from where the part begins: at the beginning of a line
   * @param end where it ends: at the end of a line or of the file
   * @param words that the pigeonholes are to hold
   */
  static PlainPapers of(MemorySegment file, long from, long end, int candidates, int words) {
    return new PlainPapers(file, from, end, candidates, words);
  }

  /** A part of which every line is left. */
  static PlainPapers none(MemorySegment file, long from, long end) {
    var part = new PlainPapers(file, from, end, 1, 0);
    part.ended = Optional.of(from);
    return part;
  }

  Pigeonholes holes() {
    return holes;
  }

  /** The lines that were left, in order. */
  List<Other> others() {
    return others;
  }

  /** How many lines were read so far, of either kind. */
  int lines() {
    return lines;
  }

  /** Behind the line that ends the papers, once it was read. */
  Optional<Long> ended() {
    return ended;
  }

  /** Why the part was not read to its end; the line is counted in the part. */
  Optional<Fault> fault() {
    return fault;
  }

  boolean isDone() {
    return position >= end || fault.isPresent();
  }

  /** Reads on until the part is done or the holes are full. */
  PlainPapers read() {
    while (!isDone() && (ended.isPresent() || holes.hasRoomFor(papersInBlock()))) {
      int length = fill();
      int at = 0;
      while (at < length && fault.isEmpty()) {
        at = ended.isPresent() ? at : papers(at, length);
        if (at < length) {
          at = otherLine(at, length);
        }
      }
      position += length;
    }
    return this;
  }

  /** The most that a block can hold. */
  private int papersInBlock() {
    return (int) (Math.min(BLOCK, end - position) / SHORTEST_LINE) + 1;
  }

  /** Copies whole lines to the block; answers how many bytes they are. */
  private int fill() {
    int length = copy((int) Math.min(BLOCK, end - position));
    if (position + length == end) {
      return length;
    }
    for (int whole = length; whole > 0; whole--) {
      if (block[whole - 1] == '\n') {
        return whole;
      }
    }
    return longLine();
  }

  /** One line that is longer than a block. */
  private int longLine() {
    long most = Math.min(end - position, LONGEST_LINE);
    int length = BLOCK;
    while (length < most && file.get(ValueLayout.JAVA_BYTE, position + length - 1) != '\n') {
      length++;
    }
    if (length == LONGEST_LINE) {
      fault = Optional.of(new Fault(lines + 1, "a line of less than 16 MB", "a longer one"));
    }
    return copy(length);
  }

  private int copy(int length) {
    if (block.length < length + MARGIN) { // a small file needs a small one
      block = new byte[length + MARGIN];
    }
    MemorySegment.copy(file, ValueLayout.JAVA_BYTE, position, block, 0, length);
    Arrays.fill(block, length, length + MARGIN, (byte) '\n');
    return length;
  }

  /**
   * Puts plain papers in their holes; answers where the first line stands that is none. A number
   * has one digit or two; that the second byte is a digit shows in one bit, so nothing is guessed
   * about lengths, and whatever is wrong is gathered and looked at once, at the end of the line.
   */
  private int papers(int from, int to) {
    byte[] text = block;
    int at = from;
    while (at < to) {
      int start = at;
      long weight = 1;
      if ((short) TWO_BYTES.get(text, at) == WEIGHT_OF_ONE) {
        at += 2;
      } else {
        weight = 0;
        while (text[at] >= '0' && text[at] <= '9' && at - start < MOST_WEIGHT_DIGITS) {
          weight = 10 * weight + text[at++] - '0';
        }
        if (weight == 0 || text[at++] != ' ') {
          return start;
        }
      }
      long key = 0;
      long seen = 0;
      long twice = 0;
      int shift = Long.SIZE;
      int wrong = 0;
      int pair;
      while (true) {
        pair = (short) TWO_BYTES.get(text, at) & 0xffff;
        int second = pair >>> Byte.SIZE;
        int twoDigits = (second >>> 4) & 1;
        int tens = (pair & 0xff) - '0';
        int ones = second - '0';
        int id = tens + (-twoDigits & (9 * tens + ones));
        int stop = text[at + 1 + twoDigits];
        at += 2 + twoDigits;
        if (id == 0 || stop != ' ') {
          break;
        }
        shift -= bits;
        wrong |= tens | (9 - tens) | (-twoDigits & (ones | (9 - ones)));
        wrong |= (candidates - id) | (shift - FREE_BITS);
        twice |= (seen >>> id) & 1;
        seen |= 1L << id;
        key |= (long) id << shift;
      }
      if (pair == LAST_BEFORE_RETURN && text[at] == '\n') {
        at++;
      } else if (pair != LAST) {
        return start;
      }
      if (wrong < 0 || twice != 0) {
        return start;
      }
      lines++;
      holes.put(key, weight);
    }
    return at;
  }

  private int otherLine(int from, int to) {
    int stop = from;
    while (stop < to && block[stop] != '\n' && block[stop] != '\r') {
      stop++;
    }
    int next = Math.min(to, stop + 1);
    if (stop + 1 < to && block[stop] == '\r' && block[stop + 1] == '\n') {
      next++;
    }
    lines++;
    other(from, stop);
    if (ended.isEmpty() && !others.isEmpty() && isLast(others.getLast())) {
      ended = Optional.of(position + next);
    }
    return next;
  }

  private boolean isLast(Other line) {
    return line.number() == lines && line.text().strip().startsWith("0") && Blt.isEnd(line.text());
  }

  private void other(int from, int stop) {
    otherBytes += stop - from;
    if (otherBytes > MOST_OTHER_BYTES) {
      fault =
          Optional.of(
              new Fault(
                  lines,
                  "no more than "
                      + MOST_OTHER_BYTES / 1_000_000
                      + " MB of lines that are not plain papers (a whole weight, candidates, 0)",
                  "more"));
      return;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(block, from, stop - from))
              .toString();
      others.add(new Other(lines, text));
    } catch (CharacterCodingException e) {
      String found = new String(block, from, stop - from, StandardCharsets.UTF_8);
      fault = Optional.of(new Fault(lines, "text in UTF-8", found));
    }
  }
}
