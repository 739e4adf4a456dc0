package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commune.charter.language.ActName;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Body.Protection;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.Way;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** A body: what it may do, what it may not, and what ends it. Seats and meetings apart. */
final class BodyClauses {
  private final Drafting draft;
  private final String name;
  private final Body body;
  private final Actor whole;

  private BodyClauses(String name, Body body, Drafting draft) {
    this.draft = draft;
    this.name = name;
    this.body = body;
    whole = Actor.whole(name);
  }

  static void of(String name, Body body, Drafting draft) {
    SeatClauses.of(name, body, draft);
    if (Definitions.meets(body)) {
      MeetingClauses.of(name, body, draft);
    }
    if (!Definitions.isOffice(body)) {
      DecidingClauses.of(name, body, draft);
    }
    BodyClauses clauses = new BodyClauses(name, body, draft);
    clauses.powers();
    clauses.ended();
    clauses.answerable();
    clauses.caretaker();
    clauses.reports();
    clauses.judges();
    clauses.guarded();
  }

  private void powers() {
    each(body.powers(), act -> Grant.of(act, whole));
    each(body.rights(), act -> Grant.of(act, draft.defined().one(name)));
  }

  private void each(List<ActName> acts, Function<String, Grant> grant) {
    draft.defined().acts(acts).forEach(act -> draft.grant(grant.apply(act)));
  }

  private void ended() {
    switch (body.dissolve()) {
      case OrNever.Never<Way> _ ->
          draft.bar(Ban.of("dissolve_body", "Nobody can dissolve this body.").on(whole));
      case OrNever.Given<Way>(Way way) -> Ways.granted(draft, "dissolve_body", way, List.of(whole));
    }
    body.remove().ifPresent(way -> Ways.granted(draft, "dismiss", way, List.of(whole)));
    body.endsWith()
        .ifPresent(_ -> draft.clock(name, Trigger.PURPOSE_ENDED, Span.NONE, Consequence.END));
  }

  /** Those to whom a body answers may look into what it does. */
  private void answerable() {
    draft.grant(Grant.of("inspect", body.responsibleTo()).on(whole));
    body.invest().ifPresent(way -> Ways.granted(draft, "invest", way, List.of(whole)));
  }

  private void caretaker() {
    body.caretaker()
        .ifPresent(c -> {
          for (String act : draft.defined().acts(c.cannot())) {
            draft.bar(
                Ban.of(act, "It only takes care until then.")
                    .against(hands())
                    .during(new During.Caretaker(name, c.from())));
          }
        });
  }

  /** The body, and each of it acting alone. */
  private List<Actor> hands() {
    return Definitions.isOffice(body) ? List.of(whole) : List.of(whole, Actor.oneOf(name));
  }

  private void reports() {
    body.report()
        .ifPresent(report -> {
          draft.grant(Grant.of("report", hands()).on(whole));
          draft.duty(List.of(whole), "report", name, Trigger.LAST_REPORT, report.every());
        });
    if (!body.mustReceive().isEmpty()) {
      draft.grant(Grant.of("deliver_document", Definitions.MEMBERS).on(whole));
      draft.duty(
          List.of(Actor.chairOf(name)),
          "deliver_document",
          name,
          Trigger.MEETING_OPENED,
          Span.NONE);
    }
  }

  private void judges() {
    if (body.kind() == Body.Kind.TRIBUNAL) {
      draft.grant(Grant.of("summon", Actor.oneOf(name)));
      draft.grant(Grant.of("hear", Actor.oneOf(name)));
      draft.grant(Grant.of("decide_case", whole));
    }
    body.decideWithin()
        .ifPresent(
            within -> draft.duty(List.of(whole), "decide_case", name, Trigger.CASE_OPENED, within));
    body.stay()
        .ifPresent(stay -> {
          draft.grant(
              Grant.of("stay", Actor.oneOf(name))
                  .given(new Condition.Judges(stay.byJudges()))
                  .given(new Condition.LifeAtMost(stay.max())));
          draft.clock(name, Trigger.STAY_ORDERED, stay.max(), Consequence.END);
        });
  }

  private void guarded() {
    body.instructions()
        .ifPresent(instructions -> {
          switch (instructions) {
            case FORBIDDEN ->
                draft.bar(Ban.of("instruct_delegate", "Nobody may instruct this body.").on(whole));
            case BY_ELECTORS ->
                draft.grant(Grant.of("instruct_delegate", Actor.ELECTORS).on(whole));
          }
        });
    for (Protection protection : body.protections()) {
      draft.bar(
          switch (protection) {
            case NO_CONDITIONAL_APPOINTMENT ->
                Ban.of("appoint", "No condition may be put on an appointment.")
                    .on(whole)
                    .during(new During.InCircumstance(Circumstances.stated("conditional")));
            case NOT_OVERRIDABLE_BY_APPOINTER ->
                Ban.of("annul_act", "Who appoints may not override what is decided.")
                    .against(appointers())
                    .on(whole);
          });
    }
    body.paidPostsMax().ifPresent(max -> draft.limit(name, new Bound.PaidPosts(max)));
  }

  private List<Actor> appointers() {
    List<Actor> appointers = new ArrayList<>();
    for (SeatGroup group : Definitions.groups(body)) {
      group
          .appointment()
          .flatMap(draft.defined()::appointment)
          .ifPresent(a -> a.paths().forEach(p -> appointers.addAll(p.appoint())));
    }
    return List.copyOf(appointers);
  }
}
