package org.commune.polity.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Support;
import org.commune.polity.state.Timer;

/** The register of decisions: what is decided is entered, and what others do about it. */
public final class Decisions {
  private Decisions() {}

  public static Doing perform(
      Scene scene, Doer doer, Deed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case DecisionDeed.IssueDecree decree -> Decreeing.issue(scene, doer, decree, power, motion);
      case DecisionDeed.Ratify ratify -> Ratifying.ratify(scene, doer, ratify, power);
      case DecisionDeed.AnnulAct annul -> Undoing.annul(scene, doer, annul, power);
      case DecisionDeed.WithdrawDecision withdraw -> Undoing.withdraw(scene, doer, withdraw, power);
      case DecisionDeed.Veto veto -> Vetoing.veto(scene, doer, veto, power);
      case DecisionDeed.Hold hold -> Holding.hold(scene, doer, hold, power, motion);
      case DecisionDeed.Delegate delegate -> Delegating.delegate(scene, doer, delegate, power);
      case DecisionDeed.RevokeDelegation revoke -> Delegating.revoke(scene, doer, revoke, power);
      case DecisionDeed.Consent consent ->
          Supporting.give(scene, doer, Support.Kind.CONSENT, consent.deed(), power);
      case DecisionDeed.CoSign coSign ->
          Supporting.give(scene, doer, Support.Kind.SIGNATURE, coSign.deed(), power);
      case DecisionDeed.Consult consult -> Supporting.consult(scene, doer, consult.deed(), power);
      default -> decide(scene, doer, deed, power, motion);
    };
  }

  private static Doing decide(
      Scene scene, Doer doer, Deed deed, Power power, Optional<Motion> motion) {
    return free(
        scene,
        id(scene, motion),
        power,
        id -> Doing.done(enter(scene, doer, deed, power, id, Decision.Status.IN_FORCE)));
  }

  /** Does something under a name that no decision has yet. */
  public static Doing free(
      Scene scene, String id, Power power, java.util.function.Function<String, Doing> with) {
    return scene.state().get(Register.DECISIONS, id).isPresent()
        ? Doing.not(
            power.article(), "there is a decision named " + id + " already", "give another name")
        : with.apply(id);
  }

  /** The name of a decision: that of its motion, or that of a person's act. */
  public static String id(Scene scene, Optional<Motion> motion) {
    return motion.map(Motion::id).orElseGet(() -> "act" + scene.state().acts());
  }

  /**
   * Who decided: an office where its holder uses its power, so that it stays the decision of it.
   */
  public static String maker(Scene scene, Doer doer, Power power) {
    if (!(doer instanceof Doer.One(PersonId person))) {
      return doer.toString();
    }
    return power.holders().stream()
        .filter(a -> a.role() == Actor.Role.WHOLE)
        .map(Actor::id)
        .filter(office -> Standing.holdsOffice(scene, office, person))
        .findFirst()
        .orElse(person.id());
  }

  /** The effects of a decision that is made: its entry, and the times that run from it. */
  public static List<Effect> enter(
      Scene scene, Doer doer, Deed deed, Power power, String id, Decision.Status status) {
    String maker = maker(scene, doer, power);
    Decision decision =
        new Decision(
            id, deed.act(), maker, scene.now(), power.article(), deed, status, Optional.empty());
    List<Effect> effects = new ArrayList<>(Actions.enter(scene, decision, says(maker, deed)));
    effects.addAll(Withholding.tainted(scene, decision));
    return List.copyOf(effects);
  }

  private static String says(String maker, Deed deed) {
    String subject =
        deed.scope().isEmpty() ? "" : " on " + String.join(", ", new TreeSet<>(deed.scope()));
    return maker + " decides to " + Grants.phrase(deed.act()) + subject;
  }

  /** The decision of this name, or why nothing can be done about it. */
  public static Doing about(
      Scene scene, String id, Power power, java.util.function.Function<Decision, Doing> what) {
    Optional<Decision> decision = scene.state().get(Register.DECISIONS, id);
    return decision
        .map(what)
        .orElseGet(() ->
            Doing.not(
                power.article(),
                "there is no decision named " + id,
                "name the motion, decree or act that made it"));
  }

  /** What happens to decisions when a proposal that concerns them is rejected. */
  public static List<Effect> rejected(Scene scene, Motion motion) {
    return Holding.rejected(scene, motion);
  }

  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return switch (clock.from()) {
      case DECREE_ISSUED -> Decreeing.elapsed(scene, clock, timer);
      case POWER_DELEGATED -> Delegating.ended(scene, timer.subject());
      default -> List.of();
    };
  }
}
