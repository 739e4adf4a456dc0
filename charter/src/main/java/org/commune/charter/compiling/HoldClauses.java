package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Petition;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** Putting decisions on hold: by so many sponsors, or by being proposed by some body. */
final class HoldClauses {
  private HoldClauses() {}

  /**
   * @param sponsors those whose vote then decides, and among whom sponsors are found
   */
  static void of(String name, Hold hold, List<Actor> sponsors, Drafting draft) {
    for (Hold.At at : hold.at()) {
      at.sponsors()
          .ifPresent(count -> {
            List<Petition> signatures = new ArrayList<>();
            for (Actor of : sponsors) {
              signatures.add(
                  new Petition(of, Optional.empty(), Optional.of(count), Optional.empty()));
            }
            draft.grant(
                power(hold, at, List.of(Actor.PETITIONERS))
                    .given(new Condition.Signed(List.copyOf(signatures))));
          });
      at.proposedBy().ifPresent(by -> draft.grant(power(hold, at, List.of(by))));
    }
    hold.then()
        .ifPresent(then -> {
          draft.clock(name, Trigger.DECISION_HELD, Span.NONE, Consequence.VOTE_OPENS);
          then.voting()
              .ifPresent(length ->
                  draft.clock(name, Trigger.DECISION_HELD, length, Consequence.VOTE_CLOSES));
        });
    hold.mootIf()
        .ifPresent(_ -> draft.grant(Grant.of("withdraw_decision", Actor.SELF).on(hold.target())));
  }

  private static Grant power(Hold hold, Hold.At at, List<Actor> by) {
    Grant power = Grant.of("hold", by).on(hold.target()).about(new HashSet<>(at.when()));
    return hold.ifTextSaysSo() ? power.given(new Condition.States(List.of("hold"))) : power;
  }
}
