package org.commune.charter.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;

/** Goes through every value of a construct and of those within it, in the order of their words. */
final class Walk {
  /** Is shown every value. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param value never an {@code Optional}, {@code List} or {@code Map}, but what is in it
     * @param word the word that it was given for
     * @param owner the construct of that word
     */
    void visit(Object value, Shape shape, Word word, Record owner);
  }

  private Walk() {}

  static void through(Record construct, Visitor visitor) {
    for (Word word : new Shape.Construct(construct.getClass()).words()) {
      value(word.in(construct), word.shape(), word, construct, visitor);
    }
  }

  private static void value(Object value, Shape shape, Word word, Record owner, Visitor visitor) {
    switch (shape) {
      case Shape.Maybe(Shape of) ->
          ((Optional<?>) value).ifPresent(present -> value(present, of, word, owner, visitor));
      case Shape.Many(Shape of) ->
          ((List<?>) value).forEach(item -> value(item, of, word, owner, visitor));
      case Shape.Named(_, Shape of) ->
          ((Map<?, ?>) value).values().forEach(item -> value(item, of, word, owner, visitor));
      case Shape.NamedOrInline _ -> {
        visitor.visit(value, shape, word, owner);
        if (value instanceof OrNamed.Inline<?>(Record inline)) {
          through(inline, visitor);
        }
      }
      case Shape.GivenOrNever _ -> {
        visitor.visit(value, shape, word, owner);
        if (value instanceof OrNever.Given<?>(Record given)) {
          through(given, visitor);
        }
      }
      case Shape.Construct _, Shape.Family _ -> {
        visitor.visit(value, shape, word, owner);
        through((Record) value, visitor);
      }
      case Shape.Text _,
          Shape.WholeNumber _,
          Shape.Truth _,
          Shape.Choice _,
          Shape.Parsed _,
          Shape.Reference _ ->
          visitor.visit(value, shape, word, owner);
    }
  }
}
