package org.commune.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commune.check.game.Objective;
import org.commune.polity.Organisation;

/**
 * How far an organisation is from being taken, as it stands now.
 *
 * @param at the instant to which its record goes
 * @param report what the check found from there on
 * @param distances one for each organ and power, in the order of the report
 */
public record Live(Instant at, Report report, List<Distance> distances) {
  /** What can be examined while somebody waits. */
  private static final int STATES = 300_000;

  public Live {
    distances = List.copyOf(distances);
  }

  /**
   * How far one organ or power is from being lost.
   *
   * @param verdict the worst of all readings
   * @param acts how many acts it still takes the faction and those who go over to it; empty where
   *     it cannot be lost, or nothing is known
   * @param periods for how many periods the members would have to sleep
   * @param lastMoment until when the members can still act so as to keep it; empty where it cannot
   *     be lost, and where being awake is not enough
   */
  public record Distance(
      Objective objective,
      Verdict verdict,
      Optional<Integer> acts,
      int periods,
      Optional<Instant> lastMoment) {}

  /** How far an organisation is from being taken under a threat. A pure function. */
  public static Live of(Organisation organisation, Threat threat) {
    return of(organisation, threat, STATES);
  }

  /** The same, examining at most so many states for each organ and power. */
  public static Live of(Organisation organisation, Threat threat, int states) {
    return of(organisation.state().now(), Check.of(organisation).within(states).under(threat));
  }

  /** The same on some organs and powers only. */
  public Live only(Predicate<Finding> wanted) {
    return of(at, report.only(wanted));
  }

  private static Live of(Instant at, Report report) {
    return new Live(
        at, report, report.findings().stream().map(f -> distance(at, report, f)).toList());
  }

  private static Distance distance(Instant at, Report report, Finding finding) {
    Verdict verdict = finding.worst().verdict();
    Optional<Verdict.Capture> capture = verdict.loss();
    int periods = verdict instanceof Verdict.Vigilance(int asleep, Verdict.Capture _) ? asleep : 0;
    return new Distance(
        finding.objective(),
        verdict,
        capture.map(c -> acts(c.path())),
        periods,
        capture
            .flatMap(Verdict.Capture::remedy)
            .map(r -> at.plus(Duration.ofDays((long) r.period() * report.days()))));
  }

  private static int acts(List<Verdict.Step> path) {
    return (int) path.stream().filter(Verdict.Step.Act.class::isInstance).count();
  }

  /** The objective that is nearest to being lost; of equals, the first. */
  public Optional<Distance> nearest() {
    return distances.stream()
        .reduce((a, b) -> Finding.gravity(b.verdict()) > Finding.gravity(a.verdict()) ? b : a);
  }
}
