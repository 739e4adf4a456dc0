package org.commune.charter.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the parser found wrong with a text. */
final class SyntaxProblem {
  private SyntaxProblem() {}

  static void of(
      String file, String text, MarkedYamlEngineException unreadable, Problems problems) {
    String found = unreadable.getProblem();
    Place place =
        unreadable
            .getProblemMark()
            .or(unreadable::getContextMark)
            .map(mark -> place(file, mark))
            .orElse(new Place(file, 1, 1));
    Place begun = unreadable.getContextMark().map(mark -> place(file, mark)).orElse(place);
    String line = line(text, place.line());
    if (line.substring(0, indentation(line)).contains("\t") || found.contains("TAB")) {
      problems.add(
          new Place(file, place.line(), Math.max(line.indexOf('\t'), 0) + 1),
          "a tab stands where YAML wants spaces",
          "indent with spaces");
    } else if (found.contains("mapping values are not allowed")) {
      problems.add(
          place,
          "a `:` cannot stand here",
          "put a text that holds `: ` in quotes, or check how far this line and the one before it"
              + " are indented");
    } else if (found.contains("unexpected end of stream")) {
      problems.add(begun, "a text in quotes is not closed", "add the closing quote");
    } else if (found.contains("expected ',' or")) {
      boolean list = found.contains("']'");
      problems.add(
          begun,
          "this "
              + (list ? "[" : "{")
              + " is not closed, or a comma is missing before line "
              + place.line()
              + ", column "
              + place.column(),
          "add a comma between values, or the closing " + (list ? "]" : "}"));
    } else if (found.contains("cannot start any token")) {
      String character = character(line, place);
      problems.add(place, "a text cannot begin with " + character, "put it in quotes");
    } else if (found.contains("but found '<scalar>'")) {
      problems.add(
          place,
          "something follows where a value has ended",
          "put the whole text in quotes (inside '...', write ' twice), or check the indentation");
    } else if (found.contains("<block mapping start>") || found.contains("found '?'")) {
      problems.add(
          place,
          "this line is indented like none of those above it",
          "align it with the words it belongs to");
    } else if (found.contains("but found '<block sequence start>'")
        || found.contains("found '-'")
        || found.contains("sequence entries are not allowed")) {
      problems.add(
          place,
          "a list item stands where none can",
          "begin the list on a line of its own, each item with `- ` and equally indented");
    } else if (found.contains("escape")) {
      problems.add(
          place,
          "an unknown \\ escape in a text in double quotes",
          "write \\\\ for a backslash, or use single quotes");
    } else if (found.contains("but found ']'")
        || found.contains("but found '}'")
        || found.contains("but found ','")) {
      problems.add(
          place,
          "a " + character(line, place) + " stands where none can",
          "remove it, or put the text in quotes");
    } else if (found.contains("<document start>")) {
      problems.add(place, "something follows the end of the document", "remove it");
    } else {
      problems.add(
          place,
          "this is not YAML (" + found + ")",
          "check the indentation, quotes and brackets here and in the line before");
    }
  }

  static Place place(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String line(String text, int number) {
    return text.lines().skip(number - 1L).findFirst().orElse("");
  }

  private static int indentation(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static String character(String line, Place place) {
    return place.column() <= line.length() ? "\"" + line.charAt(place.column() - 1) + "\"" : "this";
  }
}
