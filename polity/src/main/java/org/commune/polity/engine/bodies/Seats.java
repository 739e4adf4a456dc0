package org.commune.polity.engine.bodies;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Timer;

/** Bodies, seats, and who holds them. */
public final class Seats {
  private Seats() {}

  public static Doing perform(
      Scene scene, Doer doer, SeatDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case SeatDeed.CreateBody create -> BodyLife.create(scene, doer, create, power);
      case SeatDeed.DissolveBody dissolve -> BodyLife.dissolve(scene, dissolve, power);
      case SeatDeed.AlterSeats alter -> BodyLife.alterSeats(scene, alter, power);
      case SeatDeed.ExtendTerm extend -> BodyLife.extendTerm(scene, extend, power);
      case SeatDeed.FillVacancy fill -> Appointing.fillVacancy(scene, doer, fill, power);
      case SeatDeed.CoOpt coOpt -> Appointing.coOpt(scene, coOpt, power);
      case SeatDeed.Appoint appoint -> Appointing.appoint(scene, doer, appoint, power);
      case SeatDeed.Recommend recommend -> Appointing.recommend(scene, doer, recommend, power);
      case SeatDeed.Dismiss dismiss -> Appointing.dismiss(scene, dismiss, power);
      case SeatDeed.Invest invest -> Appointing.invest(scene, invest, power);
      case SeatDeed.Recall recall -> Recalls.recall(scene, doer, recall, power);
      case SeatDeed.SuspendRecall suspend -> Recalls.suspend(scene, suspend, power);
      case SeatDeed.Resign resign -> Resignations.resign(scene, doer, resign, power, motion);
    };
  }

  /** What happens when the time of a clock about a body or its seats has run out. */
  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    Course course = new Course(scene);
    SeatTimes.elapsed(course, clock, timer.subject());
    return course.effects();
  }

  /**
   * What happens when one of this class's own times has run out: those that begin with `seats:`.
   */
  public static List<Effect> internal(Scene scene, Timer timer) {
    Course course = new Course(scene);
    SeatTimes.internal(course, timer);
    return course.effects();
  }
}
