package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Discipline;
import org.commune.charter.language.Discipline.InterimSuspension.Keeps;
import org.commune.charter.language.Discipline.Sanction.Kind;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Way;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Trigger;

/** Discipline: for which offences, after which hearing, which sanction, by whom, and the appeal. */
final class DisciplineClauses {
  private final Discipline discipline;
  private final Drafting draft;

  private DisciplineClauses(Discipline discipline, Drafting draft) {
    this.discipline = discipline;
    this.draft = draft;
  }

  static void of(Discipline discipline, Drafting draft) {
    DisciplineClauses clauses = new DisciplineClauses(discipline, draft);
    clauses.prepared();
    clauses.sanctioned();
    clauses.expelled();
    clauses.suspended();
    clauses.barred();
  }

  private void prepared() {
    Grant complain = Grant.of("complain", draft.defined().each(discipline.complaintBy()));
    draft.grant(discipline.closed() ? complain.given(offence()) : complain);
    discipline
        .investigate()
        .ifPresent(by ->
            draft.grant(Grant.of("investigate", ElectorateClauses.alone(List.of(by), draft))));
    if (discipline.hearing().isPresent()) {
      draft.grant(Grant.of("summon", judges()));
      draft.grant(Grant.of("hear", judges()));
    }
  }

  /** Those who decide, and each of them or their chair in getting the hearing held. */
  private List<Actor> judges() {
    List<Actor> deciders =
        Stream.concat(
                discipline.decide().stream().flatMap(w -> w.by().stream()),
                discipline.expel().stream().flatMap(e -> e.by().stream()))
            .distinct()
            .toList();
    List<Actor> judges = new ArrayList<>(deciders);
    for (Actor decider : deciders) {
      if (draft.defined().bodies().containsKey(decider.id())) {
        judges.add(
            isTribunal(decider)
                ? draft.defined().each(decider)
                : new Actor(Actor.Role.CHAIR_OF, decider.id(), decider.here()));
      }
    }
    return List.copyOf(judges);
  }

  private boolean isTribunal(Actor actor) {
    return draft.defined().ofKind(Body.Kind.TRIBUNAL).contains(Actor.whole(actor.id()));
  }

  private Condition offence() {
    return new Condition.OffenceIn(discipline.offences());
  }

  /** What holds for every punishment, expulsion too. */
  private List<Condition> due() {
    List<Condition> conditions = new ArrayList<>();
    if (discipline.closed()) {
      conditions.add(offence());
    }
    if (!discipline.retroactive()) {
      conditions.add(new Condition.NotRetroactive());
    }
    discipline.limitation().ifPresent(l -> conditions.add(new Condition.NotOlderThan(l)));
    discipline
        .hearing()
        .ifPresent(h -> conditions.add(new Condition.Heard(h.notice(), h.defender())));
    return conditions;
  }

  private void sanctioned() {
    List<Discipline.Sanction> lesser =
        discipline.sanctions().stream().filter(s -> s.sanction() != Kind.EXPULSION).toList();
    discipline
        .decide()
        .ifPresent(way -> {
          Grant sanction =
              Ways.grant("sanction", way, draft.defined())
                  .given(due())
                  .given(new Condition.SanctionIn(lesser));
          draft.grant(
              discipline.individualOnly()
                  ? sanction.given(new Condition.PersonsAtMost(1))
                  : sanction);
          Ways.reviewed(draft, sanction, way);
        });
    lesser.forEach(s ->
        s.max()
            .ifPresent(max ->
                draft.clock(
                    s.sanction().name().toLowerCase(java.util.Locale.ROOT),
                    Trigger.SANCTION_IMPOSED,
                    max,
                    Consequence.END)));
  }

  private void expelled() {
    discipline
        .expel()
        .ifPresent(expel -> {
          Grant grant =
              Grant.of("expel", expel.by())
                  .decided(RuleClauses.with(rule(expel), expel.quorum(), draft.defined()))
                  .given(due());
          draft.grant(expel.batch() ? grant : grant.given(new Condition.PersonsAtMost(1)));
          expel.appeal().ifPresent(this::appealed);
        });
  }

  private Optional<OrNamed<Rule>> rule(Discipline.Expel expel) {
    return expel
        .rule()
        .or(() ->
            expel.by().stream()
                .flatMap(by -> Optional.ofNullable(draft.defined().bodies().get(by.id())).stream())
                .flatMap(b -> b.decide().stream())
                .findFirst());
  }

  private void appealed(Discipline.Appeal appeal) {
    Appeals.to(
        draft,
        appeal.to(),
        "expel",
        List.of(new Condition.Within(appeal.within(), Condition.Event.DECISION)));
    if (appeal.suspends()) {
      draft.clock("expulsion", Trigger.SANCTION_IMPOSED, appeal.within(), Consequence.TAKES_EFFECT);
    }
  }

  private void suspended() {
    discipline
        .interimSuspension()
        .ifPresent(suspension -> {
          draft.grant(
              Grant.of("suspend_member", suspension.by())
                  .given(new Condition.LifeAtMost(suspension.max()))
                  .given(new Condition.PersonsAtMost(1)));
          draft.clock("", Trigger.INTERIM_SUSPENDED, suspension.max(), Consequence.END);
          if (!suspension.keeps().contains(Keeps.VOTE)) {
            for (String act : List.of("vote", "cast_ballot", "sign_petition")) {
              draft.bar(
                  Ban.of(act, "A suspended member does not vote.").during(new During.Suspended()));
            }
          }
          if (!suspension.keeps().contains(Keeps.MANDATE)) {
            draft.bar(
                Ban.of("propose_motion", "A suspended delegate does not act as one.")
                    .during(new During.Suspended()));
          }
        });
  }

  private void barred() {
    if (!discipline.neverBy().isEmpty()) {
      for (String act : List.of("sanction", "expel", "suspend_member")) {
        draft.bar(
            Ban.of(act, "They never sanction anybody.")
                .against(ElectorateClauses.alone(discipline.neverBy(), draft)));
      }
    }
    switch (discipline.opinion()) {
      case OrNever.Never<Way> _ -> {
        for (String act : List.of("sanction", "expel", "suspend_member")) {
          draft.bar(Ban.of(act, "An opinion is no offence.").about("opinion"));
        }
      }
      case OrNever.Given<Way>(Way way) ->
          draft.grant(Ways.grant("sanction", way, draft.defined()).about("opinion"));
    }
  }
}
