package org.commune.charter.prose;

import java.util.List;

/** Lines of at most 88 columns: headings, plain and numbered paragraphs. */
public final class Layout {
  private static final int COLUMNS = 88;

  private final StringBuilder text = new StringBuilder();

  public void line(String line) {
    text.append(line).append('\n');
  }

  void gap() {
    if (!text.isEmpty()) {
      line("");
    }
  }

  /** A line of its own, set apart from what comes before. */
  public void heading(String heading) {
    gap();
    wrapped("", "", heading);
  }

  void plain(String paragraph) {
    gap();
    wrapped("  ", "  ", paragraph);
  }

  void numbered(List<Paragraph> paragraphs) {
    int number = 1;
    for (Paragraph paragraph : paragraphs) {
      gap();
      item("  (" + number++ + ") ", paragraph.toString());
    }
  }

  /** A paragraph behind its mark; its further lines are indented by as much. */
  public void item(String mark, String paragraph) {
    wrapped(mark, " ".repeat(mark.length()), paragraph);
  }

  /** A word longer than a line has a line of its own. */
  private void wrapped(String first, String rest, String paragraph) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : paragraph.strip().split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > COLUMNS) {
        line(line.toString());
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(line.toString().stripTrailing());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
