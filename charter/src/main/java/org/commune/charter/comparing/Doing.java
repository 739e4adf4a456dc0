package org.commune.charter.comparing;

import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Acts;
import org.commune.charter.prose.Words;

/** An act with what it is done to and about, in words. */
final class Doing {
  private Doing() {}

  private static final Set<String> TAKES_OBJECT =
      Set.of("recall", "elect", "appoint", "dismiss", "invest", "audit", "inspect");

  private static final Set<String> TAKES_OF =
      Set.of(
          "meeting", "decision", "chair", "vote", "business", "seats", "vacancy", "term", "over");

  /** "annul a decision of the executive", "recall the executive". */
  static String what(String act, Optional<Actor> target, Optional<String> subject) {
    String verb =
        Acts.CLOSED.contains(act) ? Words.act(act) : "do the act \"" + Words.name(act) + "\"";
    String last = verb.substring(verb.lastIndexOf(' ') + 1);
    String to =
        target
            .map(Words::actor)
            .map(on ->
                TAKES_OBJECT.contains(act)
                    ? " " + on
                    : TAKES_OF.contains(last) ? " of " + on : " (" + on + ")")
            .orElse("");
    return verb + to + subject.map(s -> ", on \"" + Words.name(s) + "\"").orElse("");
  }
}
