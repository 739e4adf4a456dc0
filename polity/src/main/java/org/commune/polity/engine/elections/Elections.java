package org.commune.polity.engine.elections;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;

/** Elections, lots and results. */
public final class Elections {
  private Elections() {}

  public static Doing perform(
      Scene scene, Doer doer, ElectionDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case ElectionDeed.CallElection call -> Calling.call(scene, doer, call, power);
      case ElectionDeed.PostponeElection postpone -> Calling.postpone(scene, postpone, power);
      case ElectionDeed.Nominate nominate -> Candidacies.nominate(scene, doer, nominate, power);
      case ElectionDeed.SecondNomination second -> Candidacies.second(scene, doer, second, power);
      case ElectionDeed.WithdrawCandidacy withdraw ->
          Candidacies.withdraw(scene, doer, withdraw, power);
      case ElectionDeed.CastBallot ballot -> Balloting.cast(scene, doer, ballot, power);
      case ElectionDeed.CommitSeed commit -> LotDrawing.commit(scene, commit, power);
      case ElectionDeed.DrawLot draw -> LotDrawing.draw(scene, draw, power);
      case ElectionDeed.DeclareResult declare -> Declaring.declare(scene, declare, power);
      case ElectionDeed.AnnulElection annul -> Reviewing.annul(scene, annul, power);
      case ElectionDeed.Recount recount -> Reviewing.recount(scene, recount, power);
      case ElectionDeed.Elect elect -> Sending.elect(scene, doer, elect, power);
    };
  }

  /** Breaks the tie of an election that has been counted: the candidate named is preferred. */
  public static Doing castingVote(Scene scene, MotionDeed.CastCastingVote deed, Power power) {
    return deed.option()
        .map(candidate -> Declaring.broken(scene, deed.on(), candidate, power))
        .orElseGet(() ->
            Doing.not(power.article(), "no candidate is named", "name the one who is preferred"));
  }

  /** Elections have no clocks of the law but duties, which the core keeps. */
  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return List.of();
  }

  /** What happens at an instant of an election: times whose name begins with `election:`. */
  public static List<Effect> internal(Scene scene, Timer timer) {
    Course course = new Course(scene);
    Calling.internal(course, timer);
    return course.effects();
  }

  /** Whether there is an election of this name. */
  public static boolean isOne(Scene scene, String election) {
    return scene.state().get(Register.ELECTIONS, election).isPresent();
  }

  /** Elections to a body that is no more are void. */
  public static void stop(Course course, BodyId body) {
    boolean gone = !course.scene().exists(body);
    for (ElectionNow election : course.state().find(Lookup.ELECTIONS_TO, body)) {
      if (gone && election.isOpen()) {
        course.then(
            write(
                election.with(ElectionNow.Status.ANNULLED),
                "election " + election.id() + " is void: " + body + " is no more"));
      }
    }
  }

  public static Effect write(ElectionNow election, String says) {
    return new Effect.Entered<>(Register.ELECTIONS, election.id(), election, says);
  }

  /** The scene in which the seed of a lot is the one that was committed to, whatever it is. */
  public static Scene knowing(Scene scene, Deed deed) {
    return deed instanceof ElectionDeed.DrawLot draw ? LotDrawing.knowing(scene, draw) : scene;
  }
}
