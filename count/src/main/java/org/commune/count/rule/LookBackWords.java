package org.commune.count.rule;

import java.util.List;
import org.commune.count.TieBreak.LookBack;
import org.commune.count.TieBreak.LookBack.Direction;

/** A rule's own means against ties, in words. */
final class LookBackWords {

  private LookBackWords() {}

  static String of(List<LookBack> means) {
    if (means.isEmpty()) {
      return "as declared";
    }
    return String.join(
            ", then ",
            means.stream()
                .map(look ->
                    look.direction() == Direction.EARLIEST
                        ? "votes at the earliest stage at which they were unequal"
                        : "votes at the most recent stage at which they were unequal")
                .toList())
        + ", then as declared";
  }
}
