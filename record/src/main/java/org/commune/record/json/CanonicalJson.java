package org.commune.record.json;

import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/** The one spelling of a JSON value: RFC 8785, within the profile of {@link Json}. */
public final class CanonicalJson {
  private CanonicalJson() {}

  public static Bytes bytes(Json value) {
    return Bytes.utf8(text(value));
  }

  public static String text(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** Reads canonical bytes; any other spelling of the same value is refused. */
  public static Json parse(Bytes bytes) throws ParseFailure {
    Json value = JsonReader.read(bytes);
    if (!bytes(value).equals(bytes)) {
      throw new ParseFailure("JSON, but not in canonical form (RFC 8785)");
    }
    return value;
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Text(String text) -> quote(text, out);
      case Json.Whole(long number) -> out.append(number);
      case Json.Flag(boolean flag) -> out.append(flag);
      case Json.Array array -> {
        String separator = "[";
        for (Json item : array.items()) {
          out.append(separator);
          write(item, out);
          separator = ",";
        }
        out.append(array.items().isEmpty() ? "[]" : "]");
      }
      case Json.Members object -> {
        String separator = "{";
        for (var member : object.members().entrySet()) {
          out.append(separator);
          quote(member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
          separator = ",";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
      }
    }
  }

  /**
   * Writes a text by RFC 8785 section 3.2.2.2: the short escapes, \\u00xx for other controls, all
   * else as it is.
   *
   * @throws IllegalArgumentException for text with a surrogate without its partner
   */
  public static void quote(String text, StringBuilder out) {
    if (!Json.wellFormed(text)) {
      throw new IllegalArgumentException("text with a lone surrogate");
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
