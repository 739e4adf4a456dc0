package org.commune.charter.prose;

import java.util.List;
import org.commune.charter.Print.PrintedArticle;
import org.commune.charter.language.Article;
import org.commune.charter.language.Charter;

/** A whole charter as numbered prose. */
public final class Prose {
  private Prose() {}

  /** The charter: its title page, then article by article, each paragraph with its number. */
  public static String of(Charter charter) {
    Names names = Names.of(charter);
    Layout layout = new Layout();
    TitlePage title = new TitlePage(names);
    title.lines(charter).forEach(layout::line);
    layout.heading("What holds throughout");
    layout.numbered(title.paragraphs(charter));
    charter.articles().forEach(a -> article(layout, a, names.in(a.article())));
    return layout.toString();
  }

  /** The articles one by one, each with its paragraphs. */
  public static List<PrintedArticle> articles(Charter charter) {
    Names names = Names.of(charter);
    return charter.articles().stream()
        .map(a ->
            new PrintedArticle(
                a.article(),
                a.title(),
                a.says().map(String::strip),
                new Articles(names.in(a.article()))
                    .paragraphs(a).stream().map(Paragraph::toString).toList()))
        .toList();
  }

  private static void article(Layout layout, Article article, Names names) {
    layout.heading("Article " + article.article() + ". " + article.title());
    article.says().ifPresent(layout::plain);
    List<Paragraph> paragraphs = new Articles(names).paragraphs(article);
    layout.numbered(paragraphs);
  }
}
