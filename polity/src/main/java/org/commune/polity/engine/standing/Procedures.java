package org.commune.polity.engine.standing;

import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Ref;
import org.commune.charter.law.Law;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Motion;

/** The procedure or initiative that a motion follows. */
public final class Procedures {
  private Procedures() {}

  /** The procedure: the one that the power names, else the usual one of the body. */
  public static Optional<Procedure> of(Scene scene, Motion motion) {
    return defined(scene, motion).map(Law.Defined::is);
  }

  static Optional<Law.Defined<Procedure>> defined(Scene scene, Motion motion) {
    return defined(scene, motion.in(), motion.via());
  }

  static Optional<Law.Defined<Procedure>> defined(Scene scene, String in, String via) {
    if (scene.law().procedures().containsKey(via)) {
      return Optional.ofNullable(scene.law().procedures().get(via));
    }
    return Standing.venueBody(scene, in)
        .flatMap(scene::body)
        .flatMap(Body::procedure)
        .map(Ref::id)
        .flatMap(id -> Optional.ofNullable(scene.law().procedures().get(id)));
  }

  public static Optional<Initiative> initiative(Scene scene, Motion motion) {
    return Optional.ofNullable(scene.law().initiatives().get(motion.via())).map(Law.Defined::is);
  }

  /** The article that governs how the motion is decided. */
  public static ArticleNo article(Scene scene, Motion motion) {
    Law.Defined<Initiative> initiative = scene.law().initiatives().get(motion.via());
    if (initiative != null) {
      return initiative.article();
    }
    return defined(scene, motion)
        .map(Law.Defined::article)
        .or(() -> Standing.venueBody(scene, motion.in()).flatMap(scene::articleOf))
        .or(() ->
            Optional.ofNullable(scene.law().electorates().get(motion.in()))
                .map(Law.Defined::article))
        .orElse(ArticleNo.HEADER);
  }
}
