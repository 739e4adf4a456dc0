package org.commune.charter.measure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many for to so many against, written {@code "3:1"}. */
public record Ratio(long inFavour, long against) {
  private static final Pattern RATIO = Pattern.compile("(\\d{1,9})\\s*:\\s*(\\d{1,9})");

  /** Reads {@code "3:1"}; both sides are whole numbers, the second above 0. */
  public static Ratio parse(String text) throws Malformed {
    Matcher ratio = RATIO.matcher(text);
    if (!ratio.matches() || Long.parseLong(ratio.group(2)) == 0) {
      throw new Malformed(
          "\"" + text + "\" is not a ratio of votes for to votes against",
          "write two whole numbers in quotes, such as \"3:1\" (without quotes YAML 1.1 reads 3:1 as"
              + " a time)");
    }
    return new Ratio(Long.parseLong(ratio.group(1)), Long.parseLong(ratio.group(2)));
  }

  @Override
  public String toString() {
    return inFavour + ":" + against;
  }
}
