package org.commune.polity.engine.units;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Timer;
import org.commune.polity.state.UnitId;

/** Units of the federation, and other organisations. */
public final class Units {
  private Units() {}

  public static Doing perform(
      Scene scene, Doer doer, UnitDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case UnitDeed.FoundUnit found -> Recognising.found(scene, found, power);
      case UnitDeed.RecogniseUnit recognise -> Recognising.recognise(scene, recognise, power);
      case UnitDeed.RefuseUnit refuse -> Recognising.refuse(scene, refuse, power);
      case UnitDeed.DissolveUnit dissolve -> UnitEnds.dissolve(scene, dissolve, power);
      case UnitDeed.MergeUnits merge -> Merging.merge(scene, merge, power);
      case UnitDeed.Secede secede -> UnitEnds.secede(scene, secede, power);
      case UnitDeed.Affiliate affiliate -> Affiliations.join(scene, affiliate, power);
      case UnitDeed.Disaffiliate leave -> Affiliations.leave(scene, leave, power);
    };
  }

  /** What happens when the time of a clock about a unit has run out. */
  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    Course course = new Course(scene);
    UnitId unit = new UnitId(timer.subject());
    switch (clock.then()) {
      case GRANTED -> Recognising.granted(course, unit);
      case REFUSED -> Recognising.refused(course, unit, "nobody decided on it in time");
      case TAKES_EFFECT -> UnitEnds.noticeOver(course, unit);
      case LAPSE_EX_NUNC,
          LAPSE_EX_TUNC,
          END,
          END_UNCONFIRMED,
          SEAT_EXPIRES,
          OPENS,
          VOTE_CLOSES,
          VOTE_OPENS,
          PETITION_DIES,
          REMOVED,
          MEMBERSHIP_LAPSES -> {}
    }
    return course.effects();
  }

  /** The bodies that a unit has of its own come into being with it. */
  static void bodies(Course course, UnitId unit) {
    Recognising.bodies(course, unit);
  }
}
