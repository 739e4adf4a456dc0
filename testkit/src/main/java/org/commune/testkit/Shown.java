package org.commune.testkit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as a log can show them: arrays by content, invisible and foreign characters escaped. */
final class Shown {

  private Shown() {}

  static String of(@Nullable Object value) {
    var text = Arrays.deepToString(new @Nullable Object[] {value});
    return text.substring(1, text.length() - 1)
        .chars()
        .mapToObj(Shown::visible)
        .collect(Collectors.joining());
  }

  private static String visible(int codeUnit) {
    return codeUnit >= ' ' && codeUnit <= '~'
        ? Character.toString(codeUnit)
        : "\\u%04x".formatted(codeUnit);
  }
}
