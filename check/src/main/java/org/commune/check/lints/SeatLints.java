package org.commune.check.lints;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Body;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Fraction;

/** Seats that are held too long, or filled by those who sit in them. */
final class SeatLints {
  private static final Fraction MOST_CO_OPTED = Fraction.of(1, 3);

  private final Standing standing;
  private final List<Lint> all = new ArrayList<>();

  private SeatLints(Standing standing) {
    this.standing = standing;
  }

  static List<Lint> of(Standing standing) {
    SeatLints lints = new SeatLints(standing);
    standing.seated().forEach(lints::term);
    standing.law.powers("extend_term").forEach(lints::lengthened);
    standing.law.powers("co_opt").forEach(lints::coOption);
    lints.circles();
    return lints.all;
  }

  private void term(String body) {
    boolean ends =
        standing.law.clocks(Trigger.SEAT_TAKEN).stream()
            .anyMatch(c -> c.then() == Clock.Consequence.SEAT_EXPIRES && c.of().equals(body));
    boolean filled = standing.filling(body).stream().anyMatch(p -> p.act().equals("elect"));
    if (!ends && filled) {
      add(
          Lint.Kind.HOLD_OVER,
          body,
          "those elected to "
              + standing.name(body)
              + " hold their seats until somebody takes them away. Give the seats a term.");
    }
  }

  private void lengthened(Power power) {
    boolean bounded = power.conditions().stream().anyMatch(Condition.TimesAtMost.class::isInstance);
    if (!bounded && !standing.isOfMembers(power)) {
      all.add(
          new Lint(
              Lint.Kind.HOLD_OVER,
              power.article(),
              "terms can be lengthened without bound. Say how often, or leave it to the members."));
    }
  }

  private void coOption(Power power) {
    for (var target : power.target()) {
      boolean small =
          standing.law.limits().stream()
              .filter(l -> l.on().equals(target.id()))
              .map(Limit::bound)
              .anyMatch(b ->
                  b instanceof Limit.Bound.CoOpted(Fraction most)
                      && most.compareTo(MOST_CO_OPTED) <= 0);
      if (!small) {
        all.add(
            new Lint(
                Lint.Kind.CO_OPTION,
                power.article(),
                standing.name(target.id())
                    + " may choose more than a third of its own seats. Limit the share."));
      }
    }
  }

  /** Bodies all of whose seats are filled by bodies that come back to themselves. */
  private void circles() {
    for (String body : standing.seated()) {
      Set<String> above = new TreeSet<>();
      boolean members = climb(body, above);
      if (!members && above.contains(body)) {
        add(
            Lint.Kind.APPOINTMENT_CIRCLE,
            body,
            "the seats of "
                + standing.name(body)
                + " are filled in a circle of bodies that fill one another's, and no members have a"
                + " say. Let members elect one of them.");
      }
    }
  }

  /** Collects who fills the seats, and who fills theirs; whether the members do anywhere. */
  private boolean climb(String body, Set<String> above) {
    boolean members = false;
    for (Power power : standing.filling(body)) {
      members |= standing.isOfMembers(power);
      for (String filler : standing.seats(power)) {
        if (above.add(filler)) {
          members |= climb(filler, above);
        }
      }
    }
    return members;
  }

  private void add(Lint.Kind kind, String body, String says) {
    standing.law.bodies().entrySet().stream()
        .filter(e -> e.getKey().equals(body) && e.getValue().is().kind() != Body.Kind.COLLECTIVE)
        .forEach(e -> all.add(new Lint(kind, e.getValue().article(), says)));
  }
}
