package org.commune.polity.engine.motions;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.petitions.Petitions;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Timer;

/**
 * Proposing, discussing and voting. A motion holds the deed to be done; whether the body or
 * electorate may do it is asked when it is proposed, when its vote is called, and again when it is
 * carried, since the charter or the facts may have changed in between.
 */
public final class Motions {
  private Motions() {}

  public static Doing perform(
      Scene scene, Doer doer, MotionDeed deed, Power power, Optional<Motion> within) {
    return switch (deed) {
      case MotionDeed.ProposeMotion propose -> Proposals.propose(scene, doer, propose, power);
      case MotionDeed.SponsorMotion sponsor -> Proposals.sponsor(scene, doer, sponsor, power);
      case MotionDeed.AmendMotion amend -> Proposals.amend(scene, doer, amend, power);
      case MotionDeed.Objection objection -> Proposals.object(scene, doer, objection, power);
      case MotionDeed.WithdrawMotion withdraw -> Proposals.withdraw(scene, doer, withdraw, power);
      case MotionDeed.AdoptMotion adopt -> Proposals.adopt(scene, doer, adopt, power);
      case MotionDeed.AddOption add -> Proposals.addOption(scene, doer, add, power);
      case MotionDeed.VaryPeriod vary -> Periods.vary(scene, doer, vary, power);
      case MotionDeed.TakeAsUrgent urgent -> Proposals.urgent(scene, urgent, power);
      case MotionDeed.CallVote call -> Opening.call(scene, doer, call, power);
      case MotionDeed.CancelVote cancel -> Opening.cancel(scene, cancel, power);
      case MotionDeed.Vote vote -> Casting.vote(scene, doer, vote, power);
      case MotionDeed.CloseVote close -> Votes.close(scene, close, power);
      case MotionDeed.DemandSecretVote secret -> Votes.secret(scene, secret, power);
      case MotionDeed.CastCastingVote casting -> Votes.casting(scene, doer, casting, power);
      case MotionDeed.ReferToReferendum refer -> Petitions.refer(scene, doer, refer, power);
      case MotionDeed.StartPetition start -> Petitions.start(scene, doer, start, power);
      case MotionDeed.SignPetition sign -> Petitions.sign(scene, doer, sign, power);
      case MotionDeed.WithdrawSignature withdraw ->
          Petitions.withdraw(scene, doer, withdraw, power);
      case MotionDeed.VerifyPetition verify -> Petitions.verify(scene, verify, power);
    };
  }

  /** A vote that was counted elsewhere is declared, with its published sheet. */
  public static Doing declared(
      Scene scene, Doer doer, ElectionDeed.DeclareResult deed, Power power) {
    Optional<Motion> decided =
        scene
            .state()
            .motion(deed.of())
            .filter(m -> m.result().isPresent() && deed.sheet().isEmpty());
    if (decided.isPresent()) {
      return Doing.done(Write.motion(decided.get(), doer + " declares the result of " + deed.of()));
    }
    return Proposals.open(
        scene,
        deed.of(),
        power,
        motion -> {
          if (motion.status() != Motion.Status.VOTING) {
            return Doing.not(power.article(), "no vote on " + deed.of() + " has been called", "");
          }
          if (deed.sheet().isEmpty()) {
            return Doing.not(power.article(), "no sheet is given", "give the published count");
          }
          boolean early =
              motion
                  .vote()
                  .flatMap(v -> v.closes())
                  .filter(c -> c.isAfter(scene.now()))
                  .isPresent();
          return early
              ? Doing.not(
                  power.article(), "its vote is still open", "declare it when it has closed")
              : Outcomes.declared(scene, motion, deed.sheet().get());
        });
  }

  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return switch (clock.then()) {
      case VOTE_OPENS -> Opening.opens(scene, timer.subject());
      case VOTE_CLOSES -> Votes.closes(scene, timer.subject());
      case PETITION_DIES -> Petitions.dies(scene, timer.subject());
      case REMOVED, END, LAPSE_EX_NUNC, LAPSE_EX_TUNC, END_UNCONFIRMED, REFUSED ->
          Proposals.removed(scene, timer.subject());
      case SEAT_EXPIRES, GRANTED, OPENS, TAKES_EFFECT, MEMBERSHIP_LAPSES -> List.of();
    };
  }
}
