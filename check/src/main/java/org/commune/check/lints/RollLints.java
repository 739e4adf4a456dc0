package org.commune.check.lints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;

/** Who decides who the members are. */
final class RollLints {
  private static final Map<String, String> MAKING =
      Map.of(
          "alter_roll", "keeps the roll of",
          "admit_member", "admits",
          "expel", "expels");

  private final Standing standing;
  private final List<Lint> all = new ArrayList<>();

  private RollLints(Standing standing) {
    this.standing = standing;
  }

  static List<Lint> of(Standing standing) {
    RollLints lints = new RollLints(standing);
    MAKING.keySet().forEach(act -> standing.law.powers(act).forEach(lints::ownElectorate));
    standing.law.powers("expel").forEach(lints::atOnce);
    return lints.all;
  }

  private void ownElectorate(Power power) {
    standing.seats(power).stream()
        .filter(standing::answersToMembers)
        .forEach(b ->
            all.add(
                new Lint(
                    Lint.Kind.OWN_ELECTORATE,
                    power.article(),
                    standing.name(b)
                        + " "
                        + MAKING.get(power.act())
                        + " those who elect or can remove it, and so decides how many of them it"
                        + " takes. Give that to the members' own assemblies.")));
  }

  private void atOnce(Power power) {
    boolean waits =
        standing.law.clocks(Trigger.SANCTION_IMPOSED).stream()
            .anyMatch(c ->
                c.then() == Clock.Consequence.TAKES_EFFECT && c.article().equals(power.article()));
    if (!waits && !standing.seats(power).isEmpty()) {
      all.add(
          new Lint(
              Lint.Kind.EXPELLED_AT_ONCE,
              power.article(),
              "an expulsion takes effect at once, before an appeal can be decided. Let an appeal"
                  + " suspend it."));
    }
  }
}
