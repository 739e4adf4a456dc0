package org.commune.charter.compiling;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commune.charter.language.Decrees;
import org.commune.charter.language.Way;
import org.commune.charter.law.Bar.In;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Condition.Event;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** Decrees: who issues and ratifies them, what they may not do, when they lapse. */
final class DecreeClauses {
  private static final String ISSUE = "issue_decree";

  private DecreeClauses() {}

  static void of(Decrees decrees, Drafting draft) {
    draft.grant(Grant.of(ISSUE, decrees.by()).given(conditions(decrees)));
    for (String act : draft.defined().acts(decrees.excluded())) {
      draft.bar(Ban.of(act, "No decree may do this.").inside(In.DECREE));
    }
    decrees.publishWithin().ifPresent(within -> published(decrees, within, draft));
    decrees.ratify().ifPresent(way -> ratified(decrees, way, draft));
  }

  /** What these decrees take, on the powers of the same holders that other articles grant. */
  static UnaryOperator<Power> everywhere(Decrees decrees) {
    return power -> {
      boolean concerned =
          power.act().equals(ISSUE)
              && !power.conditions().containsAll(conditions(decrees))
              && (decrees.by().isEmpty()
                  || power.holders().stream().anyMatch(decrees.by()::contains));
      return concerned
          ? Grant.from(power).given(conditions(decrees)).power(power.id(), power.article())
          : power;
    };
  }

  private static List<Condition> conditions(Decrees decrees) {
    Optional<Condition> pause =
        decrees.noReissue().map(span -> new Condition.NotWithin(span, Event.LAPSE));
    Optional<Condition> waits =
        decrees
            .ratify()
            .filter(_ -> decrees.effect() == Decrees.Effect.ON_RATIFICATION)
            .map(Condition.Ratified::new);
    return java.util.stream.Stream.of(pause, waits).flatMap(Optional::stream).toList();
  }

  private static void published(Decrees decrees, Span within, Drafting draft) {
    draft.grant(Grant.of("publish", decrees.by()));
    draft.duty(decrees.by(), "publish", "", Trigger.DECREE_ISSUED, within);
  }

  private static void ratified(Decrees decrees, Way way, Drafting draft) {
    Grant ratify = Ways.grant("ratify", way, draft.defined()).on(decrees.by()).about(ISSUE);
    draft.grant(
        way.within()
            .map(span -> ratify.given(new Condition.Within(span, Event.DECREE)))
            .orElse(ratify));
    way.within()
        .ifPresent(within -> {
          switch (decrees.ifNotRatified()) {
            case LAPSE_EX_NUNC ->
                draft.clock("", Trigger.DECREE_ISSUED, within, Consequence.LAPSE_EX_NUNC);
            case LAPSE_EX_TUNC ->
                draft.clock("", Trigger.DECREE_ISSUED, within, Consequence.LAPSE_EX_TUNC);
            case STANDS -> {}
          }
        });
  }
}
