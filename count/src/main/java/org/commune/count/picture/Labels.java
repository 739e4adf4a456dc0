package org.commune.count.picture;

import java.util.List;
import java.util.stream.Stream;

/** Names cut to the room there is. */
final class Labels {

  /** Of a letter, for type of 11 or 12 units; names are cut rather than spilt. */
  private static final double LETTER = 6.6;

  /** Of a letter of a heading. */
  private static final double HEADING_LETTER = 7.3;

  private Labels() {}

  /** The fullest form of a name that fits; empty where none does. */
  static String fitting(String name, double room) {
    String bare = name.contains(": ") ? name.substring(name.lastIndexOf(": ") + 2) : name;
    String person = bare.replaceAll("\\s*\\([^()]*\\)\\s*$", "");
    String last = person.substring(person.lastIndexOf(' ') + 1);
    return Stream.of(name, bare, person, last)
        .filter(form -> form.length() * LETTER <= room)
        .findFirst()
        .orElse("");
  }

  /** What so many letters take. */
  static double room(int letters) {
    return letters * LETTER;
  }

  /** A heading that ends in an ellipsis where it is too long. */
  static String heading(String text, double room) {
    return cut(text, room * LETTER / HEADING_LETTER);
  }

  /** A text that ends in an ellipsis where it is too long. */
  static String cut(String text, double room) {
    int letters = (int) (room / LETTER);
    return text.length() <= letters
        ? text
        : text.substring(0, Math.max(0, letters - 1)).strip() + "\u2026";
  }

  /** Squares of colour with names, for what is too narrow to be named in the picture. */
  static String key(List<String> shades, List<String> names) {
    var out = new StringBuilder("<ul class=\"c-key\">");
    for (int i = 0; i < names.size(); i++) {
      out.append(
              "<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\" rx=\"2\" class=\"")
          .append(Look.classes(shades.get(i)))
          .append("\"/></svg>")
          .append(Markup.escaped(names.get(i)))
          .append("</li>");
    }
    return out.append("</ul>\n").toString();
  }
}
