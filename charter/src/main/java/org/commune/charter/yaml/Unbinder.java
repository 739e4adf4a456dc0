package org.commune.charter.yaml;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.yaml.Node.Entry;

/**
 * Writes records as nodes, leaving out what holds anyway. What it writes, {@link Binder} reads back
 * as an equal record.
 */
public final class Unbinder {
  private Unbinder() {}

  /** The node of a record, or of any other value that can be written. */
  public static Node unbind(Object value, Type type) {
    return node(value, Shape.of(type));
  }

  /** The node of a record. */
  public static Node unbind(Record value) {
    return unbind(value, value.getClass());
  }

  private static Node node(Object value, Shape shape) {
    return switch (shape) {
      case Shape.Text _, Shape.Parsed _, Shape.Reference _ -> Node.text(value.toString());
      case Shape.WholeNumber _, Shape.Truth _ -> Node.plain(value.toString());
      case Shape.Choice choice -> Node.text(word(value, choice));
      case Shape.Maybe(Shape of) ->
          ((Optional<?>) value).map(present -> node(present, of)).orElse(Node.plain(""));
      case Shape.Many(Shape of) ->
          new Node.Sequence(
              Place.NOWHERE, ((List<?>) value).stream().map(item -> node(item, of)).toList());
      case Shape.Named(_, Shape of) ->
          new Node.Mapping(
              Place.NOWHERE,
              ((Map<?, ?>) value)
                  .entrySet().stream()
                      .map(e -> entry(String.valueOf(e.getKey()), node(e.getValue(), of)))
                      .toList());
      case Shape.NamedOrInline(Shape.Construct of) ->
          switch ((OrNamed<?>) value) {
            case OrNamed.Named<?>(String name) -> Node.text(name);
            case OrNamed.Inline<?>(Record inline) -> node(inline, of);
          };
      case Shape.GivenOrNever(Shape.Construct of) ->
          switch ((OrNever<?>) value) {
            case OrNever.Never<?>() -> Node.text("never");
            case OrNever.Given<?>(Record given) -> node(given, of);
          };
      case Shape.Construct construct ->
          new Node.Mapping(Place.NOWHERE, entries((Record) value, construct.words()));
      case Shape.Family family -> member((Record) value, family);
    };
  }

  private static Node member(Record value, Shape.Family family) {
    Map.Entry<String, Shape.Construct> member =
        family.members().entrySet().stream()
            .filter(m -> m.getValue().type() == value.getClass())
            .findFirst()
            .orElseThrow();
    List<Word> words = member.getValue().words();
    List<Entry> entries = new ArrayList<>();
    if (words.isEmpty()) {
      entries.add(entry(member.getKey(), Node.plain("true")));
    } else {
      Word first = words.getFirst();
      entries.add(entry(member.getKey(), node(first.in(value), first.shape())));
      entries.addAll(entries(value, words.subList(1, words.size())));
    }
    return new Node.Mapping(Place.NOWHERE, entries);
  }

  private static List<Entry> entries(Record value, List<Word> words) {
    List<Entry> entries = new ArrayList<>();
    for (Word word : words) {
      Object component = word.in(value);
      if (!isLeftOut(component, word)) {
        entries.add(entry(word.name(), node(component, word.shape())));
      }
    }
    return entries;
  }

  private static boolean isLeftOut(Object component, Word word) {
    if (word.defaultsTo().isPresent()) {
      Problems problems = new Problems();
      return new Binder(problems, new Places())
          .bindSoundParts(word.defaultsTo().get(), word.shape())
          .filter(component::equals)
          .isPresent();
    }
    return switch (component) {
      case Optional<?> optional -> optional.isEmpty();
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case Boolean truth -> !truth;
      default -> false;
    };
  }

  private static String word(Object constant, Shape.Choice choice) {
    return choice.options().stream()
        .filter(option -> option.constant().equals(constant))
        .map(Shape.Option::word)
        .findFirst()
        .orElseThrow();
  }

  private static Entry entry(String word, Node value) {
    return new Entry(new Node.Scalar(Place.NOWHERE, word, false), value);
  }
}
