package org.commune.polity.engine.scene;

import java.util.List;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;

/** The limits of the law of one kind, each with its article. */
public final class Bounds {
  private Bounds() {}

  /** Those that hold for {@code on}, or for everything. */
  public static <B extends Limit.Bound> List<Law.Defined<B>> of(
      Scene scene, Class<B> kind, String on) {
    return scene.law().limits().stream()
        .filter(l -> l.on().isEmpty() || l.on().equals(on))
        .filter(l -> kind.isInstance(l.bound()))
        .map(l -> new Law.Defined<>(l.article(), kind.cast(l.bound())))
        .toList();
  }

  /** Those that hold for everything. */
  public static <B extends Limit.Bound> List<Law.Defined<B>> of(Scene scene, Class<B> kind) {
    return of(scene, kind, "");
  }
}
