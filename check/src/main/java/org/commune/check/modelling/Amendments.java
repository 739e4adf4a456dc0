package org.commune.check.modelling;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Bar;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * Amendment of the charter, as one act for each tier: it sets all articles that take that tier to
 * their worst. What an article gave the members is gone; what it kept from the faction is not kept.
 * Who can amend the article on amendment itself can do both in turn.
 */
final class Amendments {
  /** The articles of the tier stand as they are. */
  static final int INTACT = 0;

  private static final int MOST_ROUNDS = 12;

  private final Sketch sketch;
  private final Law law;
  private final Hands hands;
  private final Map<String, Variable> tiers = new LinkedHashMap<>();

  Amendments(Sketch sketch, Hands hands) {
    this.sketch = sketch;
    this.law = sketch.law();
    this.hands = hands;
    law.tiers().forEach(this::tier);
  }

  private void tier(Tier tier) {
    List<String> values = new ArrayList<>(List.of("stand"));
    for (int round = 1; round <= rounds(tier); round++) {
      values.add(
          "are being amended by the faction, since " + round + (round == 1 ? " round" : " rounds"));
    }
    values.add("are amended as the faction wished");
    for (int round = 1; round <= restoring(tier); round++) {
      values.add("are being restored, since " + round + (round == 1 ? " round" : " rounds"));
    }
    tiers.put(
        tier.id(),
        sketch.add(new Variable(name(tier), tier.article(), about(tier), values), INTACT));
  }

  /** The name of the variable of a tier. */
  static String name(Tier tier) {
    return "tier." + tier.id().replace('/', '_');
  }

  private static String about(Tier tier) {
    return tier.isOrdinary()
        ? "the articles that no other tier names"
        : "the articles "
            + String.join(", ", tier.covers().stream().sorted().map(ArticleNo::toString).toList());
  }

  /**
   * The steps from the first reading to the last: none where both are at once, else one more than
   * the rounds that must lie between them.
   */
  int rounds(Tier tier) {
    return tier.never() ? 0 : steps(sketch.periods().atLeast(days(tier)));
  }

  /** The same where the members restore what was amended, who are not helped by rounding. */
  private int restoring(Tier tier) {
    return tier.never() ? 0 : steps(sketch.periods().atMost(days(tier)));
  }

  private static int steps(int rounds) {
    return rounds == 0 ? 0 : Math.min(rounds, MOST_ROUNDS) + 1;
  }

  /** The time from the first reading, or the notice of it, until an amendment takes effect. */
  static int days(Tier tier) {
    return (tier.readings() - 1) * tier.interval().map(Periods::days).orElse(0)
        + tier.notice().map(Periods::days).orElse(0)
        + tier.timeLock().map(Periods::days).orElse(0);
  }

  int struck(Tier tier) {
    return rounds(tier) + 1;
  }

  /** That an article has not been amended as the faction wished. */
  Guard stands(ArticleNo article) {
    return law.tier(article).flatMap(this::stands).orElse(Guard.always());
  }

  /** That nothing on which a power stands has been amended as the faction wished. */
  Guard stands(Power power) {
    return stands(Footing.of(law, power));
  }

  private Guard stands(java.util.Set<ArticleNo> articles) {
    return Guard.all(articles.stream().map(this::stands).toList());
  }

  /** What amendment itself stands on, in a tier. */
  private Guard amendable(Tier tier) {
    java.util.Set<ArticleNo> footing =
        new java.util.LinkedHashSet<>(
            Footing.of(
                law,
                tier.article(),
                tier.by(),
                new How(tier.via(), tier.rule(), tier.ratio(), false),
                List.of()));
    tier.ratify()
        .ifPresent(r ->
            footing.addAll(
                Footing.of(
                    law, tier.article(), r.by(), How.by(r.via(), Optional.empty()), List.of())));
    return stands(footing);
  }

  private static int[] range(int from, int to) {
    return java.util.stream.IntStream.rangeClosed(from, to).toArray();
  }

  /** That some article has been amended as the faction wished. */
  Guard amended() {
    return Guard.any(
        law.tiers().stream().flatMap(t -> stands(t).stream()).map(Guard::not).toList());
  }

  private Optional<Guard> stands(Tier tier) {
    return Optional.ofNullable(tiers.get(tier.id())).map(v -> Guard.is(v, range(0, rounds(tier))));
  }

  /** Adds the acts of both sides. */
  void acts(Terms terms, Organs organs) {
    for (Tier tier : law.tiers()) {
      if (!tier.never()) {
        acts(tier, requireNonNull(tiers.get(tier.id())), terms, organs);
      }
    }
  }

  /**
   * The tiers that are open to whoever has amended the article on amendment: what it asked for them
   * it asks no more, and what it said can never be changed can be.
   */
  List<Tier> opened() {
    return law.tiers().stream().filter(t -> !t.equals(law.tier(t.article()).orElse(t))).toList();
  }

  Variable variable(Tier tier) {
    return requireNonNull(tiers.get(tier.id()));
  }

  private void acts(Tier tier, Variable variable, Terms terms, Organs organs) {
    Guard deciders = deciders(Side.FACTION, tier, terms);
    Guard ratifiers = ratifiers(Side.FACTION, tier);
    int last = struck(tier);
    int rounds = rounds(tier);
    if (rounds > 0) {
      add(
          Side.FACTION,
          tier,
          "begin",
          "carries the first reading of an amendment of " + variable.about(),
          Guard.all(beginners(tier, deciders, organs), Guard.is(variable, INTACT)),
          List.of(new Assignment.Set(variable, 1)),
          false);
      for (int round = 1; round < rounds; round++) {
        passes(tier, variable, round);
      }
    }
    Guard ready = Guard.all(deciders, Guard.is(variable, rounds));
    add(
        Side.FACTION,
        tier,
        "carry",
        "amends " + variable.about() + " as it wishes",
        Guard.all(ready, ratifiers),
        List.of(new Assignment.Set(variable, last)),
        false);
    deceived(tier, terms, organs, variable, last);
    restore(tier, terms, variable);
  }

  /** Where members decide who can be deceived, it takes no more than a proposal to begin with. */
  private Guard beginners(Tier tier, Guard deciders, Organs organs) {
    return sketch.threat().deceived() > 0 && hands.takesTheMembers(tier.by())
        ? Guard.any(deciders, Guard.isNot(organs.deceived, 0))
        : deciders;
  }

  private void passes(Tier tier, Variable variable, int value) {
    sketch.rule(
        tier.article(),
        "the time between readings runs",
        Guard.is(variable, value),
        new Assignment.Set(variable, value + 1));
  }

  /** The members are deceived into the vote that it takes. */
  private void deceived(Tier tier, Terms terms, Organs organs, Variable variable, int last) {
    boolean ratify = tier.ratify().filter(r -> hands.takesTheMembers(r.by())).isPresent();
    boolean decide = hands.takesTheMembers(tier.by());
    if (sketch.threat().deceived() == 0 || !(ratify || decide)) {
      return;
    }
    Guard others =
        decide
            ? Guard.all(deciders(Side.MEMBERS, tier, terms), ratifiers(Side.FACTION, tier))
            : deciders(Side.FACTION, tier, terms);
    if (decide && ratify) {
      return;
    }
    add(
        Side.FACTION,
        tier,
        "deceive",
        "deceives the members into amending " + variable.about() + " as it wishes",
        Guard.all(
            others,
            hands.base(Side.MEMBERS),
            Guard.is(variable, rounds(tier)),
            Guard.isNot(organs.deceived, 0)),
        List.of(new Assignment.Set(variable, last), new Assignment.Shift(organs.deceived, -1)),
        true);
  }

  private void restore(Tier tier, Terms terms, Variable variable) {
    if (law.tier(tier.article()).filter(tier::equals).isPresent()) {
      return; // what it takes to amend has been amended with the rest
    }
    Guard able =
        Guard.all(
            deciders(Side.MEMBERS, tier, terms), ratifiers(Side.MEMBERS, tier), amendable(tier));
    int last = struck(tier);
    int rounds = restoring(tier);
    if (rounds > 0) {
      add(
          Side.MEMBERS,
          tier,
          "begin",
          "carry the first reading of an amendment that restores " + variable.about(),
          Guard.all(able, Guard.is(variable, last)),
          List.of(new Assignment.Set(variable, last + 1)),
          false);
      for (int round = 1; round < rounds; round++) {
        passes(tier, variable, last + round);
      }
    }
    add(
        Side.MEMBERS,
        tier,
        "carry",
        "restore " + variable.about(),
        Guard.all(able, Guard.is(variable, last + rounds)),
        List.of(new Assignment.Set(variable, INTACT)),
        false);
  }

  private Guard deciders(Side side, Tier tier, Terms terms) {
    How how = new How(tier.via(), tier.rule(), tier.ratio(), false);
    return Guard.any(
        tier.by().stream()
            .map(a ->
                Guard.all(
                    hands.as(side, a, how, ""),
                    terms.unbarred(side, "amend_charter", a, "", Bar.In.ANY)))
            .toList());
  }

  private Guard ratifiers(Side side, Tier tier) {
    return tier.ratify()
        .map(Amendment.Ratify::by)
        .map(by -> hands.any(side, by, false, How.USUAL, ""))
        .orElse(Guard.always());
  }

  /** That a side can amend the charter at all, in any tier. */
  Guard able(Side side, Terms terms) {
    return Guard.any(
        law.tiers().stream()
            .filter(t -> !t.never())
            .map(t ->
                Guard.all(
                    deciders(side, t, terms),
                    ratifiers(side, t),
                    side == Side.MEMBERS ? amendable(t) : Guard.always()))
            .toList());
  }

  private void add(
      Side side,
      Tier tier,
      String step,
      String text,
      Guard guard,
      List<Assignment> effects,
      boolean budget) {
    String by = Names.actors(law, tier.by(), false);
    sketch.add(
        new Command(
            (side == Side.FACTION ? "F." : "M.") + tier.id() + "." + step,
            side,
            tier.article(),
            new Command.Origin(
                tier.id(),
                "amend_charter",
                String.join(" | ", tier.by().stream().map(Actor::toString).toList()),
                ""),
            (side == Side.FACTION ? "the faction, in " : "the members, in ") + by + ", " + text,
            guard,
            effects,
            budget));
  }
}
