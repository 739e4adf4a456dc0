package org.commune.polity.engine.motions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.Procedure;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.charter.measure.Span;
import org.commune.charter.measure.Surd;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.amendments.CharterChanges;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.VoteNow;
import org.pcollections.TreePMap;

/** Votes are called, when everything that must come before has; and cancelled. */
public final class Opening {
  private Opening() {}

  /** The running time of a vote that opens by itself. */
  static final String OPENING = "vote:open";

  static Doing call(Scene scene, Doer doer, MotionDeed.CallVote deed, Power power) {
    return Proposals.open(
        scene,
        deed.motion(),
        power,
        motion ->
            unready(scene, motion, power.article())
                .map(Doing::not)
                .orElseGet(() -> open(scene, doer, motion, power)));
  }

  /** Why the vote on a motion cannot be called yet. */
  private static Optional<Ground> unready(Scene scene, Motion motion, ArticleNo article) {
    if (motion.status() != Motion.Status.PROPOSED && motion.status() != Motion.Status.READ) {
      return Optional.of(Ground.of(article, "its vote is open already"));
    }
    Instant ends = Periods.discussionEnds(scene, motion);
    if (motion.status() == Motion.Status.PROPOSED && ends.isAfter(scene.now())) {
      return Optional.of(
          new Ground(
              Procedures.article(scene, motion),
              "it is discussed until " + ends,
              "call the vote from " + ends + " on"));
    }
    return sponsors(scene, motion).or(() -> interval(scene, motion));
  }

  private static Optional<Ground> sponsors(Scene scene, Motion motion) {
    Optional<Procedure> procedure = Procedures.of(scene, motion);
    if (procedure.isEmpty()
        || procedure.get().propose().isEmpty()
        || motion.parent().isPresent()
        || Periods.hasOwnTimes(scene, motion)) {
      return Optional.empty();
    }
    Doer proposer = proposer(scene, motion);
    Deed asked = new MotionDeed.CallVote(motion.id());
    Optional<Surd> needed =
        procedure.get().propose().stream()
            .filter(p -> p.by().map(a -> Standing.is(scene, a, proposer, asked)).orElse(true))
            .map(p -> scene.value(p.sponsors()))
            .min(Surd::compareTo);
    if (needed.isEmpty()) {
      return Optional.of(
          Ground.of(Procedures.article(scene, motion), proposer + " may not propose here"));
    }
    long have =
        motion.sponsors().stream()
            .filter(s ->
                !procedure.get().sponsorsExcludeProposer() || !s.id().equals(motion.proposer()))
            .count();
    return Surd.whole(have).compareTo(needed.get()) >= 0
        ? Optional.empty()
        : Optional.of(
            new Ground(
                Procedures.article(scene, motion),
                needed.get().ceil()
                    + " sponsors needed ("
                    + needed.get().inWords()
                    + "), "
                    + have
                    + " given",
                "find more sponsors"));
  }

  private static Doer proposer(Scene scene, Motion motion) {
    PersonId person = new PersonId(motion.proposer());
    return scene.state().person(person).isPresent()
        ? new Doer.One(person)
        : Proposals.venue(scene, motion.proposer()).orElse(new Doer.One(person));
  }

  private static Optional<Ground> interval(Scene scene, Motion motion) {
    if (motion.status() != Motion.Status.READ || motion.firstCarried().isEmpty()) {
      return Optional.empty();
    }
    Optional<Tier> tier = motion.deed().flatMap(d -> CharterChanges.tier(scene, d));
    Instant last = motion.firstCarried().get();
    return tier.flatMap(Tier::interval)
        .filter(span -> !scene.passed(last, span))
        .map(span ->
            new Ground(
                tier.get().article(),
                span.inWords() + " must lie between two readings",
                "read it again from " + scene.after(last, span) + " on"));
  }

  private static Doing open(Scene scene, Doer doer, Motion motion, Power power) {
    Optional<Doer> venue = Proposals.venue(scene, motion.in());
    if (venue.isEmpty()) {
      return Doing.not(power.article(), "there is no " + motion.in() + " any more", "");
    }
    Optional<Span> length = length(scene, motion);
    Optional<BodyId> body = Standing.venueBody(scene, motion.in());
    Optional<Meeting> meeting =
        body.flatMap(b -> scene.composition(b).meeting()).filter(Meeting::isOpen);
    if (length.isEmpty() && meeting.isEmpty()) {
      return Doing.not(
          power.article(), "no meeting of " + motion.in() + " is open", "call it in a meeting");
    }
    Optional<Instant> closes =
        length.map(l -> l.after(scene.now(), scene.zone(), Span.DayCount.CALENDAR));
    Motion voting =
        motion
            .with(
                Optional.of(
                    new VoteNow(
                        scene.now(),
                        closes,
                        length.isPresent() && !Deciding.collective(scene, motion)
                            ? Optional.of(roll(scene, motion))
                            : Optional.empty(),
                        TreePMap.empty(),
                        secret(scene, motion))))
            .with(Motion.Status.VOTING);
    for (Deed inner : motion.deeds()) {
      Grants.Finding finding =
          Grants.find(scene, venue.get(), inner, Stage.CALLED, Optional.of(voting));
      if (finding instanceof Grants.Finding.Denied(List<Ground> grounds)) {
        return new Doing.Not(grounds);
      }
    }
    Optional<Ground> early = tierNotice(scene, motion);
    if (early.isPresent()) {
      return Doing.not(early.get());
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.motion(voting, doer + " opens the vote on " + motion.id()));
    closes.ifPresent(at -> effects.add(Write.timer(at, VoteNow.CLOSING, motion.id())));
    return Doing.done(effects);
  }

  private static Optional<Ground> tierNotice(Scene scene, Motion motion) {
    Optional<Tier> tier = motion.deed().flatMap(d -> CharterChanges.tier(scene, d));
    return tier.flatMap(Tier::notice)
        .filter(span -> motion.reading() == 1 && !scene.passed(motion.proposedAt(), span))
        .map(span ->
            new Ground(
                tier.get().article(),
                span.inWords() + " of notice must pass before a change of the charter is voted on",
                "vote from " + scene.after(motion.proposedAt(), span) + " on"));
  }

  private static org.pcollections.PSet<PersonId> roll(Scene scene, Motion motion) {
    return Standing.venueBody(scene, motion.in())
        .map(scene::sitting)
        .orElseGet(() -> scene.roll(motion.in(), scene.now()));
  }

  /** How long a vote is open that is not taken in a meeting. */
  private static Optional<Span> length(Scene scene, Motion motion) {
    Optional<Initiative> initiative = Procedures.initiative(scene, motion);
    if (initiative.isPresent()) {
      return Optional.of(initiative.get().voting());
    }
    Optional<Span> voting =
        Procedures.of(scene, motion).flatMap(Procedure::voting).map(Procedure.Voting::length);
    return voting
        .or(() ->
            Standing.venueBody(scene, motion.in()).flatMap(scene::body).flatMap(Body::voteWithin))
        .or(() -> scene.isElectorate(motion.in()) ? Optional.of(Span.ofDays(7)) : Optional.empty());
  }

  private static boolean secret(Scene scene, Motion motion) {
    List<Body.SecretIf> cases =
        Standing.venueBody(scene, motion.in())
            .flatMap(scene::body)
            .map(Body::secretIf)
            .orElse(List.of());
    boolean byCase =
        motion.deeds().stream()
            .anyMatch(d ->
                switch (d.act()) {
                  case "recall" -> cases.contains(Body.SecretIf.RECALL);
                  case "elect", "elect_chair" -> cases.contains(Body.SecretIf.ELECTION);
                  case "sanction", "expel" -> cases.contains(Body.SecretIf.SANCTION);
                  default -> false;
                });
    return byCase
        || Governance.governing(scene, motion).map(g -> g.rule().secret()).orElse(false)
        || Procedures.initiative(scene, motion).map(Initiative::secret).orElse(false)
        || motion.deeds().stream()
            .flatMap(d -> scene.law().powers(d.act()).stream())
            .anyMatch(p -> p.how().secret());
  }

  static Doing cancel(Scene scene, MotionDeed.CancelVote deed, Power power) {
    return Proposals.open(
        scene,
        deed.motion(),
        power,
        motion -> {
          if (motion.status() != Motion.Status.VOTING) {
            return Doing.not(power.article(), "no vote on it is open", "");
          }
          Motion waiting = motion.with(Optional.<VoteNow>empty()).with(Motion.Status.PROPOSED);
          Optional<Instant> again = restart(scene, motion);
          List<Effect> effects = new ArrayList<>(Write.stop(scene, VoteNow.CLOSING, motion.id()));
          effects.add(
              Write.motion(
                  again.map(waiting::ending).orElse(waiting),
                  "the vote on " + motion.id() + " is cancelled"));
          again.ifPresent(at -> effects.add(Write.timer(at, OPENING, motion.id())));
          return Doing.done(effects);
        });
  }

  /** Cancelled late, a vote begins anew after a time (Debian 6.3.1). */
  private static Optional<Instant> restart(Scene scene, Motion motion) {
    return Procedures.of(scene, motion)
        .flatMap(Procedure::callVote)
        .flatMap(Procedure.CallVote::late)
        .filter(late -> scene.passed(motion.proposedAt(), late.after()))
        .map(late -> scene.after(scene.now(), late.restart()));
  }

  /** The vote on a motion opens by itself, if it can. */
  public static List<Effect> opens(Scene scene, String id) {
    Optional<Motion> motion = scene.state().motion(id);
    if (motion.isEmpty() || unready(scene, motion.get(), ArticleNo.HEADER).isPresent()) {
      return List.of();
    }
    Power automatic =
        Governance.usual("calendar", Procedures.article(scene, motion.get()), "call_vote");
    return open(scene, new Doer.Calendar(), motion.get(), automatic)
            instanceof Doing.Done(List<Effect> effects, var outcome)
        ? effects
        : List.of();
  }
}
