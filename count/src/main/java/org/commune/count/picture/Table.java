package org.commune.count.picture;

import java.util.List;

/**
 * A table of figures, which scrolls sideways in a box of its own where it is wider than the page.
 * The first cell of a row is its head.
 */
final class Table {

  /**
   * @param style words for its look; "text" where it is words and no figure
   */
  record Cell(String text, String style) {
    static Cell of(String text) {
      return new Cell(text, "");
    }
  }

  /**
   * Rows under a heading of their own.
   *
   * @param heading empty for none
   */
  record Group(String heading, List<List<Cell>> rows) {}

  private Table() {}

  static String of(String caption, List<String> head, List<List<Cell>> rows) {
    return grouped(caption, head, List.of(new Group("", rows)));
  }

  static String grouped(String caption, List<String> head, List<Group> groups) {
    String shown = Markup.escaped(caption);
    var out =
        new StringBuilder("<p class=\"c-caption\">")
            .append(shown)
            .append("</p>\n<div class=\"c-wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .append(shown)
            .append("\"><table><thead><tr>");
    for (int i = 0; i < head.size(); i++) {
      out.append(isText(groups, i) ? "<th scope=\"col\" class=\"c-text\">" : "<th scope=\"col\">")
          .append(Markup.escaped(head.get(i)))
          .append("</th>");
    }
    out.append("</tr></thead>");
    groups.forEach(group -> out.append(body(group, head.size())));
    return out.append("</table></div>\n").toString();
  }

  private static boolean isText(List<Group> groups, int column) {
    return groups.stream()
        .flatMap(group -> group.rows.stream())
        .findFirst()
        .filter(row -> row.get(column).style.equals("text"))
        .isPresent();
  }

  private static String body(Group group, int columns) {
    var out = new StringBuilder("<tbody>\n");
    if (!group.heading.isEmpty()) {
      out.append("<tr><th scope=\"rowgroup\" colspan=\"%d\" class=\"c-group\">".formatted(columns))
          .append(Markup.escaped(group.heading))
          .append("</th></tr>\n");
    }
    for (List<Cell> row : group.rows) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        Cell cell = row.get(i);
        String style = cell.style.isEmpty() ? "" : " class=\"" + Look.classes(cell.style) + "\"";
        out.append(i == 0 ? "<th scope=\"row\"" + style + ">" : "<td" + style + ">")
            .append(Markup.escaped(cell.text))
            .append(i == 0 ? "</th>" : "</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody>").toString();
  }
}
