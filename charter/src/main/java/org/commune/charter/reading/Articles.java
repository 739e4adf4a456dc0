package org.commune.charter.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Reading;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;

/** Articles: each number once, each saying something, each ambiguity with somebody to settle it. */
final class Articles {
  private static final Set<String> HEADING = Set.of("article", "title");

  private final Charter charter;
  private final Places places;
  private final Problems problems;

  Articles(Charter charter, Places places, Problems problems) {
    this.charter = charter;
    this.places = places;
    this.problems = problems;
  }

  /** Checks them; whether they say anything only when the whole text is {@code sound}. */
  void check(boolean sound) {
    if (sound && charter.articles().isEmpty()) {
      problems.add(
          places.of(charter.articles(), charter),
          "the charter has no articles",
          "write at least one under `articles`");
    }
    Map<ArticleNo, Article> numbers = new HashMap<>();
    for (Article article : charter.articles()) {
      Article first = numbers.putIfAbsent(article.article(), article);
      if (first != null) {
        problems.add(
            places.of(article.article(), article),
            "there are two articles "
                + article.article()
                + ", the first in line "
                + places.of(first.article(), first).line(),
            "give each its own number");
      }
      if (sound && saysNothing(article)) {
        problems.add(
            places.of(article.article(), article),
            "article " + article.article() + " says nothing",
            "add its wording under `says`, a construct, or `norms`");
      }
      readings(article);
    }
  }

  private static boolean saysNothing(Article article) {
    for (Word word : new Shape.Construct(Article.class).words()) {
      Object value = word.in(article);
      boolean absent =
          switch (value) {
            case Optional<?> optional -> optional.isEmpty();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
          };
      if (!absent && !HEADING.contains(word.name())) {
        return false;
      }
    }
    return true;
  }

  private void readings(Article article) {
    Set<String> names = new HashSet<>();
    int inForce = 0;
    for (Reading reading : article.readings()) {
      if (!names.add(reading.id())) {
        problems.add(
            places.of(reading.id(), reading),
            "two readings of article " + article.article() + " are called `" + reading.id() + "`",
            "give each its own name");
      }
      if (reading.inForce() && ++inForce > 1) {
        problems.add(
            places.of(reading.id(), reading),
            "a second reading of article " + article.article() + " is said to be in force",
            "keep `in_force: true` on one of them");
      }
    }
    if (names.size() == 1) {
      problems.add(
          places.of(article.readings(), article),
          "article " + article.article() + " has a single reading",
          "add the other, or make it the article itself");
    }
    boolean interpreted =
        charter.interpreter().isPresent()
            || charter.articles().stream().anyMatch(a -> a.interpretation().isPresent());
    if (!names.isEmpty() && !interpreted) {
      problems.add(
          places.of(article.readings(), article),
          "nobody can choose between the readings of article " + article.article(),
          "name an `interpreter` at the head of the charter, or add an `interpretation`");
    }
  }
}
