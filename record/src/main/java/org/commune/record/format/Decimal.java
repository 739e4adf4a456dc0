package org.commune.record.format;

/** Natural numbers as the C2SP formats write them: ASCII digits, no sign, no leading zero. */
public final class Decimal {
  /** 2^63 - 1 has nineteen digits. */
  private static final int MOST_DIGITS = 19;

  private Decimal() {}

  /** A number from 0 to 2^63 - 1; a larger one is refused rather than wrapped. */
  public static long parse(String text) throws ParseFailure {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > MOST_DIGITS || (text.length() > 1 && text.charAt(0) == '0')) {
      throw new ParseFailure("not a decimal number without leading zero: " + Quoted.of(text));
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ParseFailure("number above 2^63 - 1: " + text, e);
    }
  }
}
