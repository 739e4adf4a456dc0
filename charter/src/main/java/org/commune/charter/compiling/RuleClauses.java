package org.commune.charter.compiling;

import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;

/** What a decision rule lets persons and bodies do: break a tie, veto, override the veto. */
final class RuleClauses {
  private RuleClauses() {}

  static void of(Rule rule, Drafting draft) {
    rule.castingVote().ifPresent(by -> draft.grant(Grant.of("cast_casting_vote", by)));
    rule.veto().ifPresent(veto -> vetoed(veto, draft));
  }

  private static void vetoed(Rule.Veto veto, Drafting draft) {
    Grant power = Grant.of("veto", veto.by());
    draft.grant(
        veto.within()
            .map(w -> power.given(new Condition.Within(w, Condition.Event.DECISION)))
            .orElse(power));
  }

  /** The rule with this quorum instead of its own. */
  static How with(Optional<OrNamed<Rule>> rule, Optional<Quorum> quorum, Definitions defined) {
    Optional<Rule> known = rule.flatMap(defined::rule);
    if (quorum.isEmpty() || known.isEmpty()) {
      return How.by(Optional.empty(), rule);
    }
    Rule is = known.get();
    Rule changed =
        new Rule(
            is.method(),
            is.threshold(),
            is.ratio(),
            is.ratioTest(),
            quorum,
            is.chambers(),
            is.weight(),
            is.blockingMinority(),
            is.anyOf(),
            is.veto(),
            is.tie(),
            is.castingVote(),
            is.silence(),
            is.recuse(),
            is.secret(),
            is.consent(),
            is.ballot(),
            is.defaultOption(),
            is.base());
    return How.by(Optional.empty(), Optional.of(new OrNamed.Inline<>(changed)));
  }
}
