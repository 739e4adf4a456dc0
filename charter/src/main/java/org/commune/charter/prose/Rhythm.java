package org.commune.charter.prose;

import org.commune.charter.measure.Span;

/** How often something comes round. */
final class Rhythm {
  private Rhythm() {}

  /** After "every": "year", "3 months", "14 days". */
  static String every(Span span) {
    String words = span.inWords();
    return words.startsWith("1 ") && !words.contains(" and ") ? words.substring(2) : words;
  }
}
