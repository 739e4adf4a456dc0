package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.check.game.Assignment;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * An emergency, as far as bars and powers depend on it. The faction may declare one after another:
 * limits on their number are not counted.
 */
final class Emergencies {
  private Emergencies() {}

  static Optional<Variable> variable(Sketch sketch) {
    Law law = sketch.law();
    List<Power> declare = law.powers("declare_emergency");
    if (declare.isEmpty()) {
      return Optional.empty();
    }
    int rounds =
        clock(law, Trigger.EMERGENCY_RUNS)
            .map(c -> Math.max(1, sketch.periods().atMost(c.after())))
            .orElse(1);
    List<String> values = new ArrayList<>(List.of("is over"));
    for (int left = 1; left <= rounds; left++) {
      values.add("lasts for " + left + (left == 1 ? " more round" : " more rounds"));
    }
    ArticleNo article = declare.getFirst().article();
    return Optional.of(sketch.add(new Variable("emergency", article, "the emergency", values), 0));
  }

  private static Optional<Clock> clock(Law law, Trigger from) {
    return law.clauses().stream()
        .filter(Clock.class::isInstance)
        .map(Clock.class::cast)
        .filter(c -> c.from() == from && c.then() == Clock.Consequence.END)
        .findFirst();
  }

  static void acts(Modelling modelling, Variable emergency) {
    int full = emergency.size() - 1;
    for (String act : List.of("declare_emergency", "renew_emergency")) {
      for (Power power : modelling.powers(act)) {
        boolean declares = act.equals("declare_emergency");
        modelling.add(
            Side.FACTION,
            power,
            "",
            declares ? "declares an emergency" : "renews the emergency",
            declares ? Guard.is(emergency, 0) : Guard.isNot(emergency, 0),
            List.of(new Assignment.Set(emergency, full)));
      }
    }
    for (Power power : modelling.powers("end_emergency")) {
      modelling.add(
          Side.MEMBERS,
          power,
          "",
          "ends the emergency",
          Guard.isNot(emergency, 0),
          List.of(new Assignment.Set(emergency, 0)));
    }
    if (clock(modelling.law, Trigger.EMERGENCY_RUNS).isPresent()) {
      modelling.sketch.rule(
          emergency.article(),
          "the emergency runs out",
          Guard.isNot(emergency, 0),
          new Assignment.Shift(emergency, -1));
    }
  }
}
