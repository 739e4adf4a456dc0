package org.commune.server.page.act;

import java.util.stream.Collectors;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Node.Mapping;
import org.commune.charter.yaml.Node.Scalar;
import org.commune.charter.yaml.Node.Sequence;
import org.commune.record.json.CanonicalJson;

/** Writes a node in the flow style of YAML 1.2, on one line: what a form shows of a construct. */
final class FlowYaml {
  private FlowYaml() {}

  static String of(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.quoted() ? quoted(scalar.text()) : scalar.text();
      case Sequence sequence ->
          sequence.items().stream().map(FlowYaml::of).collect(Collectors.joining(", ", "[", "]"));
      case Mapping mapping ->
          mapping.entries().stream()
              .map(e -> e.word() + ": " + of(e.value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    CanonicalJson.quote(text, out);
    return out.toString();
  }
}
