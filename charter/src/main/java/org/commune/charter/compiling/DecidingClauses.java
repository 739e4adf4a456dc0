package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Body.SecretIf;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Trigger;

/**
 * Motions and votes in a body of several. With a procedure of its own, proposing and calling votes
 * is for that procedure to say.
 */
final class DecidingClauses {
  private DecidingClauses() {}

  static void of(String name, Body body, Drafting draft) {
    Actor whole = Actor.whole(name);
    Actor one = draft.defined().one(name);
    Actor chair = draft.defined().chair(name);
    if (body.procedure().isEmpty()) {
      draft.grant(Grant.of("propose_motion", one).on(whole));
      draft.grant(Grant.of("sponsor_motion", one).on(whole));
      draft.grant(Grant.of("amend_motion", Actor.PROPOSER).on(whole));
      draft.grant(Grant.of("withdraw_motion", Actor.PROPOSER).on(whole));
      draft.grant(Grant.of("call_vote", chair).on(whole));
    }
    draft.grant(Grant.of("vote", voters(body, one)).on(whole));
    draft.grant(Grant.of("close_vote", chair).on(whole));
    if (body.secretIf().contains(SecretIf.DEMANDED_BY_ONE)) {
      draft.grant(Grant.of("demand_secret_vote", one).on(whole));
    }
    if (decidesByConsent(body, draft)) {
      draft.grant(Grant.of("object", one).on(whole));
    }
    body.voteWithin()
        .ifPresent(
            within -> draft.clock(name, Trigger.VOTE_OPENED, within, Consequence.VOTE_CLOSES));
  }

  /** In a collective each of its bodies votes by its own decision. */
  private static List<Actor> voters(Body body, Actor one) {
    return body.of().map(of -> List.of(one, Actor.whole(of.id()))).orElse(List.of(one));
  }

  private static boolean decidesByConsent(Body body, Drafting draft) {
    return body.decide()
        .flatMap(draft.defined()::rule)
        .filter(r -> r.method() == Rule.Method.CONSENT)
        .isPresent();
  }
}
