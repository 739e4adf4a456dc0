package org.commune.server.page.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Place;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Unbinder;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.state.Motion;

/** The charter as it would be if a motion that changes it were carried. */
public final class Proposed {
  private Proposed() {}

  /** Empty where the motion changes no charter. */
  public static Optional<Charter> charter(Charter now, Motion motion) {
    return motion.deeds().stream()
        .filter(CharterDeed.AmendCharter.class::isInstance)
        .map(CharterDeed.AmendCharter.class::cast)
        .findFirst()
        .flatMap(d -> changed(now, d.changes()));
  }

  private static Optional<Charter> changed(Charter now, List<CharterDeed.Change> changes) {
    List<Article> articles = new ArrayList<>(now.articles());
    for (CharterDeed.Change change : changes) {
      int at = place(articles, change);
      if (at >= 0) {
        articles.remove(at);
      }
      int to = at >= 0 ? at : articles.size();
      change.to().ifPresent(article -> articles.add(to, article));
    }
    return with(now, articles);
  }

  private static int place(List<Article> articles, CharterDeed.Change change) {
    for (int i = 0; i < articles.size(); i++) {
      if (articles.get(i).article().equals(change.article())) {
        return i;
      }
    }
    return -1;
  }

  /** The same charter with other articles: written as a text is, and read again. */
  private static Optional<Charter> with(Charter now, List<Article> articles) {
    if (!(Unbinder.unbind(now) instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      entries.add(
          entry.word().equals("articles")
              ? new Node.Entry(
                  entry.key(),
                  new Node.Sequence(
                      Place.NOWHERE, articles.stream().map(a -> Unbinder.unbind(a)).toList()))
              : entry);
    }
    return new Binder(new Problems(), new Places())
        .bind(new Node.Mapping(Place.NOWHERE, entries), Charter.class);
  }
}
