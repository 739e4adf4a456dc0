package org.commune.polity.engine.motions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.amendments.CharterChanges;
import org.commune.polity.engine.decisions.Ratifying;
import org.commune.polity.engine.decisions.Supporting;
import org.commune.polity.engine.decisions.Withholding;
import org.commune.polity.engine.duties.Duties;
import org.commune.polity.engine.duties.Usage;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;

/** What follows when a motion is carried: its next step, its ratification, or its deed. */
final class Carrying {
  private Carrying() {}

  static Doing carried(
      Scene scene, Motion motion, Optional<Deed> deed, Motion.Result result, String words) {
    if (motion.parent().isPresent()) {
      return ratified(scene, motion, result, words);
    }
    if (Governance.isHold(motion)) {
      return nothing(scene, motion.with(result).with(Motion.Status.CARRIED), words);
    }
    Optional<Doing> next =
        deed.flatMap(d -> CharterChanges.nextStep(scene, motion.with(result), d, words));
    if (next.isPresent()) {
      return next.get();
    }
    Motion done = motion.with(result).with(Motion.Status.CARRIED);
    if (Procedures.initiative(scene, motion).filter(i -> !i.binding()).isPresent()) {
      return nothing(scene, done, words);
    }
    return deed.map(d -> perform(scene, done, d, words))
        .orElseGet(() -> nothing(scene, done, words));
  }

  private static Doing nothing(Scene scene, Motion motion, String words) {
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.motion(motion, motion.id() + " is carried"));
    effects.addAll(closed(scene, motion));
    return new Doing.Done(
        List.copyOf(effects),
        Optional.of(Outcome.of(motion.id(), Outcome.Decision.CARRIED, words, List.of())));
  }

  /** A ratification is carried: what it ratifies is done. */
  private static Doing ratified(
      Scene scene, Motion ratification, Motion.Result result, String words) {
    Motion done = ratification.with(result).with(Motion.Status.CARRIED);
    Optional<Motion> parent = ratification.parent().flatMap(scene.state()::motion);
    if (parent.isEmpty() || parent.get().deed().isEmpty()) {
      return nothing(scene, done, words);
    }
    Doing doing =
        perform(scene, parent.get().with(Motion.Status.CARRIED), parent.get().deed().get(), words);
    return doing.and(List.of(Write.motion(done, done.id() + " is carried")));
  }

  /**
   * The deed of a carried motion is ruled on once more, now with its body as the actor, and done.
   */
  static Doing perform(Scene scene, Motion motion, Deed deed, String words) {
    Optional<Doer> venue = Proposals.venue(scene, motion.in());
    List<Effect> first = new ArrayList<>();
    first.add(Write.motion(motion, motion.id() + " is carried"));
    first.addAll(closed(scene, motion));
    if (venue.isEmpty()) {
      return refused(
          motion,
          List.of(Ground.of(ArticleNo.HEADER, "there is no " + motion.in() + " any more")),
          words);
    }
    Scene after = scene.with(first.getFirst().apply(scene.state()));
    return switch (Grants.find(after, venue.get(), deed, Stage.DONE, Optional.of(motion))) {
      case Grants.Finding.Denied(List<Ground> grounds) -> refused(motion, grounds, words);
      case Grants.Finding.Granted(Power power) ->
          switch (Supporting.waiting(after, venue.get(), deed, power)
              .orElseGet(() ->
                  after
                      .institutions()
                      .perform(after, venue.get(), deed, power, Optional.of(motion)))) {
            case Doing.Not(List<Ground> grounds) -> refused(motion, grounds, words);
            case Doing.Done(List<Effect> effects, var inner) -> {
              first.addAll(Duties.fulfilled(after, deed));
              first.addAll(effects);
              first.addAll(Usage.noted(after, venue.get(), deed));
              if (effects.stream().noneMatch(e -> isDecision(e, motion.id(), deed))) {
                Decision decision =
                    new Decision(
                        motion.id(),
                        deed.act(),
                        venue.get().toString(),
                        scene.now(),
                        power.article(),
                        deed,
                        Ratifying.isAwaited(power)
                            ? Decision.Status.PROVISIONAL
                            : Decision.Status.IN_FORCE,
                        Optional.empty());
                first.add(Write.decision(decision, ""));
                first.addAll(Withholding.tainted(after, decision));
              }
              yield new Doing.Done(
                  List.copyOf(first),
                  Optional.of(
                      new Outcome(
                          motion.id(),
                          Outcome.Decision.CARRIED,
                          words,
                          List.of(),
                          List.of(CharterChanges.byTier(scene, deed, power).article()))));
            }
          };
    };
  }

  private static boolean isDecision(Effect effect, String id, Deed deed) {
    return effect instanceof Effect.Entered<?> entered
        && entered.entry() instanceof Decision decision
        && (decision.id().equals(id) || decision.deed().equals(deed));
  }

  static Doing refused(Motion motion, List<Ground> grounds, String words) {
    return new Doing.Done(
        List.of(Write.motion(motion, motion.id() + " is carried, but what it decides is refused")),
        Optional.of(Outcome.of(motion.id(), Outcome.Decision.REFUSED, words, grounds)));
  }

  /** Results are declared of votes of an electorate, not of those that a meeting sees counted. */
  static List<Effect> closed(Scene scene, Motion motion) {
    return scene.isElectorate(motion.in())
        ? List.of(Write.began(Trigger.VOTE_CLOSED, Proposals.name(motion), motion.id()))
        : List.of();
  }
}
