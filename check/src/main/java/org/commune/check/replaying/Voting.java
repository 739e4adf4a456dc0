package org.commune.check.replaying;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/** Motions on their way from the proposal to the result: sponsored, called, voted on and closed. */
final class Voting {
  private static final int A_WEEK = 7;

  private final Proceedings proceedings;
  private final Map<String, Instant> askedAt = new HashMap<>();
  private final Set<String> sponsored = new LinkedHashSet<>();

  Voting(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  /** Takes motions, and those that stand under them, as far as they come today. */
  void further(Set<PersonId> crowd, List<String> ids) {
    together(crowd, ids);
    proceedings.state().each(Register.MOTIONS).stream()
        .filter(m -> m.parent().filter(ids::contains).isPresent())
        .map(Motion::id)
        .toList()
        .forEach(id -> further(crowd, id));
  }

  /** Whether a motion is done with, and was not carried. */
  boolean isLost(String id) {
    return proceedings.state().motion(id).filter(Motion::isOpen).isEmpty()
        && !is(id, Motion.Status.CARRIED);
  }

  /** Motions of one kind wait together: where one cannot be voted on yet, the others cannot. */
  private void together(Set<PersonId> crowd, List<String> ids) {
    for (String id : ids) {
      further(crowd, id);
      if (is(id, Motion.Status.PROPOSED) || is(id, Motion.Status.READ)) {
        return;
      }
    }
  }

  boolean is(String id, Motion.Status status) {
    return proceedings.state().motion(id).filter(m -> m.status() == status).isPresent();
  }

  /** The next step of a motion, if it is time. */
  private void further(Set<PersonId> crowd, String id) {
    if (is(id, Motion.Status.PROPOSED) || is(id, Motion.Status.READ)) {
      if (sponsored.add(id)) {
        crowd.forEach(p -> proceedings.take(p, new MotionDeed.SponsorMotion(id, Optional.empty())));
      }
      call(crowd, id);
    }
    if (is(id, Motion.Status.VOTING)) {
      Motion motion = proceedings.state().motion(id).orElseThrow();
      if (proceedings.isCollective(motion.in())) {
        bodyByBody(crowd, motion);
      } else {
        vote(crowd, motion);
      }
      if (!proceedings.anyone(proceedings.everybody(), new MotionDeed.CloseVote(id))) {
        proceedings.anyone(
            proceedings.everybody(), new ElectionDeed.DeclareResult(id, Optional.empty()));
      }
    }
  }

  /** Whoever may calls the vote; officers outside the crowd are asked once a week. */
  private void call(Set<PersonId> crowd, String id) {
    boolean called = proceedings.anyone(crowd, new MotionDeed.CallVote(id));
    Instant asked = askedAt.getOrDefault(id, Instant.EPOCH);
    if (!called && !asked.plus(Duration.ofDays(A_WEEK)).isAfter(proceedings.now())) {
      askedAt.put(id, proceedings.now());
      proceedings.anyone(proceedings.everybody(), new MotionDeed.CallVote(id));
    }
  }

  private void vote(Set<PersonId> crowd, Motion motion) {
    for (PersonId voter : proceedings.voters(motion.in())) {
      Choice choice = crowd.contains(voter) ? Choice.YES : Choice.NO;
      boolean open = motion.vote().filter(v -> !v.votes().containsKey(voter.id())).isPresent();
      if (open
          && !proceedings.take(
              voter, new MotionDeed.Vote(motion.id(), Optional.of(choice), List.of()))) {
        ranking(motion.id(), choice)
            .forEach(r ->
                proceedings.take(
                    voter, new MotionDeed.Vote(motion.id(), Optional.empty(), List.of(r))));
      }
    }
  }

  /** For, or against, where options are ranked against a default option. */
  private List<List<String>> ranking(String motion, Choice choice) {
    return choice == Choice.YES
        ? List.of(List.of(motion))
        : proceedings.law().rules().values().stream()
            .flatMap(r -> r.is().defaultOption().stream())
            .distinct()
            .map(List::of)
            .toList();
  }

  /** Each body of a collective votes by a decision of its own. */
  private void bodyByBody(Set<PersonId> crowd, Motion motion) {
    String of =
        Optional.ofNullable(proceedings.law().bodies().get(motion.in()))
            .flatMap(b -> b.is().of())
            .map(r -> r.id())
            .orElse("");
    for (BodyId body : proceedings.bodies(of)) {
      boolean open = motion.vote().filter(v -> !v.votes().containsKey(body.toString())).isPresent();
      if (open) {
        Deed yes = new MotionDeed.Vote(motion.id(), Optional.of(Choice.YES), List.of());
        proceedings.decide(crowd, body.toString(), List.of(yes));
      }
    }
  }
}
