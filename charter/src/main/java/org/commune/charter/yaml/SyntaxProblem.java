package org.commune.charter.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the parser found wrong with a text. */
final class SyntaxProblem {
  /**
   * What a finding of the parser means.
   *
   * @param finding a part of the parser's words
   * @param wrong may hold CHARACTER, the one that was met, and PLACE, where
   * @param whereBegun whether to point at where the unfinished thing begins
   */
  private record Meaning(String finding, String wrong, String mend, boolean whereBegun) {
    Meaning(String finding, String wrong, String mend) {
      this(finding, wrong, mend, false);
    }
  }

  private static final String LIST_ITEM = "a list item stands where none can";
  private static final String LIST_MEND =
      "begin the list on a line of its own, each item with `- ` and equally indented";
  private static final String INDENTED = "this line is indented like none of those above it";
  private static final String ALIGN = "align it with the words it belongs to";
  private static final String MISPLACED = "a CHARACTER stands where none can";
  private static final String REMOVE = "remove it, or put the text in quotes";

  /** The first that fits explains the finding. */
  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning(
              "mapping values are not allowed",
              "a `:` cannot stand here",
              "put a text that holds `: ` in quotes, or check how far this line and the one before"
                  + " it are indented"),
          new Meaning(
              "unexpected end of stream",
              "a text in quotes is not closed",
              "add the closing quote",
              true),
          new Meaning(
              "expected ',' or ']'",
              "this [ is not closed, or a comma is missing before PLACE",
              "add a comma between values, or the closing ]",
              true),
          new Meaning(
              "expected ',' or '}'",
              "this { is not closed, or a comma is missing before PLACE",
              "add a comma between values, or the closing }",
              true),
          new Meaning(
              "could not find expected ':'",
              "a word without a `:` after it",
              "write `word: value`, or join the line to the text before it by indentation",
              true),
          new Meaning(
              "cannot start any token", "a text cannot begin with CHARACTER", "put it in quotes"),
          new Meaning(
              "'<document start>'", "something follows the end of the document", "remove it"),
          new Meaning(
              "but found '<scalar>'",
              "something follows where a value has ended",
              "put the whole text in quotes (inside '...', write ' twice), or check the"
                  + " indentation"),
          new Meaning("<block mapping start>", INDENTED, ALIGN),
          new Meaning("but found '?'", INDENTED, ALIGN),
          new Meaning("<block sequence start>", LIST_ITEM, LIST_MEND),
          new Meaning("but found '-'", LIST_ITEM, LIST_MEND),
          new Meaning("sequence entries are not allowed", LIST_ITEM, LIST_MEND),
          new Meaning(
              "escape",
              "an unknown \\ escape in a text in double quotes",
              "write \\\\ for a backslash, or use single quotes"),
          new Meaning("but found ']'", MISPLACED, REMOVE),
          new Meaning("but found '}'", MISPLACED, REMOVE),
          new Meaning("but found ','", MISPLACED, REMOVE),
          new Meaning(
              "", // whatever else it is
              "this is not YAML (FINDING)",
              "check the indentation, quotes and brackets here and in the line before"));

  private SyntaxProblem() {}

  static void of(
      String file, String text, MarkedYamlEngineException unreadable, Problems problems) {
    String finding = unreadable.getProblem();
    Place met =
        unreadable
            .getProblemMark()
            .or(unreadable::getContextMark)
            .map(mark -> place(file, mark))
            .orElse(new Place(file, 1, 1));
    Place begun = unreadable.getContextMark().map(mark -> place(file, mark)).orElse(met);
    String line = text.lines().skip(met.line() - 1L).findFirst().orElse("");
    if (finding.contains("TAB") || indentation(line).contains("\t")) {
      problems.add(
          new Place(file, met.line(), Math.max(line.indexOf('\t'), 0) + 1),
          "a tab stands where YAML wants spaces",
          "indent with spaces");
      return;
    }
    Meaning meaning =
        MEANINGS.stream().filter(m -> finding.contains(m.finding())).findFirst().orElseThrow();
    problems.add(
        meaning.whereBegun() ? begun : met,
        meaning
            .wrong()
            .replace("CHARACTER", character(line, met))
            .replace("PLACE", "line " + met.line() + ", column " + met.column())
            .replace("FINDING", finding),
        meaning.mend());
  }

  static Place place(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static String character(String line, Place place) {
    return place.column() <= line.length() ? "\"" + line.charAt(place.column() - 1) + "\"" : "this";
  }
}
