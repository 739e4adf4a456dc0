package org.commune.check.modelling;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.check.game.Assignment;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * Seals on the record. One seal stands for all, and seals may follow one another: none runs out
 * while nobody opens it.
 */
final class Seals {
  static final String NAME = "record.sealed";

  private Seals() {}

  /** Whether the record is sealed; empty where no article lets anybody seal it. */
  static Optional<Variable> variable(Sketch sketch) {
    return sketch.law().powers("seal_record").stream()
        .findFirst()
        .map(p ->
            sketch.add(
                new Variable(
                    NAME,
                    p.article(),
                    "the record",
                    List.of("is open to those who may see it", "is sealed by the faction")),
                0));
  }

  static void acts(Modelling modelling, Variable sealed) {
    for (Power power : modelling.law.powers("seal_record")) {
      modelling.add(
          Side.FACTION,
          power,
          "",
          "seals the record",
          Guard.is(sealed, 0),
          List.of(new Assignment.Set(sealed, 1)));
    }
    for (Power power : modelling.law.powers("open_record")) {
      modelling.add(
          Side.MEMBERS,
          power,
          "",
          "opens the record",
          Guard.is(sealed, 1),
          List.of(new Assignment.Set(sealed, 0)));
    }
  }

  /** That what is recorded can be seen and published; who may open it can do so at any time. */
  static Guard open(Optional<Variable> sealed, Power power) {
    return power.act().equals("open_record")
        ? Guard.always()
        : sealed.map(v -> Guard.is(v, 0)).orElse(Guard.always());
  }
}
