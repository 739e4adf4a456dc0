package org.commune.polity.engine.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.Ground;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.effect.Effect;

/** What comes of doing a deed that its doer is granted: effects, or grounds against it. */
public sealed interface Doing {
  /** It is done. */
  record Done(List<Effect> effects, Optional<Outcome> outcome) implements Doing {}

  /** It cannot be done. */
  record Not(List<Ground> grounds) implements Doing {}

  static Doing done(Effect... effects) {
    return new Done(List.of(effects), Optional.empty());
  }

  static Doing done(List<Effect> effects) {
    return new Done(List.copyOf(effects), Optional.empty());
  }

  static Doing not(ArticleNo article, String failed, String lawfulWay) {
    return new Not(List.of(new Ground(article, failed, lawfulWay)));
  }

  static Doing not(Ground ground) {
    return new Not(List.of(ground));
  }

  /** This, and then more effects. */
  default Doing and(List<Effect> more) {
    return switch (this) {
      case Done(List<Effect> effects, var outcome) -> {
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(more);
        yield new Done(List.copyOf(all), outcome);
      }
      case Not not -> not;
    };
  }
}
