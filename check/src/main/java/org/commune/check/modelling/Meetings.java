package org.commune.check.modelling;

import java.util.List;
import org.commune.charter.law.Power;
import org.commune.check.game.Assignment;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/** Meetings that others must call: called, sitting for one round, over. */
final class Meetings {
  private final Modelling modelling;

  Meetings(Modelling modelling) {
    this.modelling = modelling;
  }

  void acts() {
    modelling.organs.meetings().forEach(this::meeting);
  }

  private void meeting(String body, Variable meeting) {
    String name = Names.body(modelling.law, body);
    modelling.sketch.rule(
        meeting.article(),
        name + " rises",
        Guard.is(meeting, Organs.SITTING),
        new Assignment.Set(meeting, Organs.NOT_CALLED));
    for (int value = Organs.SITTING + 1; value < meeting.size(); value++) {
      modelling.sketch.rule(
          meeting.article(),
          value == Organs.SITTING + 1 ? name + " meets" : "the time of notice runs",
          Guard.is(meeting, value),
          new Assignment.Set(meeting, value - 1));
    }
    modelling.law.powers("convene").stream()
        .filter(p -> Hands.isOn(p, body))
        .forEach(p -> called(p, body, meeting));
    for (String act : Kinds.ENDING) {
      modelling.powers(act).stream()
          .filter(p -> p.target().isEmpty() || Hands.isOn(p, body))
          .forEach(p -> ended(p, body, meeting));
    }
  }

  private void called(Power power, String body, Variable meeting) {
    String what = "convenes " + Names.body(modelling.law, body);
    var notice = Organs.notice(power);
    int soon = Organs.SITTING + modelling.sketch.periods().atLeast(notice);
    int late =
        Organs.SITTING + Math.min(modelling.sketch.periods().atMost(notice), meeting.size() - 2);
    modelling.add(
        Side.FACTION,
        power,
        body,
        what,
        Guard.is(meeting, Organs.NOT_CALLED),
        List.of(new Assignment.Set(meeting, Math.min(soon, meeting.size() - 1))));
    modelling.add(
        Side.MEMBERS,
        power,
        body,
        what,
        Guard.is(meeting, Organs.NOT_CALLED),
        List.of(new Assignment.Set(meeting, late)));
  }

  private void ended(Power power, String body, Variable meeting) {
    boolean adjourns = power.act().equals("adjourn");
    modelling.add(
        Side.FACTION,
        power,
        body,
        Names.verb(power.act()) + " " + Names.body(modelling.law, body),
        adjourns ? Guard.is(meeting, Organs.SITTING) : Guard.atLeast(meeting, Organs.SITTING + 1),
        List.of(new Assignment.Set(meeting, Organs.NOT_CALLED)));
  }
}
