package org.commune.count.sheet;

import java.util.ArrayList;
import java.util.List;
import org.commune.count.compare.Contrast;
import org.commune.count.compare.Finding;
import org.commune.count.compare.UnderRule;

/**
 * The same ballots under several rules, as plain text: a table of who is elected by which, then
 * what the results hang on. Rules that do not count such ballots are named at the end.
 */
public final class ContrastText {

  private final Contrast contrast;
  private final List<String> names;
  private final StringBuilder out = new StringBuilder();

  private ContrastText(Contrast contrast) {
    this.contrast = contrast;
    this.names =
        decided(contrast).stream().flatMap(d -> d.elected().stream()).distinct().sorted().toList();
  }

  /**
   * @param margins how far results are from others, a sentence each
   */
  public static String of(Contrast contrast, List<String> margins) {
    return new ContrastText(contrast).written(margins);
  }

  private static List<UnderRule.Decided> decided(Contrast contrast) {
    return contrast.results().stream()
        .filter(UnderRule.Decided.class::isInstance)
        .map(UnderRule.Decided.class::cast)
        .toList();
  }

  private String written(List<String> margins) {
    int width =
        decided(contrast).stream()
                .mapToInt(r -> r.rule().id().length())
                .max()
                .orElse("Elected by".length())
            + 2;
    out.append("Elected by");
    out.append(" ".repeat(Math.max(1, width - "Elected by".length())));
    for (int i = 1; i <= names.size(); i++) {
      out.append("%4d".formatted(i));
    }
    out.append('\n');
    var others = new ArrayList<String>();
    for (UnderRule result : contrast.results()) {
      if (result instanceof UnderRule.Decided decided) {
        row(decided, width);
      } else {
        others.add(result.sentence());
      }
    }
    out.append('\n');
    for (int i = 0; i < names.size(); i++) {
      out.append("%4d  %s\n".formatted(i + 1, names.get(i)));
    }
    sentences(
        "What the result hangs on", contrast.findings().stream().map(Finding::sentence).toList());
    sentences("How far from another result", margins);
    sentences("Not in the table", others);
    return out.toString();
  }

  private void row(UnderRule.Decided decided, int width) {
    out.append(decided.rule().id());
    out.append(" ".repeat(width - decided.rule().id().length()));
    for (String name : names) {
      out.append(decided.elected().contains(name) ? "   x" : "   .");
    }
    out.append(decided.otherwise().isEmpty() ? "\n" : "  hangs on a lot\n");
  }

  private void sentences(String head, List<String> sentences) {
    if (!sentences.isEmpty()) {
      out.append('\n').append(head).append('\n');
      sentences.forEach(sentence -> out.append("  ").append(sentence).append('\n'));
    }
  }
}
