package org.commune.server.page.motion;

import java.util.Optional;
import org.commune.polity.state.Motion;
import org.commune.polity.state.VoteNow;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/** A motion in a list. */
public record MotionLine(
    Phrase title,
    Phrase what,
    Phrase venue,
    String status,
    String tone,
    Optional<Moments.Clock> closes,
    String proposed) {

  public static MotionLine of(Sight sight, Motion motion) {
    return new MotionLine(
        Phrase.link(Phrase.capital(Names.readable(motion.id())), sight.page("motion", motion.id())),
        VoteCard.what(sight, motion),
        sight.names().venue(motion.in()),
        status(sight, motion),
        tone(motion),
        motion
            .vote()
            .filter(_ -> motion.status() == Motion.Status.VOTING)
            .flatMap(VoteNow::closes)
            .map(sight.moments()::clock),
        sight.moments().day(motion.proposedAt()));
  }

  static String status(Sight sight, Motion motion) {
    return sight.texts().of("motion.status." + motion.status());
  }

  /** How its status is marked: the class of a tag. */
  static String tone(Motion motion) {
    return switch (motion.status()) {
      case VOTING, TIED -> "running";
      case PROPOSED, READ, AWAITING_RATIFICATION -> "open";
      case CARRIED -> "open done";
      case REJECTED, LAPSED, VOID -> "lost";
      case WITHDRAWN -> "done";
    };
  }
}
