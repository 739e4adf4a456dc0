package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Condition;

/** Appeals: whom a decision concerns may appeal, and those to whom they appeal decide. */
final class Appeals {
  private Appeals() {}

  static void to(Drafting draft, Actor judge, String act, List<Condition> conditions) {
    draft.grant(
        Grant.of("appeal", Actor.ANYONE)
            .on(judge)
            .about(act)
            .given(new Condition.Is(Condition.Part.AFFECTED))
            .given(conditions));
    draft.grant(Grant.of("decide_case", judge).about(act));
  }
}
