package org.commune.check.modelling;

import java.util.List;
import org.commune.charter.law.Duty;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/** A petition that starts the time of a duty. */
final class Demands {
  private Demands() {}

  static void add(Sketch sketch, Hands hands, Amendments amendments, Duty duty, Variable clock) {
    String body = Names.body(sketch.law(), duty.of());
    String what =
        duty.act().equals("convene")
            ? "demand by petition that " + body + " meet"
            : "sign a petition that obliges "
                + Names.actors(sketch.law(), duty.who(), false)
                + " to "
                + duty.act().replace('_', ' ')
                + " on "
                + body;
    sketch.add(
        new Command(
            "M." + duty.id() + ".demand",
            Side.MEMBERS,
            duty.article(),
            new Command.Origin(duty.id(), "sign_petition", "petitioners", duty.of()),
            "the members " + what,
            Guard.all(
                hands.base(Side.MEMBERS), amendments.stands(duty.article()), Guard.is(clock, 0)),
            List.of(new Assignment.Set(clock, 1)),
            false));
  }
}
