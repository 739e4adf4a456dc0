package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Electorate;
import org.commune.charter.law.Condition;

/** Rolls: who on them votes, who alters, inspects and challenges them. */
final class ElectorateClauses {
  private ElectorateClauses() {}

  static void of(String name, Electorate roll, Drafting draft) {
    Actor one = Actor.oneOf(name);
    draft.grant(Grant.of("vote", one).on(Actor.whole(name)));
    draft.grant(Grant.of("alter_roll", roll.alterBy()).about(name));
    if (!roll.neverAlterBy().isEmpty()) {
      draft.bar(
          Ban.of("alter_roll", "They may never alter this roll.")
              .against(alone(roll.neverAlterBy(), draft))
              .about(name));
    }
    draft.grant(Grant.of("inspect", draft.defined().each(roll.inspect())).about("roll"));
    roll.challenge().ifPresent(c -> challenged(name, c, draft));
    roll.eligibility().stream()
        .flatMap(e -> e.acceptedBy().stream())
        .forEach(by -> draft.grant(Grant.of("consent", by).on(Actor.whole(name))));
  }

  /** A body that never may, and no one of it either. */
  static List<Actor> alone(List<Actor> bodies, Drafting draft) {
    return java.util.stream.Stream.concat(
            bodies.stream(), bodies.stream().map(draft.defined()::each))
        .distinct()
        .toList();
  }

  private static void challenged(String name, Electorate.Challenge challenge, Drafting draft) {
    draft.grant(
        Grant.of("challenge_result", Actor.oneOf(name))
            .on(challenge.to())
            .about("roll")
            .given(new Condition.Within(challenge.window(), Condition.Event.RECORD_DATE)));
    draft.grant(Grant.of("decide_case", challenge.to()).about("roll"));
  }
}
