package org.commune.charter.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;

/**
 * Writes nodes as YAML: short constructs in one line, longer ones in blocks, and quotes around
 * every text that some reader could take for anything else.
 */
public final class YamlWriter {
  private static final int WIDTH = 88;
  private static final Pattern SAFE =
      Pattern.compile(
          "[A-Za-z_][A-Za-z0-9_.+()*/-]*( [A-Za-z0-9_.+()*/-]+)*|[0-9]{1,9}/[0-9]{1,9}");
  private static final Set<String> TAKEN_FOR_OTHERS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder text = new StringBuilder();

  private YamlWriter() {}

  /** The text of a node, ending with a line break. */
  public static String write(Node node) {
    YamlWriter writer = new YamlWriter();
    writer.block(node, 0);
    return writer.text.toString();
  }

  /** The text of a node in one line, without a line break. */
  public static String writeInLine(Node node) {
    return flow(node);
  }

  private void block(Node node, int indent) {
    switch (node) {
      case Mapping mapping when !mapping.entries().isEmpty() -> {
        for (Entry entry : mapping.entries()) {
          text.append(" ".repeat(indent));
          text.append(scalar(entry.key())).append(':');
          value(entry.value(), indent, scalar(entry.key()).length() + 1);
        }
      }
      case Sequence sequence when !sequence.items().isEmpty() -> {
        for (Node item : sequence.items()) {
          text.append(" ".repeat(indent)).append('-');
          item(item, indent);
        }
      }
      case Mapping _, Sequence _, Scalar _ ->
          text.append(" ".repeat(indent)).append(flow(node)).append('\n');
    }
  }

  /** What follows a word: in the same line where it fits. */
  private void value(Node value, int indent, int before) {
    String flow = flow(value);
    if (value instanceof Scalar || fits(value, flow, indent + before)) {
      text.append(flow.isEmpty() ? "" : " ").append(flow).append('\n');
    } else {
      text.append('\n');
      block(value, indent + 2);
    }
  }

  /** An item of a list; a mapping begins in the line of its dash. */
  private void item(Node item, int indent) {
    String flow = flow(item);
    if (item instanceof Scalar || fits(item, flow, indent + 1)) {
      text.append(' ').append(flow).append('\n');
      return;
    }
    int start = text.length();
    block(item, indent + 2);
    text.delete(start, start + indent + 1);
  }

  private static boolean fits(Node node, String flow, int indent) {
    return isEmpty(node) || (indent + 1 + flow.length() <= WIDTH && depth(node) <= 3);
  }

  private static boolean isEmpty(Node node) {
    return switch (node) {
      case Mapping mapping -> mapping.entries().isEmpty();
      case Sequence sequence -> sequence.items().isEmpty();
      case Scalar _ -> false;
    };
  }

  private static int depth(Node node) {
    return switch (node) {
      case Scalar _ -> 0;
      case Mapping mapping ->
          1 + mapping.entries().stream().mapToInt(entry -> depth(entry.value())).max().orElse(0);
      case Sequence sequence ->
          1 + sequence.items().stream().mapToInt(YamlWriter::depth).max().orElse(0);
    };
  }

  private static String flow(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar(scalar);
      case Sequence sequence ->
          "[" + String.join(", ", sequence.items().stream().map(YamlWriter::flow).toList()) + "]";
      case Mapping mapping ->
          "{"
              + String.join(
                  ", ",
                  mapping.entries().stream()
                      .map(e -> (scalar(e.key()) + ": " + flow(e.value())).stripTrailing())
                      .toList())
              + "}";
    };
  }

  private static String scalar(Scalar scalar) {
    String said = scalar.text();
    if (!scalar.quoted() && (said.isEmpty() || said.matches("[0-9]+|true|false"))) {
      return said;
    }
    boolean safe =
        SAFE.matcher(said).matches() && !TAKEN_FOR_OTHERS.contains(said.toLowerCase(Locale.ROOT));
    return safe ? said : JsonWriter.quoted(said);
  }
}
