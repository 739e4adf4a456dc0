package org.commune.charter.compiling;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Election;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** Holding an election: who calls it, stands, votes, declares, counts again and challenges. */
final class ElectionClauses {
  private ElectionClauses() {}

  /** The elections of this name to all bodies whose seats are filled by it. */
  static void of(String election, Drafting draft) {
    draft
        .defined()
        .seats(g -> g.election().filter(e -> e.id().equals(election)).isPresent())
        .forEach(seats -> held(seats, draft));
  }

  /** An election to these seats. */
  static void held(Definitions.Seats seats, Drafting draft) {
    To to = To.of(seats, draft);
    to.called();
    to.nominated();
    to.voted();
    to.declared();
    to.challenged();
  }

  /** Who runs the election to these seats. */
  static List<Actor> officers(Definitions.Seats seats, Drafting draft) {
    return To.of(seats, draft).officers();
  }

  /** The election to these seats, by the words of its definition where there is one. */
  private record To(Drafting draft, Definitions.Seats seats, Optional<Election> election) {

    static To of(Definitions.Seats seats, Drafting draft) {
      return new To(
          draft, seats, seats.group().election().flatMap(e -> draft.defined().election(e.id())));
    }

    private String body() {
      return seats.body();
    }

    private List<Actor> electors() {
      return seats.electors();
    }

    private Actor whole() {
      return seats.whole();
    }

    private List<Actor> voters() {
      return electors().stream().map(Definitions::person).toList();
    }

    /** Who can stand for themselves: delegates come from among those who send them. */
    private List<Actor> candidates() {
      List<Actor> people = voters().stream().filter(v -> v.role() == Actor.Role.ONE_OF).toList();
      boolean delegates = seats.group().filledBy() == SeatGroup.FilledBy.DELEGATION;
      return delegates && !people.isEmpty() ? people : Definitions.MEMBERS;
    }

    /**
     * Who runs it: the returning officer; else the chair of the body that elects, or any one of the
     * roll that does.
     */
    private List<Actor> officers() {
      return election
          .flatMap(Election::returningOfficer)
          .map(List::of)
          .orElseGet(() -> electors().stream().map(this::presiding).toList());
    }

    private Actor presiding(Actor elector) {
      return Optional.ofNullable(draft.defined().bodies().get(elector.id()))
          .filter(Definitions::meets)
          .map(_ -> new Actor(Actor.Role.CHAIR_OF, elector.id(), elector.here()))
          .orElseGet(() ->
              draft.defined().electorates().containsKey(elector.id())
                  ? Definitions.person(elector)
                  : elector);
    }

    void called() {
      draft.grant(Grant.of("call_election", officers()).on(whole()));
      election
          .flatMap(Election::starts)
          .ifPresent(_ ->
              draft.duty(officers(), "call_election", body(), Trigger.ELECTION_DUE, Span.NONE));
      election
          .flatMap(Election::latest)
          .ifPresent(latest -> {
            draft.duty(
                officers(), "call_election", body(), Trigger.ELECTION_HELD, latest.afterPrevious());
            draft.limit(body(), new Bound.LatestElection(latest.afterPrevious()));
          });
    }

    void nominated() {
      Optional<Election.Nominate> nominate = election.flatMap(Election::nominate);
      boolean self = nominate.map(Election.Nominate::self).orElse(true);
      draft.grant(
          Grant.of("nominate", nominate.map(Election.Nominate::by).orElse(List.of())).on(whole()));
      if (self) {
        draft.grant(
            Grant.of("nominate", candidates())
                .on(whole())
                .given(new Condition.Is(Condition.Part.ITSELF)));
      }
      if (nominate.filter(n -> n.seconders() > 0).isPresent()) {
        draft.grant(Grant.of("second_nomination", voters()).on(whole()));
      }
      draft.grant(Grant.of("withdraw_candidacy", candidates()).on(whole()));
    }

    void voted() {
      draft.grant(Grant.of("cast_ballot", voters()).on(whole()));
      election
          .flatMap(Election::castingVote)
          .ifPresent(by -> draft.grant(Grant.of("cast_casting_vote", by).on(whole())));
    }

    void declared() {
      draft.grant(Grant.of("declare_result", officers()).on(whole()));
      election
          .flatMap(Election::results)
          .ifPresent(results -> {
            results
                .publish()
                .ifPresent(within ->
                    draft.duty(officers(), "declare_result", body(), Trigger.VOTE_CLOSED, within));
            results.recount().ifPresent(this::recounted);
          });
    }

    private void recounted(Election.Results.Recount recount) {
      draft.grant(
          switch (recount) {
            case ANY_VOTER -> Grant.of("recount", voters()).on(whole());
            case ANY_CANDIDATE ->
                Grant.of("recount", Definitions.MEMBERS)
                    .on(whole())
                    .given(new Condition.Is(Condition.Part.CANDIDATE));
          });
    }

    void challenged() {
      Optional<Electorate.Challenge> challenge = election.flatMap(Election::challenge);
      challenge.ifPresent(c -> {
        draft.grant(
            Grant.of("challenge_result", voters())
                .on(whole())
                .given(new Condition.Within(c.window(), Condition.Event.RESULT)));
        draft.grant(Grant.of("decide_case", c.to()).about("challenge_result"));
        draft.grant(Grant.of("annul_election", c.to()).on(whole()));
      });
      List<String> grounds = election.map(Election::repeatIf).orElse(List.of());
      if (!grounds.isEmpty()) {
        draft.grant(
            Grant.of("annul_election", officers())
                .on(whole())
                .given(new Condition.GroundIn(grounds)));
      }
    }
  }
}
