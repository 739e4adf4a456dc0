package org.commune.record.format;

/**
 * Reads a text line by line, where every line ends in U+000A. Keeps its place, so that a format can
 * be read line after line and what follows taken verbatim.
 */
public final class Lines {
  private final String text;
  private int position;

  private Lines(String text) {
    this.text = text;
  }

  public static Lines of(String text) {
    return new Lines(text);
  }

  public boolean atEnd() {
    return position == text.length();
  }

  /** The next line without its end; a last line that does not end in U+000A is refused. */
  public String next() throws ParseFailure {
    int end = text.indexOf('\n', position);
    if (end < 0) {
      throw new ParseFailure(
          atEnd() ? "the text ends too early" : "the last line does not end in a newline");
    }
    String line = text.substring(position, end);
    position = end + 1;
    return line;
  }

  /** The next line, which must begin with this word and one space; answers what follows them. */
  public String next(String word) throws ParseFailure {
    String line = next();
    if (!line.startsWith(word + " ")) {
      throw new ParseFailure("expected a line \"" + word + " ...\", found " + Quoted.of(line));
    }
    return line.substring(word.length() + 1);
  }

  /** Whether the next line begins with this word and one space. */
  public boolean ahead(String word) {
    return text.startsWith(word + " ", position);
  }

  /** Everything not read yet, verbatim. */
  public String rest() {
    String rest = text.substring(position);
    position = text.length();
    return rest;
  }
}
