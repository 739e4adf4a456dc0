package org.commune.charter.yaml;

import java.util.regex.Pattern;
import org.commune.charter.measure.Malformed;
import org.commune.charter.yaml.Node.Scalar;

/**
 * Numbers, truth values and texts written without quotes, and the traps among them: what one YAML
 * reader takes for a number, a time or a truth value is text for the next.
 */
final class PlainScalar {
  private static final Pattern SEXAGESIMAL = Pattern.compile("[0-9]+(\\s*:\\s*[0-9]+)+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0[0-9]+|0[xXoObB][0-9a-fA-F]+");

  private PlainScalar() {}

  /** Refuses unquoted text that other readers of YAML take for something else. */
  static void refuseAmbiguous(Scalar scalar) throws Malformed {
    String text = scalar.text();
    if (scalar.quoted()) {
      return;
    }
    if (SEXAGESIMAL.matcher(text).matches()) {
      throw inQuotes(text, "readers of YAML 1.1 take it for a time");
    }
    if (DECIMAL.matcher(text).matches()) {
      throw inQuotes(text, "other readers take it for a decimal number, and 1.10 for 1.1");
    }
    if (OCTAL.matcher(text).matches()) {
      throw inQuotes(text, "other readers take it for another number");
    }
  }

  /** Refuses a truth value where a text is wanted. */
  static void refuseTruth(Scalar scalar) throws Malformed {
    if (!scalar.quoted() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
      throw new Malformed(
          scalar.text() + " is a truth value, and a text is wanted here",
          "write the text that is meant, or put \"" + scalar.text() + "\" in quotes");
    }
  }

  private static Malformed inQuotes(String text, String why) {
    return new Malformed(
        text + " stands here without quotes", "write \"" + text + "\", for " + why);
  }

  static boolean truth(Scalar scalar) throws Malformed {
    if (!scalar.quoted() && scalar.text().equals("true")) {
      return true;
    }
    if (!scalar.quoted() && scalar.text().equals("false")) {
      return false;
    }
    String shown = Shown.of(scalar.text());
    throw new Malformed(
        "\"" + shown + "\" is neither true nor false",
        switch (shown.toLowerCase(java.util.Locale.ROOT)) {
          case "yes", "y", "on", "true" -> "write true" + quotes(scalar);
          case "no", "n", "off", "false" -> "write false" + quotes(scalar);
          default -> "write true or false";
        });
  }

  private static String quotes(Scalar scalar) {
    return scalar.quoted() ? ", without quotes" : "";
  }

  static Object whole(Scalar scalar, boolean large) throws Malformed {
    String text = scalar.text();
    long most = large ? Long.MAX_VALUE : Integer.MAX_VALUE;
    if (!text.matches("[0-9]+")) {
      throw new Malformed("\"" + Shown.of(text) + "\" is not a whole number", mend(text));
    }
    if (scalar.quoted()) {
      throw new Malformed(
          "\"" + text + "\" in quotes is a text, and a number is wanted", "write " + text);
    }
    if (OCTAL.matcher(text).matches()) {
      throw new Malformed(text + " begins with 0", "write " + text.replaceFirst("^0+(?=.)", ""));
    }
    if (text.length() > 19 || new java.math.BigInteger(text).bitLength() > (large ? 63 : 31)) {
      throw new Malformed(text + " is too large", "write a number up to " + most);
    }
    return large ? (Object) Long.valueOf(text) : (Object) Integer.valueOf(text);
  }

  private static String mend(String text) {
    if (text.matches("-[0-9]+")) {
      return "write 0 or more";
    }
    if (DECIMAL.matcher(text).matches()) {
      return "write it without a decimal part";
    }
    return text.matches("[0-9]+([,_' ][0-9]{3})+")
        ? "write " + text.replaceAll("[,_' ]", "") + ", without separators"
        : "write digits only, such as 9";
  }
}
