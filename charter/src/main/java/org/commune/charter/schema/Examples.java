package org.commune.charter.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commune.charter.language.SelfChecking;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;
import org.commune.charter.yaml.Yaml;
import org.commune.charter.yaml.YamlWriter;

/** An example of a single word: the one that is written for it, or one made from its shape. */
final class Examples {
  private static final int LONGEST = 1_000;

  private Examples() {}

  /** Such as {@code over: 1/2}; none for a word whose construct has an example of its own. */
  static Optional<String> of(Word word) {
    Optional<String> value =
        word.example().isEmpty() ? value(word, word.shape()) : Optional.of(word.example());
    return value.map(v -> v.startsWith(word.name() + ":") ? v : word.name() + ": " + v);
  }

  private static Optional<String> value(Word word, Shape shape) {
    return switch (shape) {
      case Shape.Text _ -> Optional.empty();
      case Shape.WholeNumber _ -> Optional.of("3");
      case Shape.Truth _ -> Optional.of(word.defaultsTo().isPresent() ? "false" : "true");
      case Shape.Choice choice -> Optional.of(choice.words().getLast());
      case Shape.Parsed(var kind) ->
          WrittenForm.of(kind.type()).map(form -> form.examples().getFirst());
      case Shape.Reference(Class<?> target) ->
          Optional.of("my_" + target.getSimpleName().toLowerCase(Locale.ROOT));
      case Shape.Maybe(Shape of) -> value(word, of);
      case Shape.Many(Shape of) -> value(word, of).map(v -> List.of(v).toString());
      case Shape.Named(_, Shape of) -> value(word, of).map(v -> "{my_name: " + v + "}");
      case Shape.NamedOrInline(Shape.Construct of) ->
          Optional.of("my_" + of.type().getSimpleName().toLowerCase(Locale.ROOT));
      case Shape.GivenOrNever _ -> Optional.of("never");
      case Shape.Construct construct -> construct(construct);
      case Shape.Family _ -> Optional.empty();
    };
  }

  /** A construct with its required words, or with the first one that has an example. */
  private static Optional<String> construct(Shape.Construct construct) {
    if (SelfChecking.class.isAssignableFrom(construct.type())) {
      return own(construct);
    }
    List<String> required =
        construct.words().stream()
            .filter(Word::isRequired)
            .flatMap(word -> of(word).stream())
            .toList();
    List<String> shown =
        required.isEmpty()
            ? construct.words().stream().flatMap(word -> of(word).stream()).limit(1).toList()
            : required;
    return Optional.of("{" + String.join(", ", shown) + "}");
  }

  /** What the example of a construct says after the word that it is given for. */
  private static Optional<String> own(Shape.Construct construct) {
    Optional<Node> example =
        Yaml.read("example", construct.example(), LONGEST, new Problems())
            .filter(Node.Mapping.class::isInstance)
            .map(mapping -> ((Node.Mapping) mapping).entries().getFirst().value());
    return example
        .map(node -> node instanceof Node.Sequence list ? list.items().getFirst() : node)
        .map(node -> YamlWriter.writeInLine(node));
  }
}
