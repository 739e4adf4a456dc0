package org.commune.charter.compiling;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Body.SecretIf;
import org.commune.charter.language.Election;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;

/** The seats of a body: who fills them, for how long, and who may not sit. */
final class SeatClauses {
  private final Drafting draft;
  private final String name;
  private final Body body;
  private final Actor whole;

  private SeatClauses(String name, Body body, Drafting draft) {
    this.draft = draft;
    this.name = name;
    this.body = body;
    whole = Actor.whole(name);
  }

  static void of(String name, Body body, Drafting draft) {
    SeatClauses clauses = new SeatClauses(name, body, draft);
    Definitions.groups(body).forEach(clauses::filled);
    if (!Definitions.groups(body).isEmpty()) {
      draft.grant(Grant.of("resign", Actor.PERSON_CONCERNED).on(clauses.whole));
    }
    clauses.held();
    clauses.limited();
  }

  private void filled(SeatGroup group) {
    List<Actor> electors = draft.defined().electorate(group).stream().toList();
    switch (group.filledBy()) {
      case ELECTION -> elected(group, electors);
      case DELEGATION -> {
        elected(group, electors);
        instead(group, electors);
      }
      case SORTITION -> drawn(group, electors);
      case CO_OPTION -> draft.grant(Grant.of("co_opt", whole).on(whole));
      // Appointments are granted where they are defined; an office brings its seat with it.
      case APPOINTMENT, EX_OFFICIO -> {}
    }
    group.maxShare().ifPresent(share -> draft.limit(name, new Bound.CoOpted(share)));
    group
        .apportion()
        .flatMap(a -> a.maxShare())
        .ifPresent(share -> draft.limit(name, new Bound.UnitShare(share)));
  }

  /** With an election, seats are filled by its count; without one, the electors simply choose. */
  private void elected(SeatGroup group, List<Actor> electors) {
    Optional<String> via = group.election().map(Ref::id);
    draft.grant(
        Grant.of("elect", electors)
            .on(whole)
            .decided(new How(via, Optional.empty(), Optional.empty(), secretly(electors))));
    if (group.election().isEmpty()) {
      ElectionClauses.held(new Definitions.Seats(name, group, electors), draft);
    }
  }

  private boolean secretly(List<Actor> electors) {
    return electors.stream()
        .anyMatch(e ->
            Optional.ofNullable(draft.defined().bodies().get(e.id()))
                .filter(b -> b.secretIf().contains(SecretIf.ELECTION))
                .isPresent());
  }

  /** Those who send delegates while there is nobody to send them. */
  private void instead(SeatGroup group, List<Actor> electors) {
    draft.grant(
        Grant.of("elect", group.fallback())
            .on(whole)
            .given(new Condition.During(electors.stream().map(Circumstances::vacant).toList())));
  }

  private void drawn(SeatGroup group, List<Actor> pool) {
    List<Actor> drawers =
        group
            .election()
            .flatMap(e -> draft.defined().election(e.id()))
            .flatMap(Election::returningOfficer)
            .or(() ->
                pool.stream()
                    .flatMap(p ->
                        Optional.ofNullable(draft.defined().electorates().get(p.id())).stream())
                    .flatMap(e -> e.keptBy().stream())
                    .findFirst())
            .map(List::of)
            .orElseGet(() -> pool.stream().map(Definitions::person).toList());
    draft.grant(Grant.of("commit_seed", drawers).on(whole));
    draft.grant(Grant.of("draw_lot", drawers).on(whole));
  }

  private void held() {
    body.term()
        .ifPresent(term -> draft.clock(name, Trigger.SEAT_TAKEN, term, Consequence.SEAT_EXPIRES));
    body.stagger().ifPresent(s -> draft.limit(name, new Bound.Stagger(s)));
    body.limits().ifPresent(l -> draft.limit(name, new Bound.Terms(l.consecutive(), l.total())));
    body.gapBeforeReturn().ifPresent(gap -> draft.limit(name, new Bound.Gap(gap)));
  }

  private void limited() {
    Optional<Integer> fixed = body.seats().filter(s -> s.matches("\\d{1,6}")).map(Integer::valueOf);
    Optional<Integer> min = body.minSeats().or(() -> fixed);
    Optional<Integer> max = body.maxSeats().or(() -> fixed);
    if (min.isPresent() || max.isPresent()) {
      draft.limit(name, new Bound.Size(min, max));
    }
    if (!body.incompatible().isEmpty()) {
      draft.limit(name, new Bound.Incompatible(body.incompatible()));
    }
    body.exclude().forEach(who -> draft.limit(name, new Bound.Excluded(who)));
    body.caps().forEach(cap -> draft.limit(name, new Bound.Seats(cap)));
    body.quotas().forEach(quota -> draft.limit(name, new Bound.Group(quota)));
  }
}
