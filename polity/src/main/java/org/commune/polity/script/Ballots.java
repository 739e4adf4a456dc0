package org.commune.polity.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.Act;
import org.commune.polity.Polity;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.VoteNow;
import org.pcollections.PSet;

/** Votes on motions: opened, cast by so many, and closed. */
final class Ballots {
  private final Playing play;
  private final List<String> wrong = new ArrayList<>();

  Ballots(Playing play) {
    this.play = play;
  }

  /** Who was to vote and could not. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  void decide(Step.Decide step) {
    Optional<BodyId> body = play.body(step.decide());
    PersonId proposer =
        step.by()
            .or(() -> body.map(play::chair))
            .or(() -> Polity.roll(play.law(), play.state(), step.decide()).stream().findFirst())
            .orElse(new PersonId("nobody"));
    MotionDeed.ProposeMotion propose =
        new MotionDeed.ProposeMotion(
            step.motion(), step.decide(), Optional.of(step.deed()), Optional.empty(), List.of());
    if (!play.refused(proposer, propose)) {
      ballot(
          step.motion(),
          body.filter(b -> !play.isCollective(b)).isPresent()
              ? Optional.empty()
              : Optional.of(proposer),
          counts(step.yes(), step.no(), step.abstain()),
          step.votes(),
          List.of(),
          false);
    }
  }

  void ballot(
      String id,
      Optional<PersonId> by,
      Map<Choice, Integer> counts,
      Map<Label, Choice> named,
      List<Step.Ranking> rankings,
      boolean open) {
    Optional<Motion> motion = play.state().motion(id);
    PersonId caller =
        by.or(() -> motion.flatMap(m -> play.body(m.in())).map(play::chair))
            .orElse(new PersonId(motion.map(Motion::proposer).orElse("nobody")));
    boolean voting = motion.filter(m -> m.status() == Motion.Status.VOTING).isPresent();
    if (!voting && play.refused(caller, new MotionDeed.CallVote(id))) {
      return;
    }
    named.forEach((voter, choice) -> vote(id, voter.text(), choice));
    for (Choice choice : Choice.values()) {
      many(
          id,
          counts.getOrDefault(choice, 0),
          new MotionDeed.Vote(id, Optional.of(choice), List.of()));
    }
    for (Step.Ranking ranking : rankings) {
      many(id, ranking.count(), new MotionDeed.Vote(id, Optional.empty(), groups(ranking.order())));
    }
    if (open) {
      return;
    }
    Optional<Instant> closes =
        play.state().motion(id).flatMap(Motion::vote).flatMap(VoteNow::closes);
    boolean waits = closes.isPresent() && closes.get().isAfter(play.now());
    if (waits && !closable(id, caller)) {
      play.calendar(closes.get());
    } else {
      play.act(caller, new MotionDeed.CloseVote(id), Optional.empty());
    }
  }

  /**
   * Whether the vote of a collective can be closed before its time, since all bodies have voted.
   */
  private boolean closable(String id, PersonId caller) {
    boolean collective =
        play.state()
            .motion(id)
            .flatMap(m -> play.body(m.in()))
            .filter(play::isCollective)
            .isPresent();
    Act close = new Act("close", play.now(), caller, new MotionDeed.CloseVote(id));
    return collective && play.wouldBeAdmitted(close);
  }

  /** A body votes in a collective by a motion of its own; a person votes. */
  private void vote(String id, String voter, Choice choice) {
    MotionDeed.Vote vote = new MotionDeed.Vote(id, Optional.of(choice), List.of());
    Optional<BodyId> body = play.body(voter);
    if (body.isEmpty()) {
      play.act(new PersonId(voter), vote, Optional.empty());
      return;
    }
    String inner = id + "/" + voter;
    PersonId chair = play.chair(body.get());
    if (play.state().motion(inner).isEmpty()
        && play.refused(
            chair,
            new MotionDeed.ProposeMotion(
                inner, voter, Optional.of(vote), Optional.empty(), List.of()))) {
      return;
    }
    if (!play.refused(chair, new MotionDeed.CallVote(inner))) {
      all(inner, play.present(body.get()));
      play.act(chair, new MotionDeed.CloseVote(inner), Optional.empty());
    }
  }

  static List<List<String>> groups(List<String> order) {
    return order.stream().map(group -> List.of(group.split("\\s*=\\s*"))).toList();
  }

  static Map<Choice, Integer> counts(
      Optional<Integer> yes, Optional<Integer> no, Optional<Integer> abstain) {
    return Map.of(
        Choice.YES, yes.orElse(0), Choice.NO, no.orElse(0), Choice.ABSTAIN, abstain.orElse(0));
  }

  /** So many of those who may vote and have not, in the order of their names, vote so. */
  private void many(String id, int count, MotionDeed.Vote vote) {
    if (count > 0) {
      play.some(count, voters(id), vote).ifPresent(wrong::add);
    }
  }

  /** All of a body vote for what it is to vote in a collective. */
  private void all(String id, List<PersonId> present) {
    MotionDeed.Vote yes = new MotionDeed.Vote(id, Optional.of(Choice.YES), List.of());
    present.forEach(p -> play.act(p, yes, Optional.empty()));
  }

  private List<PersonId> voters(String id) {
    Optional<Motion> motion = play.state().motion(id);
    Optional<VoteNow> vote = motion.flatMap(Motion::vote);
    if (vote.isEmpty()) {
      return List.of();
    }
    Optional<PSet<PersonId>> roll = vote.get().roll();
    List<PersonId> all =
        roll.map(List::copyOf)
            .orElseGet(
                () -> motion.flatMap(m -> play.body(m.in())).map(play::present).orElse(List.of()));
    return all.stream().filter(p -> !vote.get().votes().containsKey(p.id())).toList();
  }
}
