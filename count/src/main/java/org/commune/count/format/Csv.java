package org.commune.count.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of separated values (RFC 4180): quotation marks open a cell only at its beginning, and may
 * hold separators and line breaks. Blank lines are no rows.
 */
final class Csv {

  /**
   * @param line on which the row begins, from 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    String text() {
      return String.join(",", cells);
    }
  }

  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int line = 1;
  private boolean quoted;

  private Csv(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static List<Row> rows(String text, char separator) throws MalformedBallots {
    return new Csv(text.replace("\r\n", "\n").replace('\r', '\n'), separator).read();
  }

  /** A cell as it is written: in quotation marks where it needs them. */
  static String cell(String text, char separator) {
    boolean plain =
        text.equals(text.strip())
            && text.indexOf(separator) < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0
            && !text.startsWith("\"");
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private List<Row> read() throws MalformedBallots {
    int begins = 1;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && !quoted && isBlank(cell)) {
        quote();
      } else if (c == separator) {
        endCell();
      } else if (c == '\n') {
        endRow(begins);
        begins = ++line;
      } else {
        cell.append(c);
      }
    }
    endRow(begins);
    return List.copyOf(rows);
  }

  /** Looks no further than the first character, so that many marks in a long cell cost little. */
  private static boolean isBlank(CharSequence text) {
    return text.chars().allMatch(Character::isWhitespace);
  }

  private void quote() throws MalformedBallots {
    int opened = line;
    cell.setLength(0);
    quoted = true;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        cell.append(text.charAt(at++));
      } else if (c == '"') {
        return;
      } else {
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      }
    }
    throw new MalformedBallots(opened, "a closing quotation mark", cell.toString());
  }

  private void endCell() {
    cells.add(quoted ? cell.toString() : cell.toString().strip());
    cell.setLength(0);
    quoted = false;
  }

  private void endRow(int begins) {
    boolean blank = cells.isEmpty() && !quoted && cell.toString().isBlank();
    endCell();
    if (!blank) {
      rows.add(new Row(begins, cells));
    }
    cells.clear();
  }
}
