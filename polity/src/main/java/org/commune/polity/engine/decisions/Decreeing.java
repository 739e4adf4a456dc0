package org.commune.polity.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.Decrees;
import org.commune.charter.law.Acts;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.DecisionDeed.IssueDecree;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.OwnDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Events;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;

/**
 * Decrees: an act done provisionally. A decree can do only what its issuer, or those who ratify it,
 * could do otherwise, and never what the charter keeps from decrees.
 */
final class Decreeing {
  private Decreeing() {}

  static Doing issue(
      Scene scene, Doer doer, IssueDecree decree, Power power, Optional<Motion> motion) {
    return Decisions.free(
        scene,
        decree.decree(),
        power,
        id ->
            refused(scene, decree, power)
                .map(Doing::not)
                .orElseGet(() -> entered(scene, doer, decree, power, motion)));
  }

  private static Optional<Ground> refused(Scene scene, IssueDecree decree, Power power) {
    return reserved(scene, decree).or(() -> nested(decree, power)).or(() -> pending(scene, decree));
  }

  /** A decree whose subject is an act, or a group of acts, that no decree may do. */
  private static Optional<Ground> reserved(Scene scene, IssueDecree decree) {
    return decree.scope().stream()
        .flatMap(s -> Acts.GROUPS.getOrDefault(s, Set.of(s)).stream())
        .flatMap(act -> scene.law().bars(act).stream())
        .filter(bar -> bar.in() == Bar.In.DECREE)
        .filter(bar -> bar.holders().isEmpty() && bar.when().isEmpty())
        .findFirst()
        .map(bar -> Ground.of(bar.article(), Grants.phrase(bar.act()) + ": " + bar.says()));
  }

  /** What a decree may not do by the charter bars it before; this holds under every charter. */
  private static Optional<Ground> nested(IssueDecree decree, Power power) {
    return Stream.iterate(decree.measure(), Optional::isPresent, m -> m.flatMap(Deed::inner))
        .flatMap(Optional::stream)
        .filter(IssueDecree.class::isInstance)
        .findFirst()
        .map(_ -> Ground.of(power.article(), "a decree cannot issue a decree"));
  }

  /** Where the same may not be decreed again for a time, it may not be while the first waits. */
  private static Optional<Ground> pending(Scene scene, IssueDecree decree) {
    Optional<Law.Defined<Decrees>> decrees = Chapters.of(scene, Article::decrees);
    return decrees
        .filter(d -> d.is().noReissue().isPresent())
        .flatMap(d ->
            scene.state().each(Register.DECISIONS).stream()
                .filter(old -> isUnratified(scene, old))
                .filter(old -> Events.substance(old.deed()).equals(Events.substance(decree)))
                .findFirst()
                .map(old ->
                    new Ground(
                        d.article(),
                        old.id() + ", a decree on the same subject, waits to be ratified",
                        "wait until " + old.id() + " is ratified")));
  }

  private static boolean isUnratified(Scene scene, Decision decision) {
    return decision.deed() instanceof IssueDecree
        && (decision.status() == Decision.Status.PROVISIONAL
            || decision.status() == Decision.Status.SUSPENDED)
        && !Ratifying.isRatified(scene, decision.id());
  }

  private static Doing entered(
      Scene scene, Doer doer, IssueDecree decree, Power power, Optional<Motion> motion) {
    boolean ratified = Ratifying.decreesNeedIt(scene);
    List<Effect> effects = new ArrayList<>();
    effects.addAll(
        Decisions.enter(
            scene,
            doer,
            decree,
            power,
            decree.decree(),
            ratified ? Decision.Status.PROVISIONAL : Decision.Status.IN_FORCE));
    effects.add(Write.began(Trigger.DECREE_ISSUED, "", decree.decree()));
    Doing done = Doing.done(effects);
    if (decree.measure().isEmpty() || Ratifying.isAwaited(power)) {
      return done;
    }
    return switch (measure(scene, doer, decree, motion)) {
      case Doing.Done(List<Effect> more, _) -> done.and(more);
      case Doing.Not not -> not;
    };
  }

  /** What a ratified decree does that waited for its ratification; nothing when it did not wait. */
  static Doing awaited(Scene scene, Decision decision) {
    boolean waited =
        decision.deed() instanceof IssueDecree
            && scene.law().powers("issue_decree").stream()
                .anyMatch(p -> p.article().equals(decision.article()) && Ratifying.isAwaited(p));
    return waited && decision.deed() instanceof IssueDecree decree && decree.measure().isPresent()
        ? measure(scene, issuer(scene, decision.by()), decree, Optional.empty())
        : Doing.done();
  }

  private static Doer issuer(Scene scene, String by) {
    if (scene.isElectorate(by)) {
      return new Doer.Voters(by);
    }
    PersonId person = new PersonId(by);
    return scene.state().person(person).isPresent()
        ? new Doer.One(person)
        : new Doer.Whole(Standing.venueBody(scene, by).orElse(BodyId.of(by)));
  }

  /** The measure of a decree is done, by the power of the issuer or of those who ratify. */
  private static Doing measure(
      Scene scene, Doer doer, IssueDecree decree, Optional<Motion> motion) {
    Deed measure = decree.measure().orElseThrow();
    return switch (authority(scene, doer, measure, motion)) {
      case Grants.Finding.Denied(List<Ground> grounds) -> new Doing.Not(grounds);
      case Grants.Finding.Granted(Power power) ->
          isPolicy(measure)
              ? Doing.done(
                  Decisions.enter(
                      scene,
                      doer,
                      measure,
                      power,
                      measureOf(decree.decree()),
                      Decision.Status.IN_FORCE))
              : scene.institutions().perform(scene, doer, measure, power, motion);
    };
  }

  /** The name under which the policy that a decree adopts is entered. */
  static String measureOf(String decree) {
    return decree + "/measure";
  }

  private static boolean isPolicy(Deed deed) {
    return deed instanceof DecisionDeed.AdoptPolicy
        || deed instanceof DecisionDeed.IssueStatement
        || deed instanceof OwnDeed;
  }

  private static Grants.Finding authority(
      Scene scene, Doer doer, Deed measure, Optional<Motion> motion) {
    Grants.Finding own = Grants.find(scene, doer, measure, Stage.DONE, motion);
    if (own instanceof Grants.Finding.Granted) {
      return own;
    }
    return scene.law().powers("ratify").stream()
        .filter(Ratifying::isOfDecrees)
        .flatMap(p -> p.holders().stream())
        .filter(a -> a.role() == Actor.Role.WHOLE)
        .map(a -> Grants.find(scene, issuer(scene, a.id()), measure, Stage.PROPOSED, motion))
        .filter(Grants.Finding.Granted.class::isInstance)
        .findFirst()
        .orElse(own);
  }

  static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    Optional<Decision> decision = scene.state().get(Register.DECISIONS, timer.subject());
    if (decision.isEmpty() || !isUnratified(scene, decision.get())) {
      return List.of();
    }
    String id = decision.get().id();
    return switch (clock.then()) {
      case LAPSE_EX_TUNC ->
          Undoing.undone(
              scene,
              decision.get(),
              Decision.Status.VOID,
              id + " was not ratified in time, and counts as never issued");
      case LAPSE_EX_NUNC ->
          Undoing.ended(
              scene,
              decision.get(),
              Decision.Status.LAPSED,
              id + " was not ratified in time, and lapses; what was done under it stands");
      default -> List.of();
    };
  }
}
