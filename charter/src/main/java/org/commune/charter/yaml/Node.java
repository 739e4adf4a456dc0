package org.commune.charter.yaml;

import java.util.List;
import java.util.Optional;

/** What a YAML text consists of, each part with its place. */
public sealed interface Node {
  Place place();

  /**
   * A single value.
   *
   * @param text what it says; "" when it is left empty
   * @param quoted whether it was written in quotes or as a block, so that it is text and nothing
   *     else
   */
  record Scalar(Place place, String text, boolean quoted) implements Node {
    /** Whether nothing was written: {@code word:} or {@code word: ~}. */
    public boolean isEmpty() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Words with their values, in the order written; no word occurs twice. */
  record Mapping(Place place, List<Entry> entries) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String word) {
      for (Entry entry : entries) {
        if (entry.word().equals(word)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }
  }

  /** One word of a mapping with its value. */
  record Entry(Scalar key, Node value) {
    public String word() {
      return key.text();
    }
  }

  /** A text that stands in no file. */
  static Scalar text(String text) {
    return new Scalar(Place.NOWHERE, text, true);
  }

  /** A word, number or truth value that stands in no file and needs no quotes. */
  static Scalar plain(String text) {
    return new Scalar(Place.NOWHERE, text, false);
  }
}
