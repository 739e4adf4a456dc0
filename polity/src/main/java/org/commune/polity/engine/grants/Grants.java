package org.commune.polity.engine.grants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter.ResidualPower;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Circumstances;
import org.commune.polity.engine.standing.Delegations;
import org.commune.polity.engine.standing.Matter;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Support;

/**
 * Whether a doer may do a deed: no bar stands against it, and a power grants it whose conditions
 * hold. An act that no power grants to anybody falls to the holder of the residual power.
 */
public final class Grants {
  private Grants() {}

  /** What was found. */
  public sealed interface Finding {
    /** This power grants it. */
    record Granted(Power power) implements Finding {}

    /** It is not granted; never without a ground. */
    record Denied(List<Ground> grounds) implements Finding {}
  }

  public static Finding find(
      Scene scene, Doer doer, Deed deed, Stage stage, Optional<Motion> motion) {
    Matter matter = Matter.of(scene, deed);
    List<Ground> barred = bars(scene, doer, deed, matter, motion);
    if (!barred.isEmpty()) {
      return new Finding.Denied(barred);
    }
    List<Power> powers = scene.law().powers(deed.act());
    List<Ground> failed = new ArrayList<>();
    for (Power power : powers) {
      if (!matter.isOf(power) || !held(scene, power, doer, deed)) {
        continue;
      }
      Optional<Ground> ground = failed(scene, power, doer, deed, stage, motion);
      if (ground.isEmpty()) {
        return new Finding.Granted(power);
      }
      failed.add(ground.get());
    }
    Optional<Power> created = CreatedBodies.power(scene, doer, deed);
    if (created.isPresent()) {
      return new Finding.Granted(created.get());
    }
    if (powers.isEmpty()) {
      return residual(scene, doer, deed);
    }
    return new Finding.Denied(
        failed.isEmpty() ? notHeld(scene, powers, doer, deed, matter) : failed);
  }

  /** All bars against a deed: those on it, and for a decree those on whatever it would do. */
  private static List<Ground> bars(
      Scene scene, Doer doer, Deed deed, Matter matter, Optional<Motion> motion) {
    List<Ground> grounds = new ArrayList<>(all(scene, doer, deed, matter, Bar.In.ANY));
    Precedence.refusal(scene, doer, deed).ifPresent(grounds::add);
    if (motion.filter(Motion::urgent).isPresent()) {
      grounds.addAll(all(scene, doer, deed, matter, Bar.In.URGENCY));
    }
    if (deed instanceof DecisionDeed.IssueDecree decree) {
      Stream.iterate(decree.measure(), Optional::isPresent, m -> m.flatMap(Deed::inner))
          .flatMap(Optional::stream)
          .forEach(measure -> grounds.addAll(onMeasure(scene, doer, measure)));
    }
    return grounds;
  }

  private static List<Ground> onMeasure(Scene scene, Doer doer, Deed measure) {
    Matter matter = Matter.of(scene, measure);
    List<Ground> grounds = new ArrayList<>(all(scene, doer, measure, matter, Bar.In.DECREE));
    grounds.addAll(all(scene, doer, measure, matter, Bar.In.ANY));
    return grounds;
  }

  private static List<Ground> all(Scene scene, Doer doer, Deed deed, Matter matter, Bar.In in) {
    List<Ground> grounds = List.of();
    for (Bar bar : scene.law().bars(deed.act())) {
      if (bar.in() == in && matter.isOf(bar) && bars(scene, bar, doer, deed)) {
        grounds = grounds.isEmpty() ? new ArrayList<>() : grounds;
        grounds.add(Ground.of(bar.article(), bar.says()));
      }
    }
    return grounds.size() < 2 ? grounds : grounds.stream().distinct().toList();
  }

  /** The first bar of that kind that stands against the deed, as a ground. */
  public static Optional<Ground> barred(Scene scene, Doer doer, Deed deed, Bar.In in) {
    return all(scene, doer, deed, Matter.of(scene, deed), in).stream().findFirst();
  }

  /** Whether a bar on what the deed is about stands now, for this doer. */
  private static boolean bars(Scene scene, Bar bar, Doer doer, Deed deed) {
    boolean whom =
        bar.holders().isEmpty()
            ? !isAny(scene, bar.except(), doer, deed)
            : isAny(scene, bar.holders(), doer, deed);
    return whom
        && (bar.when().isEmpty()
            || bar.when().stream().anyMatch(w -> Circumstances.stands(scene, w, doer, deed)))
        && bar.unless().stream().noneMatch(c -> Circumstances.holds(scene, c, deed));
  }

  private static boolean held(Scene scene, Power power, Doer doer, Deed deed) {
    return isAny(scene, power.holders(), doer, deed)
        || Delegations.inPlaceOf(scene, doer, deed).stream()
            .anyMatch(d -> isAny(scene, power.holders(), d, deed));
  }

  private static boolean isAny(Scene scene, List<Actor> actors, Doer doer, Deed deed) {
    for (Actor actor : actors) {
      if (Standing.is(scene, actor, doer, deed)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Ground> failed(
      Scene scene, Power power, Doer doer, Deed deed, Stage stage, Optional<Motion> motion) {
    if (power.together() && stage == Stage.DONE) {
      Optional<Ground> missing = otherHolders(scene, power, doer, deed);
      if (missing.isPresent()) {
        return missing;
      }
    }
    Conditions.Attempt attempt = new Conditions.Attempt(power.article(), doer, deed, stage, motion);
    for (Condition condition : power.conditions()) {
      Optional<Ground> ground = Conditions.failed(scene, condition, attempt);
      if (ground.isPresent()) {
        return ground;
      }
    }
    return Optional.empty();
  }

  private static Optional<Ground> otherHolders(Scene scene, Power power, Doer doer, Deed deed) {
    return power.holders().stream()
        .filter(a -> !Standing.is(scene, a, doer, deed))
        .filter(a ->
            scene.state().find(Lookup.SUPPORT_FOR, deed).stream()
                .noneMatch(s ->
                    s.kind() == Support.Kind.CONSENT && Standing.madeBy(scene, s.by(), a.id())))
        .findFirst()
        .map(a ->
            new Ground(
                power.article(),
                "it takes " + names(power.holders(), " and ") + " together",
                "have " + a + " consent to it first"));
  }

  /** Who may do it, article by article: those who always may before those who stand in. */
  private static List<Ground> notHeld(
      Scene scene, List<Power> powers, Doer doer, Deed deed, Matter matter) {
    List<Power> about = powers.stream().filter(matter::isOf).toList();
    if (about.isEmpty()) {
      return byArticle(powers).values().stream()
          .map(of ->
              new Ground(
                  of.getFirst().article(),
                  "nobody is granted to " + phrase(deed.act()) + " here",
                  "it is granted " + matters(of.getFirst())))
          .toList();
    }
    return byArticle(about).values().stream()
        .map(of -> notHeld(scene, of, doer, deed.act()))
        .toList();
  }

  private static Map<ArticleNo, List<Power>> byArticle(List<Power> powers) {
    return powers.stream()
        .sorted(Comparator.comparing(Grants::standsIn))
        .collect(Collectors.groupingBy(Power::article, LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean standsIn(Power power) {
    return power.conditions().stream().anyMatch(c -> c instanceof Condition.During);
  }

  private static Ground notHeld(Scene scene, List<Power> of, Doer doer, String act) {
    ArticleNo article = of.getFirst().article();
    Optional<Actor> own =
        of.stream()
            .flatMap(p -> p.holders().stream())
            .filter(a -> belongs(scene, a, doer))
            .findFirst();
    if (own.isPresent()) {
      return new Ground(
          article,
          own.get() + " does this as a whole, and not one of it alone",
          "propose a motion in " + own.get());
    }
    Set<String> holders =
        of.stream()
            .flatMap(p -> p.holders().stream())
            .map(Actor::toString)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return Ground.of(article, "only " + String.join(" or ", holders) + " may " + phrase(act));
  }

  private static boolean belongs(Scene scene, Actor actor, Doer doer) {
    return actor.role() == Actor.Role.WHOLE
        && doer instanceof Doer.One one
        && (scene.isElectorate(actor.id())
            ? scene.onRoll(one.person(), actor.id(), scene.now())
            : scene.isBody(actor.id()) && scene.sitsInAny(one.person(), actor.id()));
  }

  private static String matters(Power power) {
    String scope = power.scope().isEmpty() ? "" : " on " + String.join(", ", power.scope());
    return power.target().isEmpty()
        ? scope.strip()
        : "towards " + names(power.target(), ", ") + scope;
  }

  private static Finding residual(Scene scene, Doer doer, Deed deed) {
    ResidualPower residual = scene.law().charter().residualPower();
    ArticleNo article = residual.article().orElse(ArticleNo.HEADER);
    if (Standing.is(scene, residual.holder(), doer, deed)) {
      return new Finding.Granted(
          new Power(
              article + "/residual",
              article,
              deed.act(),
              List.of(residual.holder()),
              false,
              List.of(),
              Set.of(),
              How.USUAL,
              List.of()));
    }
    return new Finding.Denied(
        List.of(
            new Ground(
                article,
                "no article grants anybody to " + phrase(deed.act()),
                residual.holder().role() == Actor.Role.NOBODY
                    ? "what is not granted can only be granted by amending the charter"
                    : "what is not granted falls to " + residual.holder())));
  }

  public static String names(List<Actor> actors, String between) {
    return actors.stream().map(Actor::toString).collect(Collectors.joining(between));
  }

  public static String phrase(String act) {
    return act.replace('_', ' ');
  }
}
