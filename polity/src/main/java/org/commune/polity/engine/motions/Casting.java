package org.commune.polity.engine.motions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.deciding.Ranked;
import org.commune.polity.engine.mandates.Mandates;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.VoteNow;

/** A vote is cast: by whom it may be, and what it may say. */
final class Casting {
  private Casting() {}

  static Doing vote(Scene scene, Doer doer, MotionDeed.Vote deed, Power power) {
    return Votes.voting(
        scene,
        deed.on(),
        power,
        (motion, vote) -> {
          String voter = doer.toString();
          Optional<Deciding.Governing> governing = Governance.governing(scene, motion);
          Optional<Ground> closed = mayNot(scene, doer, motion, vote, governing, power.article());
          if (closed.isPresent()) {
            return Doing.not(closed.get());
          }
          boolean ranked = Governance.isRanked(motion, governing);
          if (ranked ? deed.ranking().isEmpty() : deed.choice().isEmpty()) {
            return Doing.not(
                power.article(),
                ranked ? "no order of preference is given" : "no choice is given",
                ranked ? "rank the options" : "vote yes, no or abstain");
          }
          Optional<Ground> wrong =
              ranked ? unknown(motion, deed, governing, power.article()) : Optional.empty();
          if (wrong.isPresent()) {
            return Doing.not(wrong.get());
          }
          Optional<Ground> bound = bound(scene, doer, motion, deed);
          if (bound.isPresent()) {
            return Doing.not(bound.get());
          }
          List<Effect> effects = new ArrayList<>();
          VoteNow after = vote.with(voter, new VoteNow.Cast(deed.choice(), deed.ranking()));
          effects.add(
              Write.motion(
                  motion.with(Optional.of(after)),
                  vote.secret() ? voter + " votes" : voter + " votes " + words(deed)));
          if (doer instanceof Doer.One(PersonId person) && deed.choice().isPresent()) {
            effects.addAll(Mandates.onVote(scene, motion, person, deed.choice().get()));
          }
          return Doing.done(effects);
        });
  }

  /** A mandate may make a vote void that goes against it. */
  private static Optional<Ground> bound(
      Scene scene, Doer doer, Motion motion, MotionDeed.Vote deed) {
    return doer instanceof Doer.One(PersonId person) && deed.choice().isPresent()
        ? Mandates.bars(scene, motion, person, deed.choice().get())
        : Optional.empty();
  }

  private static String words(MotionDeed.Vote deed) {
    return deed.choice()
        .map(c -> c.name().toLowerCase(java.util.Locale.ROOT))
        .orElse("by order of preference");
  }

  private static Optional<Ground> unknown(
      Motion motion,
      MotionDeed.Vote deed,
      Optional<Deciding.Governing> governing,
      ArticleNo article) {
    Rule rule = governing.map(Deciding.Governing::rule).orElse(Deciding.SIMPLE);
    List<String> options = Ranked.options(motion, rule);
    if (rule.ballot().filter(b -> !b.equalRanks()).isPresent()
        && rule.method() != Rule.Method.APPROVAL
        && deed.ranking().stream().anyMatch(group -> group.size() > 1)) {
      return Optional.of(
          new Ground(article, "options may not be ranked equal", "rank one below the other"));
    }
    int most = rule.ballot().flatMap(Rule.Ballot::maxChoices).orElse(Integer.MAX_VALUE);
    if (deed.ranking().stream().mapToInt(List::size).sum() > most) {
      return Optional.of(
          new Ground(article, "no more than " + most + " may be marked", "mark fewer"));
    }
    List<String> named = deed.ranking().stream().flatMap(List::stream).toList();
    if (named.stream().distinct().count() != named.size()) {
      return Optional.of(Ground.of(article, "an option is ranked twice"));
    }
    return named.stream()
        .filter(n -> !options.contains(n))
        .findFirst()
        .map(n ->
            new Ground(
                article,
                "\"" + n + "\" is no option",
                "the options are: " + String.join(", ", options)));
  }

  private static Optional<Ground> mayNot(
      Scene scene,
      Doer doer,
      Motion motion,
      VoteNow vote,
      Optional<Deciding.Governing> governing,
      ArticleNo article) {
    String voter = doer.toString();
    if (vote.closes().filter(c -> !c.isAfter(scene.now())).isPresent()) {
      return Optional.of(Ground.of(article, "the vote closed on " + vote.closes().get()));
    }
    if (Deciding.collective(scene, motion)) {
      boolean body =
          doer instanceof Doer.Whole(BodyId id)
              && Deciding.instances(scene, Standing.venueBody(scene, motion.in()).orElseThrow())
                  .contains(id);
      if (!body) {
        return Optional.of(
            new Ground(
                article,
                "here each body votes by its own decision",
                "propose the vote in your body"));
      }
    } else if (vote.roll().isPresent()) {
      if (!(doer instanceof Doer.One(PersonId person)) || !vote.roll().get().contains(person)) {
        return Optional.of(
            Ground.of(
                article, voter + " was not on the roll when it was closed on " + vote.opened()));
      }
    } else if (!present(scene, doer, motion)) {
      return Optional.of(new Ground(article, voter + " is not present", "attend the meeting"));
    }
    boolean again = vote.votes().containsKey(voter);
    boolean change = Procedures.of(scene, motion).map(Procedure::changeVote).orElse(false);
    if (again && !change) {
      return Optional.of(Ground.of(article, voter + " has voted already"));
    }
    return recused(scene, doer, motion, governing, article);
  }

  private static boolean present(Scene scene, Doer doer, Motion motion) {
    return doer instanceof Doer.One(PersonId person)
        && Standing.venueBody(scene, motion.in())
            .flatMap(b -> scene.composition(b).meeting())
            .filter(m -> m.present().contains(person))
            .isPresent();
  }

  private static Optional<Ground> recused(
      Scene scene,
      Doer doer,
      Motion motion,
      Optional<Deciding.Governing> governing,
      ArticleNo article) {
    List<Rule.Recusal> recuse = new ArrayList<>();
    governing.ifPresent(g -> recuse.addAll(g.rule().recuse()));
    Procedures.of(scene, motion).ifPresent(p -> recuse.addAll(p.recuse()));
    if (recuse.isEmpty() || !(doer instanceof Doer.One(PersonId person))) {
      return Optional.empty();
    }
    boolean concerned =
        motion.deeds().stream()
            .anyMatch(d ->
                d.persons().contains(person)
                    || Standing.holder(scene, d).filter(person::equals).isPresent());
    // A chair whom a motion is about leaves the chair for it, and keeps the vote.
    boolean aside =
        concerned
            && (recuse.contains(Rule.Recusal.PERSON_CONCERNED)
                || recuse.contains(Rule.Recusal.PERSON_CONCERNED_BUT_CASTING_VOTE));
    return aside
        ? Optional.of(Ground.of(article, "the motion is about " + person + ", who stands aside"))
        : Optional.empty();
  }
}
