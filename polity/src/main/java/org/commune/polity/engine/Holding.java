package org.commune.polity.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Procedure;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;
import org.commune.polity.state.VoteNow;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * Decisions put on hold. A hold suspends a decision at once; where the charter has an immediate
 * vote, that settles whether it stays suspended until the full vote on it.
 */
final class Holding {
  private Holding() {}

  static Doing hold(
      Scene scene, Doer doer, DecisionDeed.Hold deed, Power power, Optional<Motion> motion) {
    return Decisions.about(
        scene,
        deed.matter(),
        power,
        decision -> {
          if (Suspending.is(scene, decision.id(), Suspending.Reason.HELD)) {
            return motion.isPresent()
                ? Doing.done(
                    Write.decision(
                        decision, decision.id() + " stays on hold until the full vote on it"))
                : Doing.not(power.article(), decision.id() + " is on hold already", "");
          }
          return Undoing.gone(decision, power)
              .map(Doing::not)
              .orElseGet(() -> held(scene, doer, decision, power));
        });
  }

  private static Doing held(Scene scene, Doer doer, Decision decision, Power power) {
    List<Effect> effects =
        new ArrayList<>(
            Suspending.suspend(
                scene,
                decision,
                Suspending.Reason.HELD,
                doer + " puts " + decision.id() + " on hold"));
    effects.add(Write.began(Trigger.DECISION_HELD, name(scene, power), decision.id()));
    return Doing.done(effects);
  }

  /** The name of the hold that grants the power; "" where an article grants it by itself. */
  private static String name(Scene scene, Power power) {
    return scene.law().holds().entrySet().stream()
        .filter(e -> e.getValue().article().equals(power.article()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** What kinds of decision a hold can be limited to this one is of. */
  static List<String> kinds(Scene scene, String matter) {
    Optional<Decision> decision = scene.state().get(Register.DECISIONS, matter);
    if (decision.isEmpty()) {
      return List.of();
    }
    List<String> kinds = new ArrayList<>();
    kinds.add("target_is_" + decision.get().by() + "_decision");
    if (decision.get().act().equals("vary_period")) {
      kinds.add("target_is_period_change");
    }
    return List.copyOf(kinds);
  }

  static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    String matter = timer.subject();
    boolean held = Suspending.is(scene, matter, Suspending.Reason.HELD);
    return switch (clock.then()) {
      case VOTE_OPENS -> held ? vote(scene, clock, matter) : List.of();
      case VOTE_CLOSES ->
          scene.state().motion(settling(matter)).filter(Motion::isOpen).isPresent()
              ? Votes.closes(scene, settling(matter))
              : List.of();
      default -> List.of();
    };
  }

  /** The name of the vote that settles whether a decision stays on hold. */
  private static String settling(String matter) {
    return "hold " + matter;
  }

  private static List<Effect> vote(Scene scene, Clock clock, String matter) {
    Law.Defined<Hold> hold = scene.law().holds().get(clock.of());
    Optional<String> voters = hold == null ? Optional.empty() : voters(scene, hold.is());
    if (hold == null || voters.isEmpty()) {
      return List.of();
    }
    Deed question = new DecisionDeed.Hold(matter);
    Instant closes = Lasting.until(scene, length(scene, hold.is()));
    VoteNow vote =
        new VoteNow(
            scene.now(),
            Optional.of(closes),
            Optional.of(scene.roll(voters.get(), scene.now())),
            TreePMap.empty(),
            false);
    Motion motion =
        new Motion(
            settling(matter),
            voters.get(),
            hold.is().via().orElse(""),
            Optional.of(question),
            Optional.empty(),
            List.of(),
            voters.get(),
            TreePSet.<PersonId>empty(),
            TreePSet.<PersonId>empty(),
            scene.now(),
            scene.now(),
            Optional.empty(),
            false,
            Motion.Status.VOTING,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.of(vote),
            Optional.empty());
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.motion(motion, "the vote opens on whether " + matter + " stays on hold"));
    boolean closedByLaw =
        scene.law().clocks(Trigger.DECISION_HELD).stream()
            .anyMatch(c -> c.then() == Clock.Consequence.VOTE_CLOSES && c.of().equals(clock.of()));
    if (!closedByLaw) {
      effects.add(Write.timer(closes, Votes.CLOSING, motion.id()));
    }
    return List.copyOf(effects);
  }

  /** The vote that settles a hold has no more point when the decision is gone. */
  static List<Effect> moot(Scene scene, String matter) {
    Optional<Motion> vote = scene.state().motion(settling(matter)).filter(Motion::isOpen);
    if (vote.isEmpty()) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>(Write.stop(scene, Votes.CLOSING, vote.get().id()));
    effects.add(
        Write.motion(
            vote.get().with(Motion.Status.LAPSED),
            "the vote on the hold of " + matter + " has no more point"));
    return List.copyOf(effects);
  }

  /** Those who vote: the electorate that follows the procedure of the full vote. */
  private static Optional<String> voters(Scene scene, Hold hold) {
    return scene.law().powers("annul_act").stream()
        .filter(p -> hold.via().equals(p.how().via()))
        .flatMap(p -> p.holders().stream())
        .filter(a -> a.role() == Actor.Role.WHOLE)
        .map(Actor::id)
        .filter(scene::isElectorate)
        .findFirst();
  }

  private static Span length(Scene scene, Hold hold) {
    return hold.then()
        .flatMap(Hold.Then::voting)
        .or(() ->
            hold.via()
                .flatMap(v -> Optional.ofNullable(scene.law().procedures().get(v)))
                .flatMap(p -> p.is().voting())
                .map(Procedure.Voting::length))
        .orElse(Span.ofDays(7));
  }

  /**
   * A decision is no longer on hold when the immediate vote is against the hold, or the full vote
   * leaves the decision as it is.
   */
  static List<Effect> rejected(Scene scene, Motion motion) {
    Optional<String> matter =
        motion
            .deed()
            .filter(d -> d instanceof DecisionDeed.Hold || d instanceof DecisionDeed.AnnulAct)
            .flatMap(Deed::onMatter);
    return matter
        .flatMap(id -> scene.state().get(Register.DECISIONS, id))
        .map(d ->
            Suspending.release(scene, d, Suspending.Reason.HELD, d.id() + " is no longer on hold"))
        .orElse(List.of());
  }
}
