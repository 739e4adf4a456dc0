package org.commune.charter.compiling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Power;

/** All articles of a charter in the making, in the order of the charter. */
final class Draft {
  private final Map<ArticleNo, Drafting> articles = new LinkedHashMap<>();

  Draft(Definitions defined) {
    articles.put(ArticleNo.HEADER, new Drafting(ArticleNo.HEADER, defined));
    for (Article article : defined.charter().articles()) {
      articles.put(article.article(), new Drafting(article.article(), defined));
    }
  }

  Drafting of(ArticleNo article) {
    return Objects.requireNonNull(articles.get(article), "no such article");
  }

  List<Clause> clauses() {
    return articles.values().stream().flatMap(d -> d.clauses().stream()).toList();
  }

  List<Power> powers() {
    return clauses().stream().filter(Power.class::isInstance).map(Power.class::cast).toList();
  }

  void revise(UnaryOperator<Power> change) {
    articles.values().forEach(d -> d.revise(change));
  }
}
