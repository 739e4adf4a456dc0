package org.commune.server.page.roll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table as spreadsheets write it (RFC 4180): comma, semicolon or tab between the fields,
 * whichever the first line has most of; quotes around a field where it needs them.
 *
 * @param columns the names in the first line, in small letters
 * @param rows the other lines, each with its number in the text
 */
public record Table(List<String> columns, List<Row> rows) {
  /** A row: what it says by column; "" where it says nothing. */
  public record Row(int line, Map<String, String> fields) {
    public String get(String column) {
      return fields.getOrDefault(column, "");
    }
  }

  public static Table parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      return new Table(List.of(), List.of());
    }
    String head = lines.getFirst().replace("\uFEFF", "");
    char separator = separator(head);
    List<String> columns =
        fields(head, separator).stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(i + 1, columns, fields(lines.get(i), separator)));
      }
    }
    return new Table(columns, List.copyOf(rows));
  }

  private static Row row(int line, List<String> columns, List<String> fields) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
      named.put(columns.get(i), fields.get(i));
    }
    return new Row(line, named);
  }

  private static char separator(String head) {
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (count(head, c) > count(head, best)) {
        best = c;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (twice) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == separator && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return List.copyOf(fields);
  }
}
