package org.commune.charter.measure;

import java.math.BigInteger;

/**
 * Reads an expression by recursive descent: a sum of terms, a term of factors, a factor is a
 * number, a name, a function or a sum in parentheses. Length and depth are limited, so that no text
 * can exhaust the stack.
 */
final class ExpressionParser {
  private static final int MAX_LENGTH = 400;
  private static final int MAX_DEPTH = 32;
  private static final int MAX_DIGITS = 18;
  private static final String FUNCTIONS = "count, sqrt, min, max, floor and ceil";

  private final String text;
  private int at;
  private int depth;

  ExpressionParser(String text) {
    this.text = text;
  }

  Expression expression() throws Malformed {
    if (text.length() > MAX_LENGTH) {
      throw new Malformed(
          "an expression of " + text.length() + " characters is too long",
          "keep it to " + MAX_LENGTH + ", naming parts of it under `vars`");
    }
    if (text.isBlank()) {
      throw new Malformed("an expression is missing", "write a number, or a sum such as 2*K");
    }
    Expression sum = sum();
    if (more()) {
      throw unexpected();
    }
    return sum;
  }

  private Expression sum() throws Malformed {
    if (++depth > MAX_DEPTH) {
      throw new Malformed(
          "an expression nested more than " + MAX_DEPTH + " deep", "name parts of it under `vars`");
    }
    Expression sum = term();
    while (true) {
      if (taken('+')) {
        sum = new Expression.Plus(sum, term());
      } else if (taken('-')) {
        sum = new Expression.Minus(sum, term());
      } else {
        depth--;
        return sum;
      }
    }
  }

  private Expression term() throws Malformed {
    Expression term = factor();
    while (true) {
      if (taken('*')) {
        term = new Expression.Times(term, factor());
      } else if (taken('/')) {
        term = new Expression.Over(term, factor());
      } else {
        return term;
      }
    }
  }

  private Expression factor() throws Malformed {
    if (taken('(')) {
      Expression sum = sum();
      expect(')');
      return sum;
    }
    if (!more()) {
      throw new Malformed(
          "\"" + text + "\" ends where a number or a name should stand",
          "write what is missing at its end");
    }
    char next = text.charAt(at);
    if (isDigit(next)) {
      return number();
    }
    if (isLetter(next)) {
      return named(name());
    }
    throw unexpected();
  }

  private Expression number() throws Malformed {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '%')) {
      throw new Malformed(
          "\"" + text + "\" holds a " + (text.charAt(at) == '.' ? "decimal" : "percentage"),
          "write a fraction: 1/2 for 0.5 or 50%");
    }
    if (at - start > MAX_DIGITS) {
      throw new Malformed(
          "a number of more than " + MAX_DIGITS + " digits in an expression",
          "write a smaller number");
    }
    return new Expression.Whole(new BigInteger(text.substring(start, at)));
  }

  private Expression named(String name) throws Malformed {
    if (!taken('(')) {
      return new Expression.Variable(name);
    }
    Expression call =
        switch (name) {
          case "count" -> new Expression.Count(counted());
          case "sqrt" -> new Expression.Sqrt(sum());
          case "floor" -> new Expression.Floor(sum());
          case "ceil" -> new Expression.Ceil(sum());
          case "min" -> new Expression.Min(sum(), afterComma(name));
          case "max" -> new Expression.Max(sum(), afterComma(name));
          default ->
              throw new Malformed(
                  "\"" + name + "\" is no function of expressions", "use " + FUNCTIONS);
        };
    expect(')');
    return call;
  }

  private Expression afterComma(String function) throws Malformed {
    if (!taken(',')) {
      throw new Malformed(
          "\"" + text + "\": " + function + " compares two values", "write " + function + "(Q, 5)");
    }
    return sum();
  }

  private String counted() throws Malformed {
    skipSpace();
    int start = at;
    while (at < text.length() && (isNamePart(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    String counted = text.substring(start, at);
    if (!counted.matches("(units\\.)?[a-z][a-z0-9_]*")) {
      throw new Malformed(
          "\"" + text + "\": count needs the name of what is counted",
          "write count(members) for an electorate or a body, count(units.branch) for a kind of"
              + " unit");
    }
    return counted;
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void expect(char wanted) throws Malformed {
    if (!taken(wanted)) {
      throw more()
          ? unexpected()
          : new Malformed("\"" + text + "\" lacks a \"" + wanted + "\"", "add it");
    }
  }

  private boolean taken(char wanted) {
    if (more() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private boolean more() {
    skipSpace();
    return at < text.length();
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private Malformed unexpected() {
    return new Malformed(
        "\""
            + text
            + "\" is no expression: \""
            + text.charAt(at)
            + "\" cannot stand at character "
            + (at + 1),
        "write numbers and names joined by + - * /, parentheses, and " + FUNCTIONS);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNamePart(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }
}
