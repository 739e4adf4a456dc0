package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Membership;
import org.commune.charter.language.Way;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Malformed;
import org.commune.charter.measure.Span;

/** Joining and leaving. */
final class MembershipClauses {
  private MembershipClauses() {}

  static void of(Membership membership, Drafting draft) {
    membership.admission().ifPresent(way -> admission(membership, way, draft));
    membership.expel().ifPresent(way -> Ways.granted(draft, "expel", way, List.of()));
    membership
        .lapse()
        .ifPresent(lapse ->
            draft.clock("", Trigger.TOOK_PART, lapse.inactive(), Consequence.MEMBERSHIP_LAPSES));
    draft.grant(Grant.of("leave", Actor.ANYONE));
    membership.resign().ifPresent(resign -> notice(resign, draft));
    never(membership.neverBy(), draft);
    if (!membership.benefitsConditional()) {
      for (String act : List.of("adopt_policy", "spend")) {
        draft.bar(Ban.of(act, "No benefit depends on membership.").about("benefits_for_members"));
      }
    }
  }

  private static void admission(Membership membership, Way way, Drafting draft) {
    draft.grant(Grant.of("apply_for_membership", Actor.ANYONE));
    Grant admit = Ways.grant("admit_member", way, draft.defined());
    boolean asked = membership.consent() == Membership.Consent.EXPLICIT;
    draft.grant(asked ? admit.given(new Condition.Applied()) : admit);
    draft.grant(refusal("refuse_member", way, draft));
    Ways.reviewed(draft, admit, way);
    Ways.timed(draft, way, admit.holders(), "admit_member", "", Trigger.APPLICATION);
  }

  /** The power to refuse what may be granted in this way, on the grounds that it names. */
  static Grant refusal(String act, Way way, Drafting draft) {
    Grant refuse = Ways.grant(act, way, draft.defined());
    return way.refuseOnlyIf().isEmpty()
        ? refuse
        : refuse.given(new Condition.GroundIn(way.refuseOnlyIf()));
  }

  private static void notice(Membership.Resign resign, Drafting draft) {
    if (!resign.effective().equals("immediate")) {
      draft.clock("", Trigger.RESIGNATION, span(resign.effective()), Consequence.TAKES_EFFECT);
    }
  }

  /** A length of time in a word that may be something else; at once when it is. */
  static Span span(String text) {
    try {
      return Span.parse(text);
    } catch (Malformed _) {
      return Span.NONE;
    }
  }

  private static void never(List<Actor> by, Drafting draft) {
    if (by.isEmpty()) {
      return;
    }
    for (String act : List.of("admit_member", "refuse_member", "expel")) {
      draft.bar(
          Ban.of(act, "They may neither admit nor expel.")
              .against(ElectorateClauses.alone(by, draft)));
    }
  }
}
