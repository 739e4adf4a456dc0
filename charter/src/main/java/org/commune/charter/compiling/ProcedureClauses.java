package org.commune.charter.compiling;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Procedure.AddOptions;
import org.commune.charter.law.Bar.In;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;

/**
 * How proposals become decisions. How many sponsors and how long a discussion it takes is read from
 * the procedure itself; here stands who may do what, and what happens by itself.
 */
final class ProcedureClauses {
  private final Drafting draft;
  private final Procedure procedure;
  private final Actor venue;
  private final Actor one;

  private ProcedureClauses(Procedure procedure, Actor venue, Drafting draft) {
    this.draft = draft;
    this.procedure = procedure;
    this.venue = venue;
    one =
        draft.defined().bodies().containsKey(venue.id())
            ? draft.defined().one(venue.id())
            : draft.defined().each(venue);
  }

  /**
   * @param venues the bodies and electorates that follow the procedure
   */
  static void of(String name, Procedure procedure, List<Actor> venues, Drafting draft) {
    for (Actor venue : venues) {
      ProcedureClauses clauses = new ProcedureClauses(procedure, venue, draft);
      clauses.proposed();
      clauses.changed();
      clauses.withdrawn();
      clauses.varied();
      clauses.called();
      clauses.urgent();
    }
    timed(name, procedure, draft);
  }

  private List<Actor> proposers() {
    return procedure.propose().isEmpty()
        ? List.of(one)
        : procedure.propose().stream().map(p -> p.by().orElse(one)).distinct().toList();
  }

  private void proposed() {
    Grant propose = Grant.of("propose_motion", proposers()).on(venue);
    draft.grant(
        procedure
            .resubmissionAfter()
            .map(span -> propose.given(new Condition.NotWithin(span, Condition.Event.REJECTION)))
            .orElse(propose));
    draft.grant(Grant.of("sponsor_motion", one).on(venue));
    procedure
        .addOptions()
        .filter(a -> a != AddOptions.NOBODY)
        .ifPresent(a ->
            draft.grant(
                Grant.of("add_option", a == AddOptions.ANY_MEMBER ? List.of(one) : proposers())
                    .on(venue)));
  }

  private void changed() {
    List<Procedure.Change> changes =
        java.util.stream.Stream.of(procedure.amend(), procedure.minorChange())
            .flatMap(Optional::stream)
            .toList();
    List<Actor> by =
        procedure.amend().isPresent()
            ? changes.stream().map(Procedure.Change::by).distinct().toList()
            : List.of(Actor.PROPOSER);
    draft.grant(Grant.of("amend_motion", by).on(venue));
    draft.grant(Grant.of("object", objectors(changes)).on(venue));
    procedure
        .freeze()
        .flatMap(Procedure.Freeze::exceptionBy)
        .ifPresent(
            allows -> draft.grant(Grant.of("consent", allows).on(venue).about("amend_motion")));
  }

  private List<Actor> objectors(List<Procedure.Change> changes) {
    boolean anybody = changes.stream().anyMatch(c -> c.unlessAnyObjectsWithin().isPresent());
    boolean sponsors =
        changes.stream()
                .anyMatch(
                    c -> c.unlessSponsorObjects() || c.unlessSponsorObjectsWithin().isPresent())
            || procedure.expiry().flatMap(Procedure.Expiry::unlessSponsorObjectsWithin).isPresent();
    if (anybody) {
      return List.of(one);
    }
    return sponsors ? List.of(Actor.SPONSORS) : List.of();
  }

  private void withdrawn() {
    draft.grant(Grant.of("withdraw_motion", Actor.PROPOSER).on(venue));
    procedure
        .withdraw()
        .flatMap(Procedure.Withdraw::adoptBy)
        .ifPresent(by -> draft.grant(Grant.of("adopt_motion", by).on(venue)));
    procedure
        .expiry()
        .ifPresent(e ->
            draft.grant(
                Grant.of("withdraw_motion", e.by())
                    .on(venue)
                    .given(new Condition.NotWithin(e.idle(), Condition.Event.LAST_STEP))));
  }

  private void varied() {
    procedure
        .discussion()
        .flatMap(Procedure.Discussion::vary)
        .ifPresent(v -> draft.grant(Grant.of("vary_period", v.by()).on(venue).about("discussion")));
    procedure
        .voting()
        .flatMap(Procedure.Voting::vary)
        .ifPresent(v -> draft.grant(Grant.of("vary_period", v.by()).on(venue).about("vote")));
    procedure
        .agendaChange()
        .ifPresent(rule ->
            draft.grant(
                Grant.of("change_agenda", venue)
                    .on(venue)
                    .decided(How.by(Optional.empty(), Optional.of(rule)))));
  }

  private void called() {
    List<Actor> callers =
        procedure.callVote().map(Procedure.CallVote::by).orElseGet(() -> List.of(presiding()));
    draft.grant(Grant.of("call_vote", callers).on(venue));
    procedure
        .callVote()
        .flatMap(Procedure.CallVote::cancelledBy)
        .ifPresent(by -> draft.grant(Grant.of("cancel_vote", by).on(venue)));
  }

  /** The chair of a body; an electorate has none, and any one of it calls the vote. */
  private Actor presiding() {
    return draft.defined().bodies().containsKey(venue.id())
        ? draft.defined().chair(venue.id())
        : one;
  }

  private void urgent() {
    procedure
        .urgency()
        .ifPresent(urgency ->
            draft.grant(
                Grant.of("take_as_urgent", venue)
                    .on(venue)
                    .decided(How.by(Optional.empty(), Optional.of(urgency.rule())))));
  }

  private static void timed(String name, Procedure procedure, Drafting draft) {
    procedure
        .withdraw()
        .flatMap(Procedure.Withdraw::elseRemovedAfter)
        .ifPresent(span -> draft.clock(name, Trigger.PROPOSER_WITHDREW, span, Consequence.REMOVED));
    procedure
        .callVote()
        .ifPresent(call -> {
          call.within()
              .ifPresent(within ->
                  draft.duty(call.by(), "call_vote", name, Trigger.DISCUSSION_ENDED, within));
          call.automaticAfter()
              .ifPresent(
                  span -> draft.clock(name, Trigger.MOTION_PROPOSED, span, Consequence.VOTE_OPENS));
        });
    procedure
        .voting()
        .ifPresent(
            v -> draft.clock(name, Trigger.VOTE_OPENED, v.length(), Consequence.VOTE_CLOSES));
    procedure
        .urgency()
        .ifPresent(urgency -> {
          draft.limit(name, new Bound.NoticeFloor(urgency.noticeFloor()));
          for (String act : draft.defined().acts(urgency.excluded())) {
            draft.bar(Ban.of(act, "It is never taken as urgent.").inside(In.URGENCY));
          }
        });
  }
}
