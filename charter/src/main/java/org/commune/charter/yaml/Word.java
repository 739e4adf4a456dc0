package org.commune.charter.yaml;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.commune.charter.language.Says;

/**
 * One word of a construct: a component of its record.
 *
 * @param name as it is written
 * @param shape what may follow it
 * @param meaning in a sentence; "" when nothing is said of it
 * @param defaultsTo what holds when it is left out, if that is not simply nothing
 * @param example in YAML; "" when there is none
 * @param component the component itself
 */
public record Word(
    String name,
    Shape shape,
    String meaning,
    Optional<Node> defaultsTo,
    String example,
    RecordComponent component) {

  static Word of(RecordComponent component) {
    Optional<Says> says = Optional.ofNullable(component.getAnnotation(Says.class));
    return new Word(
        says.map(Says::word)
            .filter(word -> !word.isEmpty())
            .orElseGet(() -> Nearest.snakeCase(component.getName())),
        Shape.of(component.getGenericType()),
        says.map(Says::value).orElse(""),
        says.map(Says::defaultsTo).filter(text -> !text.isEmpty()).map(Word::node),
        says.map(Says::example).orElse(""),
        component);
  }

  private static Node node(String defaultsTo) {
    Problems problems = new Problems();
    return Yaml.read("default", defaultsTo, 1_000, problems)
        .orElseThrow(() -> new IllegalStateException(problems.toString()));
  }

  /** Whether a construct without this word is incomplete. */
  public boolean isRequired() {
    return defaultsTo.isEmpty()
        && switch (shape) {
          case Shape.Maybe _, Shape.Many _, Shape.Named _, Shape.Truth _ -> false;
          case Shape.Text _,
              Shape.WholeNumber _,
              Shape.Choice _,
              Shape.Parsed _,
              Shape.Reference _,
              Shape.NamedOrInline _,
              Shape.GivenOrNever _,
              Shape.Construct _,
              Shape.Family _ ->
              true;
        };
  }

  /** What the word has as its value in a construct. */
  public Object in(Record construct) {
    try {
      component.getAccessor().trySetAccessible();
      return component.getAccessor().invoke(construct);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new IllegalStateException("cannot read " + component, unreadable);
    }
  }
}
