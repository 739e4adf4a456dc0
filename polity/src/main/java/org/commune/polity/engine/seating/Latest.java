package org.commune.polity.engine.seating;

import java.time.Instant;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.measure.Span;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;

/** The latest date of the next election to a body, and the article that sets it. */
public record Latest(ArticleNo article, Instant at) {
  /** The earliest of such dates, counted from the last election, or else from the beginning. */
  public static Optional<Latest> of(Scene scene, BodyId body) {
    Composition now = Seating.composition(scene, body);
    Instant last = now.lastElected().orElse(now.founded());
    return Limits.on(scene, body)
        .flatMap(l ->
            l.bound() instanceof Bound.LatestElection(Span after)
                ? java.util.stream.Stream.of(new Latest(l.article(), scene.after(last, after)))
                : java.util.stream.Stream.empty())
        .min(java.util.Comparator.comparing(Latest::at));
  }
}
