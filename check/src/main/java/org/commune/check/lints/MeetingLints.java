package org.commune.check.lints;

import java.util.List;
import java.util.Set;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Power;

/** Meetings and elections that do not happen unless one particular body wills it. */
final class MeetingLints {
  private static final Set<String> CALLS = Set.of("convene", "call_election");

  private MeetingLints() {}

  static List<Lint> of(Standing standing) {
    return standing.law.duties().stream()
        .filter(d -> CALLS.contains(d.act()))
        .filter(d -> d.substitutes().isEmpty())
        .filter(d -> d.who().stream().anyMatch(standing::isSeated))
        .filter(d -> d.who().stream().noneMatch(w -> w.id().equals(d.of())))
        .filter(d -> standing.law.duties(d.act()).stream().noneMatch(o -> covers(o, d)))
        .filter(d -> standing.law.powers(d.act()).stream().noneMatch(p -> opens(standing, p, d)))
        .map(d -> lint(standing, d))
        .toList();
  }

  /** Whether there is another duty to the same, with substitutes. */
  private static boolean covers(Duty other, Duty duty) {
    return other.of().equals(duty.of()) && !other.substitutes().isEmpty();
  }

  /** Whether the members may do it of their own. */
  private static boolean opens(Standing standing, Power power, Duty duty) {
    return Standing.isOn(power, duty.of()) && standing.isOfMembers(power);
  }

  private static Lint lint(Standing standing, Duty duty) {
    String who =
        String.join(
            " or ", duty.who().stream().map(w -> standing.name(w.id())).distinct().toList());
    String what =
        duty.act().equals("convene")
            ? "convene " + standing.name(duty.of())
            : "call the election to " + standing.name(duty.of());
    return new Lint(
        Lint.Kind.NO_SUBSTITUTE,
        duty.article(),
        "only "
            + who
            + " may "
            + what
            + ", and nobody else may when that is overdue. Name who may.");
  }
}
