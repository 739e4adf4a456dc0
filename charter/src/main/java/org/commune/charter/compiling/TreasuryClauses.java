package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Pay;
import org.commune.charter.language.Staff;
import org.commune.charter.language.Treasury;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Expression;

/** Money: who spends how much, borrows and sets pay, and what employees may not do. */
final class TreasuryClauses {
  private TreasuryClauses() {}

  static void of(Treasury treasury, Drafting draft) {
    for (Treasury.Spend tier : treasury.spend()) {
      Grant spend = Grant.of("spend", tier.by());
      if (tier.above().isPresent()) {
        spend = spend.given(new Condition.AmountAbove(Expression.whole(tier.above().get())));
      }
      if (tier.upTo().isPresent()) {
        spend = spend.given(new Condition.AmountAtMost(Expression.whole(tier.upTo().get())));
      }
      draft.grant(tier.coSign().map(Condition.CoSigned::new).map(spend::given).orElse(spend));
    }
    treasury.borrow().ifPresent(way -> Ways.granted(draft, "borrow", way, List.of()));
    treasury.reserveMin().ifPresent(r -> draft.limit("", new Bound.Reserve(r.share())));
    draft.limit(
        "", new Bound.WithoutBudget(treasury.noBudget() == Treasury.NoBudget.PREVIOUS_TWELFTHS));
  }

  static void of(Pay pay, Drafting draft) {
    pay.cap().ifPresent(cap -> draft.limit("", new Bound.Pay(cap.ratio(), cap.of(), cap.incl())));
    pay.paidMax().ifPresent(max -> draft.limit("", new Bound.PaidTime(max)));
    switch (pay.increase()) {
      case NEXT_TERM -> draft.limit("", new Bound.PayRise());
      case IMMEDIATE -> {}
    }
    draft.grant(Grant.of("set_pay", pay.by()));
    pay.disclose()
        .ifPresent(every -> {
          List<Actor> by =
              pay.by().isEmpty() ? draft.defined().ofKind(Body.Kind.EXECUTIVE) : pay.by();
          draft.grant(Grant.of("disclose_pay", by));
          draft.duty(by, "disclose_pay", "", Trigger.LAST_REPORT, every);
        });
  }

  static void of(Staff staff, Drafting draft) {
    Actor employee = Actor.oneOf("staff");
    for (String act : draft.defined().acts(staff.mayNot())) {
      draft.bar(Ban.of(act, "No employee may do this.").against(employee));
    }
    switch (staff.voteIn()) {
      case OWN_UNIT -> {}
      case NOWHERE -> {
        for (String act : List.of("vote", "cast_ballot")) {
          draft.bar(Ban.of(act, "Employees do not vote.").against(employee));
        }
      }
    }
  }
}
