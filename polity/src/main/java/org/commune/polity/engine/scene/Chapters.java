package org.commune.polity.engine.scene;

import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.Article;
import org.commune.charter.law.Law;

/**
 * What a charter says of an institution of which it has one, such as the emergency or the treasury.
 */
public final class Chapters {
  private Chapters() {}

  /** The first article that has this construct, with it. */
  public static <T> Optional<Law.Defined<T>> of(Scene scene, Function<Article, Optional<T>> word) {
    return scene.law().charter().articles().stream()
        .flatMap(a -> word.apply(a).map(is -> new Law.Defined<>(a.article(), is)).stream())
        .findFirst();
  }
}
