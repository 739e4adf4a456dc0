package org.commune.count;

/** Shares as rule books write them: "two thirds" reads better in a refusal than "2/3". */
final class ShareWords {

  private static final String[] NUMBERS = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };
  private static final String[] PARTS = {
    "", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
  };

  private ShareWords() {}

  static String of(Fraction share) {
    if (share.equals(Fraction.HALF)) {
      return "half";
    }
    int most = PARTS.length - 1;
    if (share.isWhole()
        || share.denominator().bitLength() > 4
        || share.denominator().intValueExact() > most
        || share.exceeds(Fraction.ONE)) {
      return share.toString();
    }
    int count = share.numerator().intValueExact();
    String part = PARTS[share.denominator().intValueExact()];
    return NUMBERS[count] + " " + part + (count == 1 ? "" : "s");
  }
}
