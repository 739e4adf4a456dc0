package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.commune.charter.law.Law;

/** Two laws compared clause by clause and institution by institution. */
public final class Comparing {
  private Comparing() {}

  /** The order in which changes are told, the same whichever law comes first. */
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::who)
          .thenComparing(c -> Collections.min(List.of(c.kind(), c.kind().mirrored())))
          .thenComparing(Change::what);

  /** All changes from one law to the other. */
  public static Comparison between(Law before, Law after) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(Powers.compared(before, after));
    changes.addAll(Bars.compared(before, after));
    changes.addAll(Deadlines.duties(before, after));
    changes.addAll(Deadlines.limits(before, after));
    changes.addAll(Tiers.compared(before, after));
    changes.addAll(Institutions.compared(before, after, List.copyOf(changes)));
    changes.sort(ORDER);
    return new Comparison(changes);
  }
}
