package org.commune.charter.yaml;

import java.util.Comparator;

/**
 * Something wrong at a place of a file.
 *
 * @param wrong what is wrong, as a sentence without a full stop
 * @param mend how to mend it, as a sentence without a full stop
 */
public record Problem(Place place, String wrong, String mend) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place).thenComparing(Problem::wrong);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** {@code charter.yaml:12:5: what is wrong. How to mend it.} */
  @Override
  public String toString() {
    return place + ": " + wrong + ". " + capital(mend) + (mend.endsWith("?") ? "" : ".");
  }

  private static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
