package org.commune.polity.engine.motions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Procedure;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Law;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Holding;
import org.commune.polity.engine.decisions.Suspending;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Timer;
import org.commune.polity.state.VoteNow;
import org.pcollections.TreePMap;

/** The immediate vote on whether a decision stays on hold until the full vote on it. */
public final class HoldVotes {
  private HoldVotes() {}

  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    String matter = timer.subject();
    boolean held = Suspending.is(scene, matter, Suspending.Reason.HELD);
    return switch (clock.then()) {
      case VOTE_OPENS -> held ? vote(scene, clock, matter) : List.of();
      case VOTE_CLOSES ->
          scene.state().motion(Holding.settling(matter)).filter(Motion::isOpen).isPresent()
              ? Votes.closes(scene, Holding.settling(matter))
              : List.of();
      default -> List.of();
    };
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
        Motion.proposed(
                Holding.settling(matter),
                voters.get(),
                hold.is().via().orElse(""),
                new Motion.Matter(Optional.of(question), Optional.empty(), List.of()),
                voters.get(),
                scene.now())
            .with(Motion.Status.VOTING)
            .with(Optional.of(vote));
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.motion(motion, "the vote opens on whether " + matter + " stays on hold"));
    boolean closedByLaw =
        scene.law().clocks(Trigger.DECISION_HELD).stream()
            .anyMatch(c -> c.then() == Clock.Consequence.VOTE_CLOSES && c.of().equals(clock.of()));
    if (!closedByLaw) {
      effects.add(Write.timer(closes, VoteNow.CLOSING, motion.id()));
    }
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
}
