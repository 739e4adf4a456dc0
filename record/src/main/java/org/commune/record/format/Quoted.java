package org.commune.record.format;

/** Foreign text made fit for a message: short, on one line, visible ASCII only. */
public final class Quoted {
  private static final int LIMIT = 80;

  private Quoted() {}

  public static String of(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.codePoints()
        .limit(LIMIT)
        .forEach(c -> {
          if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
            shown.appendCodePoint(c);
          } else {
            shown.append(String.format("\\u{%x}", c));
          }
        });
    return shown.append(text.length() > LIMIT ? "...\"" : "\"").toString();
  }
}
