package org.commune.charter.yaml;

/**
 * Finds characters that have no business in a text that people read: control characters, halves of
 * characters, and those that are invisible and turn the direction of writing, by which a text can
 * show people something else than it says to the machine.
 */
final class Characters {
  private static final int MOST_REPORTED = 5;

  private Characters() {}

  static Problems check(String file, String text) {
    Problems problems = new Problems();
    int reported = 0;
    int line = 1;
    int lineStart = 0;
    for (int at = 0; at < text.length() && reported < MOST_REPORTED; ) {
      int character = text.codePointAt(at);
      if (character == '\n') {
        line++;
        lineStart = at + 1;
      } else if (!isAllowed(character)) {
        Place place = new Place(file, line, text.codePointCount(lineStart, at) + 1);
        if (character == 0) {
          problems.add(place, "the file holds a NUL, as UTF-16 does", "save it as UTF-8");
          return problems;
        }
        problems.add(
            place,
            "the character U+%04X is invisible or no character".formatted(character),
            "remove it");
        reported++;
      }
      at += Character.charCount(character);
    }
    return problems;
  }

  private static boolean isAllowed(int character) {
    if (character < 0xA0) {
      return (character >= ' ' && character <= '~')
          || character == '\t'
          || character == '\r'
          || character == 0x85;
    }
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    boolean noCharacter = character == 0xFFFE || character == 0xFFFF || character == 0xFEFF;
    boolean turning =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    return !surrogate && !noCharacter && !turning;
  }
}
