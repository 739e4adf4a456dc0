package org.commune.check.lints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commune.charter.law.Law;

/**
 * All lints of a law, in the order of its articles. It takes as long as reading the clauses once or
 * twice, so an editor can ask for them on every keystroke.
 *
 * <pre>
 * for (Lint lint : Lints.of(Compile.law(charter))) {
 *   out.println(lint);
 * }
 * </pre>
 */
public final class Lints {
  private Lints() {}

  public static List<Lint> of(Law law) {
    Standing standing = new Standing(law);
    List<Lint> all = new ArrayList<>();
    all.addAll(MeetingLints.of(standing));
    all.addAll(TierLints.of(law));
    all.addAll(ExceptionLints.of(standing));
    all.addAll(SeatLints.of(standing));
    all.addAll(ControlLints.of(standing));
    all.addAll(RollLints.of(standing));
    List<String> order =
        law.charter().articles().stream().map(a -> a.article().toString()).toList();
    return all.stream()
        .distinct()
        .sorted(
            Comparator.<Lint>comparingInt(l -> order.indexOf(l.article().toString()))
                .thenComparing(Lint::kind)
                .thenComparing(Lint::says))
        .toList();
  }
}
