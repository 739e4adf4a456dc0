package org.commune.charter.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The word that takes the fewest changes of a letter (one added, left out, replaced, or swapped
   * with its neighbour), if it takes no more than one, or a third of its letters.
   */
  public static Optional<String> to(String written, Collection<String> words) {
    String plain = snakeCase(written);
    if (plain.length() > 64) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> changes(plain, word) <= allowed(word))
        .min(
            Comparator.comparingInt((String word) -> changes(plain, word))
                .thenComparing(word -> word));
  }

  /** {@code "did you mean `title`?"}, or else the words there are. */
  public static String suggestion(String written, Collection<String> words) {
    return to(written, words)
        .map(word -> "did you mean `" + word + "`?")
        .orElseGet(() -> "write one of `" + String.join("`, `", words) + "`");
  }

  /** {@code dayCount} and {@code Day-count} both become {@code day_count}. */
  static String snakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[ -]", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static int allowed(String word) {
    return word.length() < 2 ? 0 : Math.max(1, word.length() / 3);
  }

  private static int changes(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(row[j - 1], last[j]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[to.length()];
  }
}
