package org.commune.charter.compiling;

import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Petition;
import org.commune.charter.law.Condition;

/**
 * What a condition asks of others, they may do: who must consent may consent, who must sign may
 * sign.
 */
final class Fulfilling {
  private Fulfilling() {}

  static List<Grant> of(Grant grant, Definitions defined) {
    return grant.conditions().stream().flatMap(c -> of(grant, c, defined)).toList();
  }

  private static Stream<Grant> of(Grant grant, Condition condition, Definitions defined) {
    return switch (condition) {
      case Condition.ConsentOf(Actor who) -> Stream.of(asked("consent", who, grant));
      case Condition.RecommendedBy(Actor who) -> Stream.of(asked("recommend", who, grant));
      case Condition.CoSigned(Actor who) -> Stream.of(asked("co_sign", who, grant));
      case Condition.Confirmed(List<Actor> by, int _) ->
          by.stream().map(who -> asked("co_sign", who, grant));
      case Condition.Consulted(Actor who) ->
          Stream.of(Grant.of("consult", grant.holders()).on(who).about(grant.act()));
      case Condition.Signed(List<Petition> anyOf) ->
          anyOf.stream().flatMap(p -> signing(grant, p, defined));
      default -> Stream.empty();
    };
  }

  private static Grant asked(String act, Actor who, Grant grant) {
    return Grant.of(act, who).on(grant.target()).about(grant.act());
  }

  /** A person starts a petition; those sign whose signatures count, a unit by its own decision. */
  private static Stream<Grant> signing(Grant grant, Petition petition, Definitions defined) {
    Actor signer = defined.each(petition.of());
    return Stream.of(
            Grant.of("start_petition", Definitions.person(petition.of())),
            Grant.of("sign_petition", signer),
            Grant.of("withdraw_signature", signer))
        .map(sign -> sign.on(grant.target()).about(grant.act()));
  }
}
