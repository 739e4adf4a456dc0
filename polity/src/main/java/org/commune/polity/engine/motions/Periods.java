package org.commune.polity.engine.motions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Procedure;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Motion;
import org.commune.polity.state.VoteNow;

/** How long a motion is discussed, and its vote open. */
final class Periods {
  private Periods() {}

  /**
   * Whether the usual discussion and sponsors are not asked of a motion: it is about procedure or
   * about an emergency, whose times are its own, or the power to do it sets a notice of its own.
   */
  static boolean hasOwnTimes(Scene scene, Motion motion) {
    return motion.deeds().stream()
        .anyMatch(d ->
            d instanceof MotionDeed
                || d instanceof MeetingDeed
                || d instanceof EmergencyDeed
                || scene.law().powers(d.act()).stream()
                    .anyMatch(p ->
                        p.holders().stream()
                                .anyMatch(a ->
                                    Proposals.venue(scene, motion.in())
                                        .filter(v -> Standing.is(scene, a, v, d))
                                        .isPresent())
                            && p.conditions().stream()
                                .anyMatch(c -> c instanceof Condition.Noticed)));
  }

  /** When the discussion of a motion ends at the earliest. */
  static Instant discussionEnds(Scene scene, Motion motion) {
    if (hasOwnTimes(scene, motion)) {
      return motion.discussionEnds().orElse(motion.proposedAt());
    }
    Optional<Procedure.Discussion> discussion =
        Procedures.of(scene, motion).flatMap(Procedure::discussion);
    if (discussion.isEmpty()) {
      return motion.discussionEnds().orElse(motion.proposedAt());
    }
    if (motion.urgent()) {
      return Procedures.of(scene, motion)
          .flatMap(Procedure::urgency)
          .map(u -> scene.after(motion.proposedAt(), u.noticeFloor()))
          .orElse(motion.proposedAt());
    }
    Instant end =
        motion
            .discussionEnds()
            .orElseGet(() ->
                discussion
                    .get()
                    .min()
                    .map(m -> scene.after(motion.proposedAt(), m))
                    .orElse(motion.proposedAt()));
    return changed(motion) ? laterOf(end, onChange(scene, motion, discussion.get())) : end;
  }

  private static boolean changed(Motion motion) {
    return motion.changedAt().isAfter(motion.proposedAt());
  }

  private static Instant onChange(Scene scene, Motion motion, Procedure.Discussion discussion) {
    Instant after =
        discussion
            .onChange()
            .map(s -> scene.after(motion.changedAt(), s))
            .orElse(motion.proposedAt());
    Optional<Instant> cap = discussion.max().map(m -> scene.after(motion.proposedAt(), m));
    return cap.filter(after::isAfter).orElse(after);
  }

  private static Instant laterOf(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** A change may start the discussion anew (Debian before 1.8). */
  static Motion afterChange(Scene scene, Motion before, Motion changed) {
    Optional<Procedure.Discussion> discussion =
        Procedures.of(scene, before).flatMap(Procedure::discussion);
    boolean restarts =
        discussion.filter(Procedure.Discussion::restartOnChange).isPresent()
            && changed.changedAt().isAfter(before.changedAt());
    return restarts
        ? changed.ending(
            discussion.get().min().map(m -> scene.after(scene.now(), m)).orElse(scene.now()))
        : changed;
  }

  static Doing vary(Scene scene, Doer doer, MotionDeed.VaryPeriod deed, Power power) {
    return Proposals.open(
        scene,
        deed.motion(),
        power,
        motion ->
            switch (deed.period()) {
              case DISCUSSION -> discussion(scene, doer, motion, deed, power.article());
              case VOTE -> vote(scene, doer, motion, deed, power.article());
            });
  }

  private static Doing discussion(
      Scene scene, Doer doer, Motion motion, MotionDeed.VaryPeriod deed, ArticleNo article) {
    Optional<Procedure.Vary> vary =
        Procedures.of(scene, motion)
            .flatMap(Procedure::discussion)
            .flatMap(Procedure.Discussion::vary);
    Instant usual =
        discussionEnds(
            scene, motion.ending(motion.discussionEnds().orElse(discussionEnds(scene, motion))));
    Instant end = moved(scene, usual, deed);
    return check(scene, vary, deed, end, article)
        .map(Doing::not)
        .orElseGet(() ->
            Doing.done(
                Write.motion(
                    motion.ending(end),
                    doer + " sets the discussion of " + motion.id() + " to end on " + end)));
  }

  private static Doing vote(
      Scene scene, Doer doer, Motion motion, MotionDeed.VaryPeriod deed, ArticleNo article) {
    Optional<Procedure.Vary> vary =
        Procedures.of(scene, motion).flatMap(Procedure::voting).flatMap(Procedure.Voting::vary);
    Optional<VoteNow> vote = motion.vote().filter(v -> v.closes().isPresent());
    if (vote.isEmpty()) {
      return Doing.not(article, "no vote with a set time is open on it", "");
    }
    Instant end = moved(scene, vote.get().closes().orElseThrow(), deed);
    return check(scene, vary, deed, end, article)
        .map(Doing::not)
        .orElseGet(() -> {
          java.util.List<org.commune.polity.effect.Effect> effects =
              new java.util.ArrayList<>(Write.stop(scene, VoteNow.CLOSING, motion.id()));
          effects.add(
              Write.motion(
                  motion.with(Optional.of(vote.get().closing(end))),
                  doer + " sets the vote on " + motion.id() + " to close on " + end));
          effects.add(Write.timer(end, VoteNow.CLOSING, motion.id()));
          return Doing.done(effects);
        });
  }

  private static Instant moved(Scene scene, Instant usual, MotionDeed.VaryPeriod deed) {
    return deed.shorter()
        ? deed.by().before(usual, scene.zone())
        : deed.by().after(usual, scene.zone(), Span.DayCount.CALENDAR);
  }

  private static Optional<org.commune.polity.Ground> check(
      Scene scene,
      Optional<Procedure.Vary> vary,
      MotionDeed.VaryPeriod deed,
      Instant end,
      ArticleNo article) {
    if (vary.isEmpty()) {
      return Optional.of(org.commune.polity.Ground.of(article, "this period cannot be varied"));
    }
    Instant zero = Instant.EPOCH;
    boolean tooMuch =
        deed.by()
            .after(zero, java.time.ZoneOffset.UTC, Span.DayCount.CALENDAR)
            .isAfter(
                vary.get().upTo().after(zero, java.time.ZoneOffset.UTC, Span.DayCount.CALENDAR));
    if (tooMuch) {
      return Optional.of(
          new org.commune.polity.Ground(
              article,
              "it can be varied by " + vary.get().upTo().inWords() + " at most",
              "vary it by less"));
    }
    return vary.get()
        .notEndingWithin()
        .filter(s -> end.isBefore(s.after(scene.now(), scene.zone(), Span.DayCount.CALENDAR)))
        .map(s ->
            new org.commune.polity.Ground(
                article,
                "it would end in "
                    + hours(scene.now(), end)
                    + " hours, and may not end within "
                    + s.inWords(),
                "leave at least " + s.inWords()));
  }

  private static long hours(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toHours());
  }
}
