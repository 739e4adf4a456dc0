package org.commune.check.replaying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commune.charter.law.Law;
import org.commune.check.Replayed;
import org.commune.check.Threat;
import org.commune.check.Verdict.Blocked;
import org.commune.check.Verdict.Capture;
import org.commune.check.Verdict.Step;

/**
 * Plays the paths of one report in a small organisation of the charter, through the engine. What
 * several paths have in common is played once.
 */
public final class Replay {
  private final Law law;
  private final int period;
  private final Sandbox.Outcome founded;
  private final Map<Path, Play> plays = new HashMap<>();

  /**
   * For the paths against one law under one threat.
   *
   * @param law the charter in the reading of the verdicts
   * @param period how many days a period has
   */
  public Replay(Law law, Threat threat, int period) {
    this.law = law;
    this.period = period;
    founded = Sandbox.of(law, threat);
  }

  /** What a play depends on. */
  private record Path(List<Step> steps, List<Blocked> blocked) {
    static Path of(Capture capture) {
      boolean amends =
          capture.acts().stream().anyMatch(c -> c.origin().act().equals("amend_charter"));
      return new Path(capture.steps(), amends ? capture.blocked() : List.of());
    }
  }

  /** What comes of a path in the engine. */
  public Replayed of(Capture capture) {
    return switch (founded) {
      case Sandbox.Outcome.Refused(String why) ->
          new Replayed.Untried("no small organisation could be founded: " + why);
      case Sandbox.Outcome.Founded(Sandbox sandbox) ->
          plays
              .computeIfAbsent(
                  Path.of(capture), p -> Play.of(law, p.steps, p.blocked, period, sandbox))
              .ending(capture.blocked(), capture.remedy());
    };
  }
}
