package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Says;

/** The charter itself. */
public sealed interface CharterDeed extends Deed {
  /** Change articles of the charter. */
  @Says("Change articles of the charter.")
  record AmendCharter(List<Change> changes, Optional<String> title) implements CharterDeed {
    @Override
    public Set<String> scope() {
      return changes.stream()
          .map(c -> c.article().number())
          .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
  }

  /** Say what an article means; choose one of its declared readings. */
  @Says("Say what an article means; choose one of its declared readings.")
  record Interpret(ArticleNo article, Optional<String> reading, Optional<String> text)
      implements CharterDeed {
    @Override
    public Set<String> scope() {
      return Set.of(article.number());
    }
  }

  /** The change of one article: its new text in the charter language, or nothing when struck. */
  @Says("The change of one article.")
  record Change(
      @Says("The article.") ArticleNo article,
      @Says("Its new text; without it, the article is struck.") Optional<Article> to) {}
}
