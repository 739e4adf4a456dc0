package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Recall.Replacement.Who;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/**
 * Recall: each way of it a power over the seats of the bodies that it covers. Nobody else recalls,
 * for nobody else is granted it.
 */
final class RecallClauses {
  private static final Optional<Who> BY_ELECTION = Optional.of(Who.BY_ELECTION);

  private final Drafting draft;
  private final Recall recall;
  private final List<Actor> bodies;
  private final List<Definitions.Seats> seats;
  private final List<Actor> electors;

  private RecallClauses(String name, Recall recall, Drafting draft) {
    this.draft = draft;
    this.recall = recall;
    seats = draft.defined().recalledBy(name);
    bodies = seats.stream().map(Definitions.Seats::whole).distinct().toList();
    electors = seats.stream().flatMap(s -> s.electors().stream()).distinct().toList();
  }

  static void of(String name, Recall recall, Drafting draft) {
    RecallClauses clauses = new RecallClauses(name, recall, draft);
    if (!clauses.bodies.isEmpty()) {
      clauses.paths().forEach(clauses::by);
      clauses.replaced();
    }
  }

  private List<Recall.Path> paths() {
    return recall.paths().isEmpty()
        ? List.of(
            new Recall.Path(
                recall.by(),
                recall.via(),
                recall.petition(),
                recall.notice(),
                recall.voteWithin(),
                recall.rule()))
        : recall.paths();
  }

  private void by(Recall.Path path) {
    draft.grant(
        Grant.of("recall", path.by())
            .on(bodies)
            .decided(new How(path.via(), path.rule(), Optional.empty(), secret(path)))
            .given(conditions(path)));
    called(path);
  }

  private boolean secret(Recall.Path path) {
    return recall.secret()
        || venues(path).stream()
            .anyMatch(v ->
                Optional.ofNullable(draft.defined().bodies().get(v.id()))
                    .filter(b -> b.secretIf().contains(Body.SecretIf.RECALL))
                    .isPresent());
  }

  /** Where the vote is held: among the electors, or in the body that recalls. */
  private List<Actor> venues(Recall.Path path) {
    return path.by().equals(Actor.ELECTORS) ? electors : List.of(path.by());
  }

  private List<Condition> conditions(Recall.Path path) {
    List<Condition> conditions = new ArrayList<>();
    if (!path.petition().isEmpty()) {
      conditions.add(new Condition.Signed(path.petition()));
    }
    path.notice().ifPresent(n -> conditions.add(new Condition.Noticed(n)));
    if (!recall.immunity().isNone()) {
      conditions.add(new Condition.NotWithin(recall.immunity(), Condition.Event.SEATING));
      conditions.add(new Condition.NotWithin(recall.immunity(), Condition.Event.FAILED_RECALL));
    }
    switch (recall.grounds()) {
      case STATED -> conditions.add(new Condition.GroundStated());
      case NONE_REQUIRED -> {}
    }
    if (recall.scope().equals(List.of(Recall.Scope.ONE))) {
      conditions.add(new Condition.PersonsAtMost(1));
    }
    return conditions;
  }

  /** The first who must call the vote must; the others may once that is overdue. */
  private void called(Recall.Path path) {
    List<Actor> callers = callers(path);
    if (callers.isEmpty() || path.petition().isEmpty()) {
      return;
    }
    Span within = path.voteWithin().or(() -> heldWithin(path)).or(path::notice).orElse(Span.NONE);
    List<Actor> others = callers.subList(1, callers.size());
    for (Actor body : bodies) {
      String duty =
          draft.duty(
              callers.subList(0, 1),
              "call_vote",
              body.id(),
              Trigger.PETITION_COMPLETE,
              within,
              others);
      Grant call = Grant.of("call_vote", callers.subList(0, 1)).on(venues(path)).about("recall");
      draft.grant(call);
      Condition overdue = new Condition.Overdue(duty);
      draft.grant(call.held(others).given(overdue));
      Grant convene = Grant.of("convene", others).on(venues(path)).given(overdue);
      draft.grant(path.notice().map(Condition.Noticed::new).map(convene::given).orElse(convene));
    }
  }

  /** How soon a body that votes on it must meet once that is demanded. */
  private Optional<Span> heldWithin(Recall.Path path) {
    return venues(path).stream()
        .flatMap(v -> Optional.ofNullable(draft.defined().bodies().get(v.id())).stream())
        .flatMap(b -> b.convene().flatMap(Body.Convene::holdWithin).stream())
        .findFirst();
  }

  /** Who must call the vote; where an electorate votes on a petition, those who signed may. */
  private List<Actor> callers(Recall.Path path) {
    if (!recall.callDuty().isEmpty()) {
      return recall.callDuty();
    }
    boolean roll =
        venues(path).stream().allMatch(v -> draft.defined().electorates().containsKey(v.id()));
    return roll ? List.of(Actor.PETITIONERS) : List.of();
  }

  private void replaced() {
    recall.replacement().ifPresent(r -> replaced(r, seats, draft));
  }

  /** Who must fill a seat that fell vacant before its term ended, and within which time. */
  static void replaced(
      Recall.Replacement replacement, List<Definitions.Seats> seats, Drafting draft) {
    if (Stream.of(replacement.first(), replacement.otherwise()).anyMatch(BY_ELECTION::equals)) {
      replacement.within().ifPresent(within -> seats.forEach(s -> filledAgain(s, within, draft)));
    }
  }

  private static void filledAgain(Definitions.Seats vacated, Span within, Drafting draft) {
    boolean counted = vacated.group().election().isPresent();
    draft.duty(
        counted ? ElectionClauses.officers(vacated, draft) : vacated.electors(),
        counted ? "call_election" : "elect",
        vacated.body(),
        Trigger.SEAT_VACATED,
        within);
  }
}
