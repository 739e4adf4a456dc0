package org.commune.charter.comparing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commune.charter.prose.Layout;

/** All changes between two laws, by whose they are. */
public record Comparison(List<Change> changes) {
  public Comparison {
    changes = List.copyOf(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The same comparison made the other way round. */
  public Comparison mirrored() {
    return new Comparison(changes.stream().map(Change::mirrored).toList());
  }

  /** In one line: {@code "3 powers added, 1 made easier, 2 bars lifted."} */
  public String summary() {
    if (isEmpty()) {
      return "Nothing changes in who may do what, and by which rule.";
    }
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    changes.forEach(c -> counts.merge(c.kind(), 1L, Long::sum));
    return counts.entrySet().stream()
            .map(c -> c.getKey().counted(c.getValue()))
            .collect(Collectors.joining(", "))
        + ".";
  }

  /**
   * All of it for people, in lines of at most 88 columns: the summary, then whose powers change and
   * how. A sentence begins with its {@link Kind#sign}.
   */
  public String text() {
    Layout layout = new Layout();
    layout.line(summary());
    byWho()
        .forEach((who, sentences) -> {
          layout.heading(who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1));
          sentences.forEach(s -> layout.item("  " + s.kind().sign() + " ", s.says()));
        });
    return layout.toString();
  }

  /** The changes by those whom they concern, in the order in which they first occur. */
  public Map<String, List<Sentence>> byWho() {
    Map<String, List<Change>> groups =
        changes.stream()
            .collect(Collectors.groupingBy(Change::who, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Sentence>> sentences = new LinkedHashMap<>();
    groups.forEach((who, theirs) -> sentences.put(who, Wording.sentences(theirs)));
    return sentences;
  }
}
