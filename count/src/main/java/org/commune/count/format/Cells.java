package org.commune.count.format;

import java.util.ArrayList;
import java.util.List;

/** The cells of one line of comma-separated values (RFC 4180, without line breaks in cells). */
final class Cells {

  private Cells() {}

  static List<String> of(String line, int number) throws MalformedBallots {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new MalformedBallots(number, "a closing quotation mark", line);
    }
    cells.add(cell.toString().strip());
    return List.copyOf(cells);
  }
}
