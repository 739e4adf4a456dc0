package org.commune.charter.yaml;

import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;

/** Writes nodes as JSON (RFC 8259). */
public final class JsonWriter {
  private final StringBuilder text = new StringBuilder();
  private final boolean indented;

  private JsonWriter(boolean indented) {
    this.indented = indented;
  }

  /** The text of a node in one line, without any space. */
  public static String write(Node node) {
    return new JsonWriter(false).written(node);
  }

  /** The text of a node, a line a value, ending with a line break. */
  public static String writeIndented(Node node) {
    return new JsonWriter(true).written(node) + "\n";
  }

  private String written(Node node) {
    write(node, 0);
    return text.toString();
  }

  private void write(Node node, int depth) {
    switch (node) {
      case Scalar scalar -> text.append(scalar(scalar));
      case Sequence sequence -> {
        text.append('[');
        String comma = "";
        for (Node item : sequence.items()) {
          text.append(comma);
          line(depth + 1);
          write(item, depth + 1);
          comma = ",";
        }
        end(!sequence.items().isEmpty(), depth);
        text.append(']');
      }
      case Mapping mapping -> {
        text.append('{');
        String comma = "";
        for (Entry entry : mapping.entries()) {
          text.append(comma);
          line(depth + 1);
          text.append(quoted(entry.word())).append(indented ? ": " : ":");
          write(entry.value(), depth + 1);
          comma = ",";
        }
        end(!mapping.entries().isEmpty(), depth);
        text.append('}');
      }
    }
  }

  private void end(boolean filled, int depth) {
    if (filled) {
      line(depth);
    }
  }

  private void line(int depth) {
    if (indented) {
      text.append('\n').append("  ".repeat(depth));
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
