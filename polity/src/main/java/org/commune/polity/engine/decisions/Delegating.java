package org.commune.polity.engine.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.PowerGrant.Delegable;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Delegations;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Delegation;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Register;

/**
 * Delegated powers. A delegate uses a power in the place of whoever delegated it, as long as the
 * delegation runs; taking it back ends what was passed on from it too, and leaves what was decided.
 */
public final class Delegating {
  private Delegating() {}

  static Doing delegate(Scene scene, Doer doer, DecisionDeed.Delegate deed, Power power) {
    Optional<Ground> refused =
        taken(scene, deed, power)
            .or(() -> unknown(scene, deed, power))
            .or(() -> unfit(scene, deed, power))
            .or(() -> notHeld(scene, doer, deed, power))
            .or(() -> tooDeep(scene, doer, deed, power));
    return refused.map(Doing::not).orElseGet(() -> delegated(scene, doer, deed, power));
  }

  private static Optional<Ground> taken(Scene scene, DecisionDeed.Delegate deed, Power power) {
    return scene
        .state()
        .get(Register.DELEGATIONS, deed.delegation())
        .map(d -> Ground.of(power.article(), "there is a delegation named " + d.id() + " already"));
  }

  private static Optional<Ground> unknown(Scene scene, DecisionDeed.Delegate deed, Power power) {
    return Delegations.agent(scene, deed.to()).isPresent()
        ? Optional.empty()
        : Optional.of(
            Ground.of(power.article(), deed.to() + " is neither a person nor a body here"));
  }

  private static Optional<Ground> unfit(Scene scene, DecisionDeed.Delegate deed, Power power) {
    Optional<Delegable> delegable = delegable(scene, power.article(), deed.power());
    Doer to = Delegations.agent(scene, deed.to()).orElseThrow();
    boolean fit =
        delegable
            .map(d ->
                d.to().isEmpty() || d.to().stream().anyMatch(a -> Standing.is(scene, a, to, deed)))
            .orElse(true);
    return fit
        ? Optional.empty()
        : Optional.of(
            new Ground(
                power.article(),
                "it cannot be delegated to " + deed.to(),
                "delegate it to " + Grants.names(delegable.orElseThrow().to(), " or ")));
  }

  /** What the article says of delegating this power, or any. */
  private static Optional<Delegable> delegable(Scene scene, ArticleNo article, String power) {
    return scene.law().article(article).stream()
        .flatMap(a -> a.powers().stream())
        .filter(p -> p.act().name().equals(power) || p.act().name().equals("delegate"))
        .flatMap(p -> p.delegable().stream())
        .findFirst();
  }

  /** Nobody can delegate a power that they do not have; areas of work that are no act are free. */
  private static Optional<Ground> notHeld(
      Scene scene, Doer doer, DecisionDeed.Delegate deed, Power power) {
    List<Power> powers = scene.law().powers(deed.power());
    Deed nothing = new DecisionDeed.Delegate("", deed.power(), "", Optional.empty());
    boolean held =
        powers.isEmpty()
            || powers.stream()
                .flatMap(p -> p.holders().stream())
                .anyMatch(a ->
                    Standing.is(scene, a, doer, nothing)
                        || Delegations.inPlaceOf(scene, doer, deed.power()).stream()
                            .anyMatch(d -> Standing.is(scene, a, d, nothing)));
    return held
        ? Optional.empty()
        : Optional.of(
            Ground.of(
                power.article(),
                doer + " has no power to " + Grants.phrase(deed.power()) + " to delegate"));
  }

  private static Optional<Ground> tooDeep(
      Scene scene, Doer doer, DecisionDeed.Delegate deed, Power power) {
    int depth = depth(scene, doer.toString(), deed.power(), new HashSet<>()) + 1;
    return scene.law().limits().stream()
        .filter(l -> l.article().equals(power.article()))
        .filter(l -> l.bound() instanceof Limit.Bound.Depth(int max) && depth > max)
        .findFirst()
        .map(l ->
            Ground.of(
                l.article(),
                "it would be passed on "
                    + depth
                    + " times, and "
                    + ((Limit.Bound.Depth) l.bound()).max()
                    + " is the most"));
  }

  /** How many delegations lie between whoever has the power by the charter and this holder. */
  private static int depth(Scene scene, String holder, String power, Set<String> seen) {
    if (!seen.add(holder)) {
      return 0;
    }
    return scene.state().find(Lookup.DELEGATIONS_OF, new Delegation.Use(holder, power)).stream()
        .filter(d -> Delegations.runs(scene, d))
        .mapToInt(d -> 1 + depth(scene, d.by(), power, seen))
        .max()
        .orElse(0);
  }

  private static Doing delegated(Scene scene, Doer doer, DecisionDeed.Delegate deed, Power power) {
    String by = Decisions.maker(scene, doer, power);
    Optional<Instant> until =
        deed.during()
            .or(() -> delegable(scene, power.article(), deed.power()).flatMap(Delegable::expires))
            .map(span -> Lasting.until(scene, span));
    Delegation delegation =
        new Delegation(deed.delegation(), by, deed.power(), deed.to(), scene.now(), until, false);
    List<Effect> effects = new ArrayList<>();
    effects.add(
        new Effect.Entered<>(
            Register.DELEGATIONS,
            delegation.id(),
            delegation,
            by + " delegates " + Grants.phrase(deed.power()) + " to " + deed.to()));
    until.ifPresent(end ->
        effects.addAll(
            Lasting.ends(
                scene, Trigger.POWER_DELEGATED, Clock.Consequence.END, end, delegation.id())));
    return Doing.done(effects);
  }

  static Doing revoke(Scene scene, Doer doer, DecisionDeed.RevokeDelegation deed, Power power) {
    Optional<Delegation> delegation = scene.state().get(Register.DELEGATIONS, deed.delegation());
    if (delegation.isEmpty()) {
      return Doing.not(power.article(), "there is no delegation named " + deed.delegation(), "");
    }
    String by = Decisions.maker(scene, doer, power);
    if (!delegation.get().by().equals(by) && !delegation.get().by().equals(doer.toString())) {
      return Doing.not(
          power.article(), delegation.get().by() + " delegated it, and alone can take it back", "");
    }
    if (!Delegations.runs(scene, delegation.get())) {
      return Doing.not(power.article(), deed.delegation() + " has ended already", "");
    }
    return Doing.done(ended(scene, deed.delegation()));
  }

  /** A delegation ends, and with it all that was passed on from it. */
  public static List<Effect> ended(Scene scene, String id) {
    List<Effect> effects = new ArrayList<>();
    end(scene, id, effects, new HashSet<>());
    return List.copyOf(effects);
  }

  private static void end(Scene scene, String id, List<Effect> effects, Set<String> seen) {
    Optional<Delegation> delegation =
        scene.state().get(Register.DELEGATIONS, id).filter(d -> !d.ended());
    if (delegation.isEmpty() || !seen.add(id)) {
      return;
    }
    Delegation old = delegation.get();
    effects.add(
        new Effect.Entered<>(
            Register.DELEGATIONS,
            id,
            new Delegation(old.id(), old.by(), old.power(), old.to(), old.at(), old.until(), true),
            "the delegation " + id + " ends"));
    effects.addAll(Lasting.stop(scene, Trigger.POWER_DELEGATED, id));
    for (Delegation next : scene.state().each(Register.DELEGATIONS)) {
      if (next.by().equals(old.to()) && next.power().equals(old.power())) {
        end(scene, next.id(), effects, seen);
      }
    }
  }
}
