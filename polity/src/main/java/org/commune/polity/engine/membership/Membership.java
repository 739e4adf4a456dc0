package org.commune.polity.engine.membership;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Timer;

/** Who belongs: joining, leaving, suspensions, expulsions, and the roll. */
public final class Membership {
  private Membership() {}

  public static Doing perform(
      Scene scene, Doer doer, MembershipDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case MembershipDeed.ApplyForMembership apply -> Joining.apply(scene, doer, apply, power);
      case MembershipDeed.AdmitMember admit -> Joining.admit(scene, admit, power);
      case MembershipDeed.RefuseMember refuse -> Joining.refuse(scene, refuse, power);
      case MembershipDeed.AlterRoll alter -> Rolls.alter(scene, alter, power);
      case MembershipDeed.SuspendMember suspend ->
          InterimSuspensions.suspend(scene, suspend, power);
      case MembershipDeed.Expel expel -> Expelling.expel(scene, doer, expel, power, motion);
      case MembershipDeed.Leave leave -> Departing.leave(scene, doer, leave, power);
    };
  }

  /** What happens when the time of a clock about a member or an application has run out. */
  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    Course course = new Course(scene);
    switch (clock.then()) {
      case GRANTED -> Joining.granted(course, timer.subject());
      case REFUSED -> Joining.refused(course, timer.subject());
      case TAKES_EFFECT -> Departing.resigned(course, timer.subject());
      case MEMBERSHIP_LAPSES -> Departing.lapsed(course, clock, timer.subject());
      case LAPSE_EX_NUNC,
          LAPSE_EX_TUNC,
          END,
          END_UNCONFIRMED,
          SEAT_EXPIRES,
          OPENS,
          VOTE_CLOSES,
          VOTE_OPENS,
          PETITION_DIES,
          REMOVED -> {}
    }
    return course.effects();
  }

  /** What happens when one of this class's own times has run out: `membership:`. */
  public static List<Effect> internal(Scene scene, Timer timer) {
    return timer.clause().equals(Expelling.WINDOW) ? settled(scene, timer.subject()) : List.of();
  }

  /** An expulsion whose appeal window has passed, or whose appeal was dismissed, takes effect. */
  public static List<Effect> settled(Scene scene, String decision) {
    Course course = new Course(scene);
    Expelling.settled(course, decision);
    return course.effects();
  }

  /** Persons who were suspended no longer are. */
  public static List<Effect> readmitted(Scene scene, List<PersonId> persons) {
    return persons.stream()
        .flatMap(p -> scene.state().person(p).stream())
        .filter(p -> p.suspension().isPresent())
        .<Effect>map(p ->
            Write.person(
                p.with(Optional.<Person.Suspension>empty()), p.id() + " is no longer suspended"))
        .toList();
  }
}
