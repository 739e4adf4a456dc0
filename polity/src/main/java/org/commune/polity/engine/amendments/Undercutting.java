package org.commune.polity.engine.amendments;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.Compile;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.polity.Ground;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.scene.Scene;

/**
 * Whether a change of the charter bars what an entrenched article grants. Such a change takes what
 * a change of that article takes; else an ordinary article could empty an entrenched one.
 */
final class Undercutting {
  private Undercutting() {}

  static Optional<Ground> ground(Scene scene, Charter after, Optional<Tier> taken) {
    Law before = scene.law();
    Set<Bar> old = new HashSet<>();
    bars(before).forEach(bar -> old.add(unnumbered(bar)));
    return bars(Compile.law(after)).stream()
        .filter(bar -> !old.contains(unnumbered(bar)))
        .flatMap(bar -> before.powers(bar.act()).stream())
        .filter(power -> isEntrenched(before, power, taken))
        .findFirst()
        .map(power ->
            new Ground(
                power.article(),
                "it would bar what article "
                    + power.article()
                    + " grants, to "
                    + Grants.phrase(power.act())
                    + ", and that article is entrenched",
                "change article " + power.article() + " itself, in the way that this takes"));
  }

  private static boolean isEntrenched(Law law, Power power, Optional<Tier> taken) {
    return law.tier(power.article())
        .filter(t -> !t.isOrdinary())
        .filter(t -> !taken.equals(Optional.of(t)))
        .isPresent();
  }

  private static List<Bar> bars(Law law) {
    return law.clauses().stream()
        .filter(Bar.class::isInstance)
        .map(Bar.class::cast)
        .filter(bar -> bar.in() == Bar.In.ANY)
        .toList();
  }

  /** A bar without its number and article, which a change elsewhere can move. */
  private static Bar unnumbered(Bar bar) {
    return new Bar(
        "",
        ArticleNo.HEADER,
        bar.act(),
        bar.holders(),
        bar.except(),
        bar.target(),
        bar.scope(),
        bar.in(),
        bar.when(),
        bar.unless(),
        "");
  }
}
