package org.commune.polity.engine.standing;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.language.PowerGrant.Circumstance;

/** A circumstance in words, for who is refused. */
public final class CircumstanceWords {
  private CircumstanceWords() {}

  public static String of(Circumstance circumstance) {
    List<String> parts = new ArrayList<>();
    circumstance.vacant().ifPresent(a -> parts.add(a + " is vacant"));
    circumstance
        .seats()
        .ifPresent(s -> {
          s.below().ifPresent(n -> parts.add(s.of() + " has fewer than " + n + " members"));
          s.atMost().ifPresent(n -> parts.add(s.of() + " has at most " + n + " members"));
          s.during().ifPresent(d -> parts.add("for " + d.inWords()));
        });
    if (circumstance.emergency()) {
      parts.add("an emergency is in force");
    }
    circumstance.inSession().ifPresent(a -> parts.add(a + " is in session"));
    if (circumstance.deadlock()) {
      parts.add("those who must agree have not agreed");
    }
    circumstance
        .recallPending()
        .ifPresent(a -> parts.add("a recall from " + a + " is being voted on"));
    circumstance.stated().ifPresent(s -> parts.add("the act is stated to be " + s));
    return String.join(" and ", parts);
  }
}
