package org.commune.charter.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Node.Entry;
import org.commune.charter.yaml.Place;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;

/**
 * The JSON Schema (draft 2020-12) of what the binder reads into a record. It lets editors complete
 * words, show their meaning and mark mistakes while typing. It accepts whatever the binder accepts;
 * names that are not defined, circles and the like it cannot see.
 */
public final class JsonSchema {
  private static final int LARGEST_INT = Integer.MAX_VALUE;

  private final Map<String, Node> definitions = new LinkedHashMap<>();

  private JsonSchema() {}

  /**
   * The schema of a record or sealed family.
   *
   * @param id the address by which the schema is known
   */
  public static Node of(Class<?> type, String id, String title) {
    JsonSchema schema = new JsonSchema();
    Node root = schema.schema(Shape.of(type));
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("$schema", text("https://json-schema.org/draft/2020-12/schema")));
    entries.add(entry("$id", text(id)));
    entries.add(entry("title", text(title)));
    entries.addAll(((Node.Mapping) root).entries());
    entries.add(
        entry(
            "$defs",
            object(
                schema.definitions.entrySet().stream()
                    .map(definition -> entry(definition.getKey(), definition.getValue()))
                    .toList())));
    return object(entries);
  }

  private Node schema(Shape shape) {
    return switch (shape) {
      case Shape.Text _ -> object(entry("type", list(text("string"), text("integer"))));
      case Shape.WholeNumber(boolean large) ->
          object(
              entry("type", text("integer")),
              entry("minimum", Node.plain("0")),
              entry("maximum", Node.plain(large ? "" + Long.MAX_VALUE : "" + LARGEST_INT)));
      case Shape.Truth _ -> object(entry("type", text("boolean")));
      case Shape.Choice choice ->
          object(
              entry(
                  "oneOf",
                  new Node.Sequence(
                      Place.NOWHERE, choice.options().stream().map(JsonSchema::option).toList())));
      case Shape.Parsed(var kind) -> scalar(kind.type());
      case Shape.Reference _ -> name();
      case Shape.Maybe(Shape of) -> schema(of);
      case Shape.Many(Shape of) -> {
        Node item = schema(of);
        yield anyOf(item, object(entry("type", text("array")), entry("items", item)));
      }
      case Shape.Named(Shape key, Shape of) ->
          object(
              entry("type", text("object")),
              entry("propertyNames", names(key, of)),
              entry("additionalProperties", schema(of)));
      case Shape.NamedOrInline(Shape.Construct of) -> anyOf(name(), schema(of));
      case Shape.GivenOrNever(Shape.Construct of) ->
          anyOf(enumeration(List.of("never", "none", "nobody")), schema(of));
      case Shape.Construct construct ->
          reference(construct.type(), () -> construct(construct, construct.words()));
      case Shape.Family family -> reference(family.type(), () -> family(family));
    };
  }

  private Node reference(Class<?> type, Supplier<Node> definition) {
    String name = name(type);
    if (!definitions.containsKey(name)) {
      definitions.put(name, object()); // so that what refers to itself finds it
      definitions.put(name, definition.get());
    }
    return object(entry("$ref", text("#/$defs/" + name)));
  }

  /** {@code Body.Stagger} for a record within another. */
  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private Node construct(Shape.Construct construct, List<Word> words) {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("type", text("object")));
    describe(construct.meaning(), construct.example()).ifPresent(entries::add);
    entries.add(entry("properties", object(words.stream().map(this::property).toList())));
    List<Node> required =
        words.stream().filter(Word::isRequired).map(word -> (Node) text(word.name())).toList();
    if (!required.isEmpty()) {
      entries.add(required(required, words));
    }
    entries.add(entry("additionalProperties", Node.plain("false")));
    return object(entries);
  }

  /** What extends another of its kind may leave out what that one says. */
  private static Entry required(List<Node> required, List<Word> words) {
    Entry all = entry("required", new Node.Sequence(Place.NOWHERE, required));
    return words.stream().anyMatch(word -> word.name().equals("extends"))
        ? entry("anyOf", list(object(all), object(entry("required", list(text("extends"))))))
        : all;
  }

  private Entry property(Word word) {
    List<Entry> entries = new ArrayList<>(((Node.Mapping) schema(word.shape())).entries());
    describe(word.meaning(), word.example()).ifPresent(entries::add);
    word.defaultsTo().ifPresent(value -> entries.add(entry("default", value)));
    return entry(word.name(), object(entries));
  }

  private Node family(Shape.Family family) {
    List<Node> members = new ArrayList<>();
    members.add(enumeration(List.copyOf(family.members().keySet())));
    family.members().forEach((naming, member) -> members.add(member(naming, member)));
    return object(entry("anyOf", new Node.Sequence(Place.NOWHERE, members)));
  }

  private Node member(String naming, Shape.Construct member) {
    List<Word> words = member.words();
    Node value =
        words.isEmpty()
            ? enumerationOf(Node.plain("true"), Node.plain(""))
            : orEmpty(words.getFirst());
    List<Entry> properties = new ArrayList<>();
    properties.add(entry(naming, value));
    words.stream().skip(1).map(this::property).forEach(properties::add);
    List<Node> required = new ArrayList<>(List.of(text(naming)));
    words.stream()
        .skip(1)
        .filter(Word::isRequired)
        .forEach(word -> required.add(text(word.name())));
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("type", text("object")));
    describe(member.meaning(), member.example()).ifPresent(entries::add);
    entries.add(entry("properties", object(properties)));
    entries.add(entry("required", new Node.Sequence(Place.NOWHERE, required)));
    entries.add(entry("additionalProperties", Node.plain("false")));
    return object(entries);
  }

  private Node orEmpty(Word first) {
    Node value = schema(first.shape());
    return first.isRequired() ? value : anyOf(value, object(entry("type", text("null"))));
  }

  private static Node option(Shape.Option option) {
    return option.meaning().isEmpty()
        ? object(entry("const", text(option.word())))
        : object(entry("const", text(option.word())), entry("description", text(option.meaning())));
  }

  private static Node scalar(Class<?> type) {
    Optional<WrittenForm> form = WrittenForm.of(type);
    if (form.isEmpty()) {
      return object(entry("type", list(text("string"), text("integer"))));
    }
    Node types =
        form.get().orWhole() ? list(text("string"), text("integer")) : (Node) text("string");
    return object(entry("type", types), entry("pattern", text("^(" + form.get().pattern() + ")$")));
  }

  private static Node name() {
    return object(
        entry("type", text("string")), entry("pattern", text("^" + WrittenForm.NAME + "$")));
  }

  private static Node names(Shape key, Shape of) {
    if (key instanceof Shape.Parsed(var kind)) {
      return object(
          entry(
              "pattern",
              text(
                  WrittenForm.of(kind.type())
                      .map(form -> "^(" + form.pattern() + ")$")
                      .orElse(".*"))));
    }
    boolean figure =
        of instanceof Shape.Text
            || of instanceof Shape.WholeNumber
            || of instanceof Shape.Truth
            || of instanceof Shape.Choice
            || of instanceof Shape.Parsed;
    return object(
        entry("pattern", text(figure ? "^[A-Za-z][A-Za-z0-9_]*$" : "^" + WrittenForm.NAME + "$")));
  }

  private static Node anyOf(Node... choices) {
    return object(entry("anyOf", list(choices)));
  }

  private static Node enumeration(List<String> words) {
    return enumerationOf(words.stream().map(JsonSchema::text).toArray(Node[]::new));
  }

  private static Node enumerationOf(Node... values) {
    return object(entry("enum", list(values)));
  }

  private static Optional<Entry> describe(String meaning, String example) {
    String description = example.isEmpty() ? meaning : meaning + "\n\n" + example;
    return description.isBlank()
        ? Optional.empty()
        : Optional.of(entry("description", text(description)));
  }

  private static Node list(Node... items) {
    return new Node.Sequence(Place.NOWHERE, List.of(items));
  }

  private static Node object(Entry... entries) {
    return object(List.of(entries));
  }

  private static Node object(List<Entry> entries) {
    return new Node.Mapping(Place.NOWHERE, entries);
  }

  private static Entry entry(String word, Node value) {
    return new Entry(Node.text(word), value);
  }

  private static Node.Scalar text(String text) {
    return Node.text(text);
  }
}
