package org.commune.count.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Droop's comments of several lines in a BLT file. They are blanked out before anything is read,
 * for what stands in them may look like papers.
 */
final class BlockComments {

  /** A larger file is not looked through; a comment in it is refused where it stands. */
  private static final long MOST_BYTES = 50_000_000;

  private BlockComments() {}

  /**
   * The file with blanks for comments, its lines in place; the file itself where there are none.
   *
   * @throws MalformedBallots where a comment does not end
   */
  static MemorySegment blanked(MemorySegment file) throws MalformedBallots {
    if (file.byteSize() > MOST_BYTES || !mayHaveSome(file)) {
      return file;
    }
    byte[] bytes = file.toArray(ValueLayout.JAVA_BYTE);
    int line = 1;
    boolean quoted = false;
    boolean rest = false;
    for (int at = 0; at < bytes.length; at++) {
      byte one = bytes[at];
      if (one == '\n') {
        line++;
        quoted = false;
        rest = false;
      } else if (!rest && one == '"') {
        quoted = !quoted;
      } else if (!quoted && one == '#') {
        rest = true;
      } else if (!quoted && !rest && begins(bytes, at)) {
        int end = end(bytes, at, line);
        line += blank(bytes, at, end);
        at = end - 1;
      }
    }
    return MemorySegment.ofArray(bytes);
  }

  private static boolean mayHaveSome(MemorySegment file) {
    for (long at = 0; at + 1 < file.byteSize(); at++) {
      if (file.get(ValueLayout.JAVA_BYTE, at) == '/'
          && file.get(ValueLayout.JAVA_BYTE, at + 1) == '*') {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int at) {
    return bytes[at] == '/' && at + 1 < bytes.length && bytes[at + 1] == '*';
  }

  private static int end(byte[] bytes, int from, int line) throws MalformedBallots {
    for (int at = from + 2; at + 1 < bytes.length; at++) {
      if (bytes[at] == '*' && bytes[at + 1] == '/') {
        return at + 2;
      }
    }
    throw new MalformedBallots(line, "the end */ of a comment that begins here", "/*");
  }

  /** Answers how many lines end in it. */
  private static int blank(byte[] bytes, int from, int end) {
    int lines = 0;
    for (int at = from; at < end; at++) {
      if (bytes[at] == '\n') {
        lines++;
      } else if (bytes[at] != '\r') {
        bytes[at] = ' ';
      }
    }
    return lines;
  }
}
