package org.commune.server.page.motion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What changed between two texts, line by line: a longest common subsequence (Wagner and Fischer,
 * 1974) is kept, all else was taken out or put in.
 */
public final class LineDiff {
  private LineDiff() {}

  /** A line: kept, taken out or put in. */
  public record Line(Change change, String text) {}

  /** What became of a line. */
  public enum Change {
    KEPT,
    OUT,
    IN
  }

  static List<Line> between(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean same = i < before.size() && j < after.size() && before.get(i).equals(after.get(j));
      if (same) {
        lines.add(new Line(Change.KEPT, before.get(i++)));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(Change.OUT, before.get(i++)));
      } else {
        lines.add(new Line(Change.IN, after.get(j++)));
      }
    }
    return Collections.unmodifiableList(lines);
  }
}
