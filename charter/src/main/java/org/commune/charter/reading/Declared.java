package org.commune.charter.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;

/**
 * The names that a charter's text gives to things, whether or not what it says of them makes sense:
 * a definition with a mistake in it is still one that can be referred to.
 */
final class Declared {
  private final Map<String, Set<String>> names = new HashMap<>();
  private final List<String> articles = new ArrayList<>();

  Declared(Node charter) {
    if (!(charter instanceof Mapping header)) {
      return;
    }
    header.entries().forEach(this::collect);
    Node list = header.entry("articles").map(Entry::value).orElse(header);
    for (Node article : list instanceof Sequence sequence ? sequence.items() : List.of(list)) {
      if (article instanceof Mapping mapping) {
        mapping.entries().forEach(this::collect);
        mapping
            .entry("article")
            .filter(entry -> entry.value() instanceof Scalar)
            .ifPresent(entry -> articles.add(((Scalar) entry.value()).text()));
      }
    }
  }

  private void collect(Entry section) {
    if (section.value() instanceof Mapping named) {
      Set<String> known = names.computeIfAbsent(section.word(), _ -> new TreeSet<>());
      named.entries().forEach(entry -> known.add(entry.word()));
    }
  }

  /** The names under a word of the header or of any article. */
  Set<String> under(String word) {
    return Collections.unmodifiableSet(names.getOrDefault(word, new TreeSet<>()));
  }

  /** The numbers of all articles, as they are written. */
  List<String> articles() {
    return List.copyOf(articles);
  }
}
