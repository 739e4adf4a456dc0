package org.commune.server.page.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.audit.Replay;
import org.commune.polity.Act;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.record.Brief;
import org.commune.server.page.record.RecordSource;

/** The texts that a motion has had, from the record: as it was proposed, and after each change. */
final class MotionTexts {
  private static final List<String> ACTS = List.of("propose_motion", "amend_motion");

  private MotionTexts() {}

  /**
   * A text that the motion had.
   *
   * @param entry by which it had it
   */
  record Version(List<String> lines, Phrase by, String at, Phrase entry) {}

  /** All of them, oldest first. */
  static List<Version> of(Sight sight, String motion, RecordSource record) {
    List<Version> versions = new ArrayList<>();
    for (Brief brief : record.briefs(sight.size())) {
      if (ACTS.contains(brief.act()) && brief.matter().equals(motion) && !brief.refused()) {
        record
            .entries(brief.index(), brief.index() + 1)
            .forEach(read -> version(sight, brief, read).ifPresent(versions::add));
      }
    }
    return List.copyOf(versions);
  }

  private static Optional<Version> version(Sight sight, Brief brief, Replay.Read read) {
    boolean admitted =
        read.entry() instanceof Entry.Act act && act.ruling() instanceof Ruling.Admitted;
    return read.act()
        .filter(_ -> admitted)
        .flatMap((Act act) ->
            text(act.deed())
                .map(text ->
                    new Version(
                        text.strip().lines().toList(),
                        sight.names().person(act.by()),
                        sight.moments().at(brief.at()),
                        Phrase.link(
                            sight.texts().of("record.entry", brief.index()),
                            sight.page("entry", Long.toString(brief.index()))))));
  }

  private static Optional<String> text(Deed deed) {
    return switch (deed) {
      case MotionDeed.ProposeMotion proposed -> proposed.text();
      case MotionDeed.AmendMotion amended -> amended.text();
      default -> Optional.empty();
    };
  }
}
