package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Interpretation;

/** Who says what the charter means. */
final class InterpretationClauses {
  private static final String INTERPRET = "interpret";

  private InterpretationClauses() {}

  static void of(Interpretation interpretation, Drafting draft) {
    draft.grant(Grant.of(INTERPRET, interpretation.by()));
    interpretation
        .override()
        .ifPresent(o -> Ways.overridden(draft, o, List.of(interpretation.by()), INTERPRET));
  }

  /** The interpreter of the header, where no article names one. */
  static void header(Charter charter, Drafting draft) {
    boolean named =
        charter.articles().stream().map(Article::interpretation).anyMatch(i -> i.isPresent());
    if (!named) {
      charter.interpreter().ifPresent((Actor by) -> draft.grant(Grant.of(INTERPRET, by)));
    }
  }
}
