package org.commune.polity.engine.duties;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Supporting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.PersonId;

/** What is noted of the use of a power, as far as some clause asks for it. */
public final class Usage {
  private Usage() {}

  public static List<Effect> noted(Scene scene, Doer doer, Deed deed) {
    List<Effect> noted = new ArrayList<>(Supporting.used(scene, deed));
    boolean counted =
        scene.law().powers(deed.act()).stream()
            .flatMap(p -> p.conditions().stream())
            .anyMatch(Usage::asksForUse);
    if (counted) {
      noted.add(Write.happened(scene, "did " + deed.act()));
    }
    boolean part =
        deed instanceof MotionDeed.Vote
            || deed instanceof MeetingDeed.Attend
            || deed instanceof MotionDeed.ProposeMotion;
    if (part
        && doer instanceof Doer.One(PersonId person)
        && !scene.law().clocks(Trigger.TOOK_PART).isEmpty()) {
      noted.add(Write.happened(scene, "took part " + person));
      noted.add(Write.began(Trigger.TOOK_PART, "", person.id()));
    }
    return noted;
  }

  private static boolean asksForUse(Condition condition) {
    return switch (condition) {
      case Condition.TimesAtMost times -> true;
      case Condition.Within(var span, var since) -> since == Condition.Event.LAST_USE;
      case Condition.NotWithin(var span, var since) -> since == Condition.Event.LAST_USE;
      default -> false;
    };
  }
}
