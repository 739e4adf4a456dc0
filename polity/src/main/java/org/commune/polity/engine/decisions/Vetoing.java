package org.commune.polity.engine.decisions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Events;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;

/**
 * Vetoes. A vetoed decision falls; where the charter has a rule that overrides the veto, those who
 * made the decision make it again by that rule, and it cannot be vetoed a second time.
 */
public final class Vetoing {
  private Vetoing() {}

  static Doing veto(Scene scene, Doer doer, DecisionDeed.Veto deed, Power power) {
    return Decisions.about(
        scene,
        deed.matter(),
        power,
        decision ->
            isOverridden(scene, decision)
                ? Doing.not(
                    power.article(),
                    "the veto on this was overridden when it was decided again",
                    "")
                : Undoing.gone(decision, power)
                    .map(Doing::not)
                    .orElseGet(() -> vetoed(scene, doer, decision)));
  }

  private static Doing vetoed(Scene scene, Doer doer, Decision decision) {
    return Doing.done(
            Undoing.undone(
                scene, decision, Decision.Status.ANNULLED, doer + " vetoes " + decision.id()))
        .and(List.<Effect>of(Write.happened(scene, mark(decision.by(), decision.deed()))));
  }

  private static boolean isOverridden(Scene scene, Decision decision) {
    return wasVetoed(scene, decision.by(), decision.deed())
        && override(scene, decision.deed()).isPresent();
  }

  private static boolean wasVetoed(Scene scene, String by, Deed deed) {
    return scene.state().get(Register.HAPPENED, mark(by, deed)).isPresent();
  }

  private static String mark(String by, Deed deed) {
    return "vetoed " + by + " " + Events.substance(deed);
  }

  /** The rule by which a motion is decided because the same was decided before and vetoed. */
  public static Optional<OrNamed<Rule>> overriding(Scene scene, Motion motion) {
    return motion
        .deed()
        .filter(deed -> wasVetoed(scene, motion.in(), deed))
        .flatMap(deed -> override(scene, deed));
  }

  private static Optional<OrNamed<Rule>> override(Scene scene, Deed deed) {
    Stream<Rule> ofPowers =
        scene.law().powers(deed.act()).stream()
            .flatMap(p -> p.how().rule().stream())
            .flatMap(r -> scene.law().rule(r).stream());
    Stream<Rule> named = scene.law().rules().values().stream().map(Law.Defined::is);
    return Stream.concat(ofPowers, named)
        .flatMap(r -> r.veto().stream())
        .flatMap(v -> v.override().stream())
        .findFirst();
  }
}
