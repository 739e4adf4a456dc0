package org.commune.polity.engine.amendments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.Compile;
import org.commune.charter.language.Article;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.charter.law.Tier;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Unbinder;
import org.commune.polity.Ground;

/**
 * Whether a change of the charter redefines what an entrenched article goes by: a rule, a
 * procedure, an initiative or an electorate that it names and an ordinary article defines. That is
 * refused; else half could make a half of nine tenths.
 */
final class Redefining {
  private static final Set<String> WORDING = Set.of("title", "says");

  private Redefining() {}

  static Optional<Ground> ground(Law before, Charter changed, Optional<Tier> taken) {
    Map<String, Law.Defined<?>> then = definitions(Compile.law(changed));
    Set<String> redefined = new TreeSet<>();
    definitions(before)
        .forEach((name, defined) -> {
          boolean same = then.containsKey(name) && defined.is().equals(then.get(name).is());
          if (!same && isOrdinary(before, defined)) {
            redefined.add(name);
          }
        });
    for (Article article : before.charter().articles()) {
      Optional<Tier> tier = before.tier(article.article()).filter(t -> !t.isOrdinary());
      if (tier.isEmpty() || tier.equals(taken)) {
        continue;
      }
      Optional<String> used = words(article).stream().filter(redefined::contains).findFirst();
      if (used.isPresent()) {
        return Optional.of(
            new Ground(
                article.article(),
                "it would redefine \""
                    + used.get()
                    + "\", which article "
                    + article.article()
                    + " goes by, and that article is entrenched",
                "give what is changed another name, or change it in the way that article "
                    + article.article()
                    + " takes"));
      }
    }
    return Optional.empty();
  }

  /** What an entrenched article defines is entrenched with it. */
  private static boolean isOrdinary(Law law, Law.Defined<?> defined) {
    return law.tier(defined.article()).filter(t -> !t.isOrdinary()).isEmpty();
  }

  /** What decides votes and who has them, by name. */
  private static Map<String, Law.Defined<?>> definitions(Law law) {
    Map<String, Law.Defined<?>> all = new LinkedHashMap<>();
    all.putAll(law.rules());
    all.putAll(law.procedures());
    all.putAll(law.initiatives());
    all.putAll(law.electorates());
    return all;
  }

  /**
   * The words of an article that could be names, its wording left out: "one of members" has three.
   */
  private static Set<String> words(Article article) {
    Set<String> words = new TreeSet<>();
    collect(Unbinder.unbind(article), words);
    return words;
  }

  private static void collect(Node node, Set<String> words) {
    switch (node) {
      case Node.Scalar scalar -> words.addAll(List.of(scalar.text().split("[^a-z0-9_]+", -1)));
      case Node.Sequence sequence -> sequence.items().forEach(item -> collect(item, words));
      case Node.Mapping mapping ->
          mapping.entries().stream()
              .filter(entry -> !WORDING.contains(entry.word()))
              .forEach(entry -> collect(entry.value(), words));
    }
  }
}
