package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Transitional;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** What holds until the organs of the charter are in place. */
final class TransitionClauses {
  private TransitionClauses() {}

  static void of(Transitional transitional, Drafting draft) {
    for (Transitional.Provisional provisional : transitional.provisional()) {
      String body = provisional.body().id();
      draft.grant(Grant.of("appoint", provisional.by()).on(Actor.whole(body)).about("provisional"));
      draft.clock(body, Trigger.FOUNDED, provisional.max(), Consequence.SEAT_EXPIRES);
      provisional
          .untilFirst()
          .ifPresent(
              _ -> draft.clock(body, Trigger.FIRST_MEETING, Span.NONE, Consequence.SEAT_EXPIRES));
      for (String act : draft.defined().acts(provisional.cannot())) {
        draft.bar(
            Ban.of(act, "They hold their seats only until others are chosen.")
                .against(List.of(Actor.whole(body), draft.defined().one(body)))
                .during(new During.Provisional(body)));
      }
    }
  }
}
