package org.commune.audit;

import java.util.List;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Place;
import org.commune.record.json.Json;

/** Turns what the charter language writes into the record's JSON, and back. */
public final class NodeJson {
  private NodeJson() {}

  public static Json of(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Sequence sequence ->
          new Json.Array(sequence.items().stream().map(NodeJson::of).toList());
      case Node.Mapping mapping -> members(mapping.entries());
    };
  }

  private static Json.Members members(List<Node.Entry> entries) {
    Json.Members members = Json.object();
    for (Node.Entry entry : entries) {
      members = members.with(entry.word(), of(entry.value()));
    }
    return members;
  }

  private static Json scalar(Node.Scalar scalar) {
    String text = scalar.text();
    if (!scalar.quoted() && text.matches("true|false")) {
      return new Json.Flag(text.equals("true"));
    }
    boolean whole = !scalar.quoted() && text.matches("0|-?[1-9][0-9]{0,14}");
    return whole ? Json.whole(Long.parseLong(text)) : Json.text(text);
  }

  public static Node node(Json json) {
    return switch (json) {
      case Json.Text(String text) -> Node.text(text);
      case Json.Whole(long number) -> Node.plain(Long.toString(number));
      case Json.Flag(boolean flag) -> Node.plain(Boolean.toString(flag));
      case Json.Array(List<Json> items) ->
          new Node.Sequence(Place.NOWHERE, items.stream().map(NodeJson::node).toList());
      case Json.Members object ->
          new Node.Mapping(
              Place.NOWHERE,
              object.members().entrySet().stream()
                  .map(e -> new Node.Entry(Node.plain(e.getKey()), node(e.getValue())))
                  .toList());
    };
  }
}
