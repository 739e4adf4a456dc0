package org.commune.charter.yaml;

import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;

/** Writes nodes as JSON (RFC 8259), without any space. */
public final class JsonWriter {
  private JsonWriter() {}

  /** The text of a node, in one line. */
  public static String write(Node node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.toString();
  }

  private static void write(Node node, StringBuilder text) {
    switch (node) {
      case Scalar scalar -> text.append(scalar(scalar));
      case Sequence sequence -> {
        text.append('[');
        String comma = "";
        for (Node item : sequence.items()) {
          text.append(comma);
          write(item, text);
          comma = ",";
        }
        text.append(']');
      }
      case Mapping mapping -> {
        text.append('{');
        String comma = "";
        for (Entry entry : mapping.entries()) {
          text.append(comma).append(quoted(entry.word())).append(':');
          write(entry.value(), text);
          comma = ",";
        }
        text.append('}');
      }
    }
  }

  private static String scalar(Scalar scalar) {
    if (scalar.isEmpty()) {
      return "null";
    }
    boolean literal = !scalar.quoted() && scalar.text().matches("true|false|0|[1-9][0-9]*");
    return literal ? scalar.text() : quoted(scalar.text());
  }

  /** A text in double quotes, with escapes that both JSON and YAML know. */
  static String quoted(String said) {
    StringBuilder text = new StringBuilder("\"");
    for (int at = 0; at < said.length(); at++) {
      char c = said.charAt(at);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        case '\r' -> text.append("\\r");
        default -> {
          if ((c >= ' ' && c <= '~') || (c >= 0xA1 && Character.isLetterOrDigit(c))) {
            text.append(c);
          } else {
            text.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    return text.append('"').toString();
  }
}
