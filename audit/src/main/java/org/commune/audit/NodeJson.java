package org.commune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Place;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;

/** Turns what the charter language writes into the record's JSON, and back. */
public final class NodeJson {
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,14}");
  private static final String PAIRS = "pairs";

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
    if (scalar.isEmpty()) {
      // The word of an act of which nothing is said, as in `recall:` beside `body: congress`.
      return Json.object();
    }
    if (scalar.quoted()) {
      return Json.text(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return new Json.Flag(text.equals("true"));
    }
    return WHOLE.matcher(text).matches() ? Json.whole(Long.parseLong(text)) : Json.text(text);
  }

  public static Node node(Json json) {
    return switch (json) {
      case Json.Text(String text) -> Node.text(text);
      case Json.Whole(long number) -> Node.plain(Long.toString(number));
      case Json.Flag(boolean flag) -> Node.plain(Boolean.toString(flag));
      case Json.Array(List<Json> items) ->
          new Node.Sequence(Place.NOWHERE, items.stream().map(NodeJson::node).toList());
      case Json.Members(var members) when members.isEmpty() -> Node.plain("");
      case Json.Members object ->
          new Node.Mapping(
              Place.NOWHERE,
              object.members().entrySet().stream()
                  .map(e -> new Node.Entry(Node.plain(e.getKey()), node(e.getValue())))
                  .toList());
    };
  }

  /**
   * The same with the order in which mappings have their entries, on which the numbering of a law's
   * clauses depends: each as the list of its pairs, in an object so that it is not taken for a
   * list.
   */
  static Json inOrder(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Sequence sequence ->
          new Json.Array(sequence.items().stream().map(NodeJson::inOrder).toList());
      case Node.Mapping mapping ->
          Json.object()
              .with(
                  PAIRS,
                  new Json.Array(
                      mapping.entries().stream()
                          .map(e -> Json.array(Json.text(e.word()), inOrder(e.value())))
                          .map(Json.class::cast)
                          .toList()));
    };
  }

  /** Reads back what {@link #inOrder} made. */
  static Node ofInOrder(Json json) throws ParseFailure {
    List<Node> items = new ArrayList<>();
    List<Node.Entry> pairs = new ArrayList<>();
    switch (json) {
      case Json.Array array -> {
        for (Json item : array.items()) {
          items.add(ofInOrder(item));
        }
        return new Node.Sequence(Place.NOWHERE, items);
      }
      case Json.Members object -> {
        for (Json pair : Fields.of(object).array(PAIRS).items()) {
          if (!(pair instanceof Json.Array(List<Json> two)
              && two.size() == 2
              && two.getFirst() instanceof Json.Text(String word))) {
            throw new ParseFailure("a pair of a mapping is expected");
          }
          pairs.add(new Node.Entry(Node.plain(word), ofInOrder(two.getLast())));
        }
        return new Node.Mapping(Place.NOWHERE, pairs);
      }
      case Json.Text _, Json.Whole _, Json.Flag _ -> {
        return node(json);
      }
    }
  }
}
