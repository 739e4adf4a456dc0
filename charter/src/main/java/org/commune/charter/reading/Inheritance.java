package org.commune.charter.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;
import org.commune.charter.yaml.Problems;

/**
 * Carries out {@code extends}: where a rule or an election is silent, the words of the one that it
 * extends hold. Done on the nodes, before defaults are filled in, because only there can be seen
 * which words were left out.
 */
public final class Inheritance {
  private static final String EXTENDS = "extends";

  /** The kinds of definitions that can extend one of their own kind. */
  private static final List<String> KINDS = List.of("rules", "elections");

  private final Map<String, Map<String, Mapping>> definitions = new HashMap<>();
  private final Set<Set<String>> circles = new HashSet<>();
  private final Problems problems;

  private Inheritance(Problems problems) {
    this.problems = problems;
  }

  /** The charter with every {@code extends} carried out; circular ones are reported and left. */
  public static Node applied(Node charter, Problems problems) {
    Inheritance inheritance = new Inheritance(problems);
    inheritance.collect(charter);
    return inheritance.rewritten(charter, "rules");
  }

  private void collect(Node charter) {
    for (Node article : items(charter, "articles")) {
      for (String kind : KINDS) {
        entries(article, kind).forEach(definition -> define(kind, definition));
      }
    }
  }

  private void define(String kind, Entry definition) {
    if (definition.value() instanceof Mapping mapping) {
      definitions
          .computeIfAbsent(kind, _ -> new HashMap<>())
          .putIfAbsent(definition.word(), mapping);
    }
  }

  private static List<Node> items(Node charter, String word) {
    Optional<Node> found =
        charter instanceof Mapping mapping
            ? mapping.entry(word).map(Entry::value)
            : Optional.empty();
    return found
        .map(node -> node instanceof Sequence sequence ? sequence.items() : List.of(node))
        .orElse(List.of());
  }

  private static List<Entry> entries(Node article, String word) {
    return article instanceof Mapping mapping
            && mapping.entry(word).map(Entry::value).orElse(null) instanceof Mapping named
        ? named.entries()
        : List.of();
  }

  /** Whatever extends something within {@code elections} is an election, anything else a rule. */
  private Node rewritten(Node node, String kind) {
    return switch (node) {
      case Scalar scalar -> scalar;
      case Sequence sequence ->
          new Sequence(
              sequence.place(),
              sequence.items().stream().map(item -> rewritten(item, kind)).toList());
      case Mapping mapping -> {
        Mapping whole = extended(mapping, kind, new LinkedHashSet<>());
        yield new Mapping(
            whole.place(),
            whole.entries().stream()
                .map(entry ->
                    new Entry(
                        entry.key(),
                        rewritten(
                            entry.value(), entry.word().equals("elections") ? "elections" : kind)))
                .toList());
      }
    };
  }

  private Mapping extended(Mapping mapping, String kind, Set<String> path) {
    Optional<Scalar> base =
        mapping
            .entry(EXTENDS)
            .map(Entry::value)
            .filter(Scalar.class::isInstance)
            .map(Scalar.class::cast);
    if (base.isEmpty()) {
      return mapping;
    }
    String name = base.get().text();
    Mapping extended = definitions.getOrDefault(kind, Map.of()).get(name);
    if (extended == null) {
      return mapping; // reported as a dangling reference once it is bound
    }
    if (!path.add(name)) {
      if (circles.add(Set.copyOf(path))) {
        problems.add(
            base.get().place(),
            "`extends` goes in a circle: " + String.join(" extends ", path) + " extends " + name,
            "let one of them stand on its own");
      }
      return mapping;
    }
    return merged(extended(extended, kind, path), mapping);
  }

  private static Mapping merged(Mapping base, Mapping own) {
    List<Entry> entries = new ArrayList<>(own.entries());
    for (Entry inherited : base.entries()) {
      if (own.entry(inherited.word()).isEmpty()) {
        entries.add(inherited);
      }
    }
    return new Mapping(own.place(), entries);
  }
}
