package org.commune.server.page.motion;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.server.page.Page;
import org.commune.server.page.Sight;

/** All motions: those under way, then those decided, newest first. */
public record MotionsPage(String title, List<MotionLine> open, List<MotionLine> decided, int more)
    implements Page {
  private static final int MOST = 100;

  public static MotionsPage of(Sight sight) {
    Comparator<Motion> newest =
        Comparator.comparing(Motion::proposedAt, Comparator.<Instant>reverseOrder())
            .thenComparing(Motion::id);
    List<Motion> all = List.copyOf(sight.state().each(Register.MOTIONS));
    Stream<Motion> voting =
        all.stream()
            .filter(Motion::isOpen)
            .sorted(
                Comparator.comparing((Motion m) -> m.status() != Motion.Status.VOTING)
                    .thenComparing(newest));
    List<Motion> decided = all.stream().filter(m -> !m.isOpen()).sorted(newest).toList();
    return new MotionsPage(
        sight.texts().of("nav.motions"),
        voting.map(m -> MotionLine.of(sight, m)).toList(),
        decided.stream().limit(MOST).map(m -> MotionLine.of(sight, m)).toList(),
        Math.max(0, decided.size() - MOST));
  }

  @Override
  public String template() {
    return "motions";
  }

  @Override
  public String place() {
    return "motions";
  }
}
