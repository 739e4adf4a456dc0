package org.commune.polity.engine.amendments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Clock;
import org.commune.charter.law.How;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.Interpreted;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;
import org.commune.polity.state.VoteNow;

/** Changing the charter, and saying what it means. */
public final class CharterChanges {
  private CharterChanges() {}

  public static Doing perform(
      Scene scene, Doer doer, CharterDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case CharterDeed.AmendCharter amend -> amend(scene, doer, amend, power, motion);
      case CharterDeed.Interpret interpret -> interpret(scene, doer, interpret, power);
    };
  }

  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return scene
        .state()
        .get(Register.DECISIONS, timer.subject())
        .filter(Decision::stands)
        .filter(d -> d.deed() instanceof CharterDeed.AmendCharter)
        .map(d -> effects(scene, (CharterDeed.AmendCharter) d.deed()))
        .orElse(List.of());
  }

  /**
   * The tier that a change of the charter takes: of all articles changed, the one that asks most. A
   * new article falls under the tier of the article it would stand under, else the ordinary one.
   */
  public static Optional<Tier> tier(Scene scene, Deed deed) {
    return (deed instanceof CharterDeed.AmendCharter amend
            ? amend.changes().stream().flatMap(c -> scene.law().tier(c.article()).stream())
            : scene.law().tiers().stream().filter(t -> names(t, deed)))
        .max(Comparator.comparing(Tier::never).thenComparing(t -> !t.isOrdinary()));
  }

  /** Whether a tier names a deed's act or subject as taking as much as its articles. */
  private static boolean names(Tier tier, Deed deed) {
    return tier.subjects().contains(deed.act())
        || deed.scope().stream().anyMatch(tier.subjects()::contains);
  }

  /** How many tiers above the ordinary one a change touches; one vote can only meet one of them. */
  private static long entrenched(Scene scene, CharterDeed.AmendCharter deed) {
    return deed.changes().stream()
        .flatMap(c -> scene.law().tier(c.article()).stream())
        .filter(t -> !t.isOrdinary())
        .distinct()
        .count();
  }

  /** The power to amend, decided in the way that the tier asks for. */
  public static Power byTier(Scene scene, Deed deed, Power power) {
    return tier(scene, deed)
        .map(t ->
            new Power(
                power.id(),
                t.article(),
                power.act(),
                power.holders(),
                power.together(),
                power.target(),
                power.scope(),
                new How(
                    t.via().or(power.how()::via),
                    t.rule().or(power.how()::rule),
                    t.ratio().or(power.how()::ratio),
                    power.how().secret()),
                power.conditions()))
        .orElse(power);
  }

  /** What stands between a carried motion and its effect: another reading, or a ratification. */
  public static Optional<Doing> nextStep(Scene scene, Motion motion, Deed deed, String words) {
    Optional<Tier> tier = tier(scene, deed);
    if (tier.isEmpty()) {
      return Optional.empty();
    }
    if (motion.reading() < tier.get().readings()) {
      return Optional.of(
          new Doing.Done(
              List.of(
                  Write.motion(
                      motion.read(scene.now()),
                      motion.id() + " is carried at reading " + motion.reading())),
              Optional.of(
                  new Outcome(
                      motion.id(),
                      Outcome.Decision.READ,
                      words,
                      List.of(),
                      List.of(tier.get().article())))));
    }
    return tier.get()
        .ratify()
        .map(r -> ratification(scene, motion, r, tier.get().article(), words));
  }

  private static Doing ratification(
      Scene scene, Motion motion, Amendment.Ratify ratify, ArticleNo article, String words) {
    String in = Ratifications.venue(scene, ratify);
    Motion child = Ratifications.motion(scene, motion, ratify, in);
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Write.motion(
            motion.with(Motion.Status.AWAITING_RATIFICATION),
            motion.id() + " goes to be ratified by " + in));
    effects.add(Write.motion(child, in + " votes on whether to ratify " + motion.id()));
    effects.add(
        Write.timer(
            child.vote().orElseThrow().closes().orElseThrow(), VoteNow.CLOSING, child.id()));
    return new Doing.Done(
        List.copyOf(effects),
        Optional.of(
            new Outcome(
                motion.id(),
                Outcome.Decision.AWAITING_RATIFICATION,
                words,
                List.of(),
                List.of(article))));
  }

  /**
   * Why the charter cannot be changed so, however many are for it. It is asked when a change is
   * proposed, so that nobody debates what cannot be, and again when it is carried, for the charter
   * may have changed since.
   */
  public static Optional<Doing.Not> refused(Scene scene, Deed deed, Power power) {
    return deed instanceof CharterDeed.AmendCharter amend
        ? Optional.of(flaws(scene, amend, power)).filter(f -> !f.isEmpty()).map(Doing.Not::new)
        : Optional.empty();
  }

  private static List<Ground> flaws(Scene scene, CharterDeed.AmendCharter deed, Power power) {
    Optional<Tier> tier = tier(scene, deed);
    if (tier.filter(Tier::never).isPresent()) {
      return List.of(new Ground(tier.get().article(), "these articles cannot be changed", ""));
    }
    if (deed.changes().isEmpty()) {
      return List.of(new Ground(power.article(), "no article is changed", "name the articles"));
    }
    if (entrenched(scene, deed) > 1) {
      return List.of(
          new Ground(
              power.article(),
              "it changes articles that are entrenched in different ways",
              "propose a change for those of each kind by itself"));
    }
    Charter after = changed(scene.law().charter(), deed);
    List<Ground> flaws = Soundness.flaws(after, power.article());
    if (!flaws.isEmpty()) {
      return flaws;
    }
    return Undercutting.ground(scene, after, tier)
        .or(() -> Redefining.ground(scene.law(), after, tier))
        .stream()
        .toList();
  }

  private static Doing amend(
      Scene scene, Doer doer, CharterDeed.AmendCharter deed, Power power, Optional<Motion> motion) {
    Optional<Doing.Not> refused = refused(scene, deed, power);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<Tier> tier = tier(scene, deed);
    String id = motion.map(Motion::id).orElse("amendment " + scene.state().acts());
    Decision decision =
        new Decision(
            id,
            deed.act(),
            doer.toString(),
            scene.now(),
            tier.map(Tier::article).orElse(power.article()),
            deed,
            Decision.Status.IN_FORCE,
            Optional.empty());
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.decision(decision, "the charter is amended"));
    effects.add(Write.began(Trigger.AMENDMENT_ADOPTED, "", id));
    if (tier.flatMap(Tier::timeLock).isEmpty()) {
      effects.addAll(effects(scene, deed));
    }
    return Doing.done(effects);
  }

  private static List<Effect> effects(Scene scene, CharterDeed.AmendCharter deed) {
    String articles =
        deed.changes().stream().map(c -> c.article().number()).collect(Collectors.joining(", "));
    Charter before = scene.law().charter();
    Charter after = changed(before, deed);
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.CharterChanged(after, "articles " + articles + " are changed"));
    // What was done before it was an offence is not punished where the charter says so.
    Set<String> known = offences(before);
    offences(after).stream()
        .filter(offence -> !known.contains(offence))
        .forEach(offence -> effects.add(Write.happened(scene, "offence " + offence)));
    return effects;
  }

  private static Set<String> offences(Charter charter) {
    return charter.articles().stream()
        .flatMap(a -> a.discipline().stream())
        .flatMap(d -> d.offences().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The charter with these articles replaced, added or struck. */
  static Charter changed(Charter before, CharterDeed.AmendCharter deed) {
    List<Article> articles = new ArrayList<>(before.articles());
    for (CharterDeed.Change change : deed.changes()) {
      int at = -1;
      for (int i = 0; i < articles.size(); i++) {
        at = articles.get(i).article().equals(change.article()) ? i : at;
      }
      if (at >= 0) {
        articles.remove(at);
      }
      if (change.to().isPresent()) {
        articles.add(at >= 0 ? at : articles.size(), change.to().get());
      }
    }
    return new Charter(
        before.id(),
        before.version(),
        before.title(),
        before.adopted(),
        before.lang(),
        before.timezone(),
        before.dayCount(),
        before.residualPower(),
        before.defaultVisibility(),
        before.interpreter(),
        before.conflictOrder(),
        before.vars(),
        before.acts(),
        before.about(),
        List.copyOf(articles));
  }

  private static Doing interpret(Scene scene, Doer doer, CharterDeed.Interpret deed, Power power) {
    ArticleNo article = deed.article();
    Optional<Article> about = scene.law().article(article);
    if (about.isEmpty()) {
      return Doing.not(power.article(), "there is no article " + article, "");
    }
    if (deed.reading().isPresent()
        && about.get().readings().stream().noneMatch(r -> r.id().equals(deed.reading().get()))) {
      return Doing.not(
          power.article(),
          "article " + article + " declares no reading \"" + deed.reading().get() + "\"",
          "its readings are: "
              + about.get().readings().stream().map(r -> r.id()).collect(Collectors.joining(", ")));
    }
    Interpreted said =
        new Interpreted(article, deed.reading(), deed.text(), doer.toString(), scene.now());
    List<Effect> effects = new ArrayList<>();
    effects.add(
        new Effect.Entered<>(
            Register.INTERPRETATIONS,
            article.number(),
            said,
            doer + " says what article " + article + " means"));
    boolean published =
        Chapters.of(scene, Article::interpretation).map(i -> i.is().published()).orElse(true);
    effects.add(
        Documents.entered(
            scene,
            Documents.numbered(scene, "interpretation of article " + article),
            published ? Document.Kind.PUBLICATION : Document.Kind.STATEMENT,
            doer,
            deed.text().or(deed::reading),
            Optional.of(article.number()),
            published ? "what article " + article + " means is published" : ""));
    if (deed.reading().isPresent()) {
      effects.add(
          new Effect.CharterChanged(
              scene.law().charter(), "article " + article + " is read as " + deed.reading().get()));
    }
    return Doing.done(effects);
  }
}
