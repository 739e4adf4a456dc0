package org.commune.count.picture;

import java.util.List;

/** Text of HTML and SVG, escaped where it comes from outside. */
final class Markup {

  private Markup() {}

  static String escaped(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A cell of a table. */
  record Cell(String text, String style) {
    static Cell of(String text) {
      return new Cell(text, "");
    }
  }

  /**
   * A table that can be scrolled sideways where it is wider than the page. The first cell of a row
   * is its head.
   */
  static String table(String caption, List<String> head, List<List<Cell>> rows) {
    var out = new StringBuilder("<div class=\"wide\"><table><caption>");
    out.append(escaped(caption)).append("</caption><thead><tr>");
    for (int i = 0; i < head.size(); i++) {
      boolean text = !rows.isEmpty() && rows.getFirst().get(i).style.equals("text");
      out.append(text ? "<th scope=\"col\" class=\"text\">" : "<th scope=\"col\">")
          .append(escaped(head.get(i)))
          .append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (List<Cell> row : rows) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        Cell cell = row.get(i);
        String style = cell.style.isEmpty() ? "" : " class=\"" + cell.style + "\"";
        out.append(i == 0 ? "<th scope=\"row\"" + style + ">" : "<td" + style + ">")
            .append(escaped(cell.text))
            .append(i == 0 ? "</th>" : "</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody></table></div>\n").toString();
  }
}
