package org.commune.polity.engine.motions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Motion;
import org.commune.polity.state.VoteNow;

/** Votes that are open: made secret, closed and counted, by hand or by the calendar. */
public final class Votes {
  private Votes() {}

  static Doing secret(Scene scene, MotionDeed.DemandSecretVote deed, Power power) {
    return voting(
        scene,
        deed.on(),
        power,
        (motion, vote) ->
            vote.votes().isEmpty()
                ? Doing.done(
                    Write.motion(
                        motion.with(Optional.of(vote.asSecret())),
                        "the vote on " + motion.id() + " is secret"))
                : Doing.not(
                    power.article(), "votes have been cast already", "ask before the first vote"));
  }

  static Doing close(Scene scene, MotionDeed.CloseVote deed, Power power) {
    return voting(
        scene,
        deed.on(),
        power,
        (motion, vote) -> {
          boolean early = vote.closes().filter(c -> c.isAfter(scene.now())).isPresent();
          boolean certain =
              Procedures.of(scene, motion)
                  .flatMap(Procedure::voting)
                  .filter(Procedure.Voting::endsWhenCertain)
                  .filter(v -> vote.roll().map(r -> r.size() == vote.votes().size()).orElse(false))
                  .isPresent();
          Optional<Instant> objecting =
              Governance.governing(scene, motion)
                  .map(Deciding.Governing::rule)
                  .filter(r -> r.method() == Rule.Method.CONSENT)
                  .flatMap(Rule::consent)
                  .flatMap(Rule.Consent::minTime)
                  .map(span -> scene.after(vote.opened(), span))
                  .filter(until -> until.isAfter(scene.now()));
          if (objecting.isPresent()) {
            return Doing.not(
                power.article(),
                "objections can be raised until " + objecting.get(),
                "close it then");
          }
          return early && !certain && !allBodiesVoted(scene, motion, vote)
              ? Doing.not(
                  power.article(), "the vote is open until " + vote.closes().orElseThrow(), "")
              : Outcomes.decide(scene, motion);
        });
  }

  private static boolean allBodiesVoted(Scene scene, Motion motion, VoteNow vote) {
    return Deciding.collective(scene, motion)
        && Deciding.instances(scene, Standing.venueBody(scene, motion.in()).orElseThrow()).size()
            == vote.votes().size();
  }

  static Doing casting(Scene scene, Doer doer, MotionDeed.CastCastingVote deed, Power power) {
    return Proposals.open(
        scene,
        deed.on(),
        power,
        motion ->
            motion.status() == Motion.Status.TIED
                ? Outcomes.broken(scene, motion, deed)
                : Doing.not(power.article(), "there is no tie to break", ""));
  }

  /** A vote whose time has come closes by itself. */
  public static Doing closing(Scene scene, String id) {
    return scene
        .state()
        .motion(id)
        .filter(m -> m.status() == Motion.Status.VOTING)
        .filter(m -> !countedElsewhere(scene, m))
        .map(m -> Outcomes.decide(scene, m))
        .orElse(Doing.done());
  }

  /** Nobody has voted here, and somebody is there to declare a result: it waits for that. */
  private static boolean countedElsewhere(Scene scene, Motion motion) {
    return motion.vote().filter(v -> v.votes().isEmpty()).isPresent()
        && scene.isElectorate(motion.in())
        && motion.parent().isEmpty()
        && !scene.law().powers("declare_result").isEmpty();
  }

  static List<Effect> closes(Scene scene, String id) {
    return closing(scene, id) instanceof Doing.Done(List<Effect> effects, var outcome)
        ? effects
        : List.of();
  }

  static Doing voting(
      Scene scene,
      String id,
      Power power,
      java.util.function.BiFunction<Motion, VoteNow, Doing> then) {
    return Proposals.open(
        scene,
        id,
        power,
        motion ->
            motion.status() == Motion.Status.VOTING && motion.vote().isPresent()
                ? then.apply(motion, motion.vote().get())
                : Doing.not(
                    power.article(), "no vote on " + id + " is open", "call the vote first"));
  }
}
