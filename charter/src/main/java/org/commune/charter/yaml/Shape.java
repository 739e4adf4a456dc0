package org.commune.charter.yaml;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Says;

/** How values of a type are written. Found once for each type, from the type itself. */
public sealed interface Shape {

  /** Any text. */
  record Text() implements Shape {}

  /** A whole number, 0 or more. */
  record WholeNumber(boolean large) implements Shape {}

  /** {@code true} or {@code false}. */
  record Truth() implements Shape {}

  /** One of a few words. */
  record Choice(Class<?> type, List<Option> options) implements Shape {
    /** The words themselves. */
    public List<String> words() {
      return options.stream().map(Option::word).toList();
    }
  }

  /** A word to choose, what it means, and the constant that it stands for. */
  record Option(String word, String meaning, Object constant) {}

  /** A text with a form of its own, read by its type's {@code parse}. */
  record Parsed(Scalars.Kind kind) implements Shape {}

  /** The name of a definition made elsewhere. */
  record Reference(Class<?> target) implements Shape {}

  /** Nothing, or a value. */
  record Maybe(Shape of) implements Shape {}

  /** A list of any length; one value stands for a list of one. */
  record Many(Shape of) implements Shape {}

  /** Values by name, or by another scalar. */
  record Named(Shape key, Shape of) implements Shape {}

  /** The name of a definition, or the definition itself. */
  record NamedOrInline(Construct of) implements Shape {}

  /** The word {@code never}, or a definition. */
  record GivenOrNever(Construct of) implements Shape {}

  /** Words with their values: a record. */
  record Construct(Class<? extends Record> type) implements Shape {
    private static final ClassValue<List<Word>> WORDS =
        new ClassValue<>() {
          @Override
          protected List<Word> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Word::of).toList();
          }
        };

    /** Its words, in the order of the record. */
    public List<Word> words() {
      return WORDS.get(type);
    }

    public Optional<Word> word(String name) {
      return words().stream().filter(word -> word.name().equals(name)).findFirst();
    }

    /** What it is for, in a sentence; "" when nothing is said of it. */
    public String meaning() {
      return Shapes.says(type).map(Says::value).orElse("");
    }

    /** An example in YAML; "" when there is none. */
    public String example() {
      return Shapes.says(type).map(Says::example).orElse("");
    }
  }

  /**
   * One of several constructs, told apart by the word that names each and that takes the value of
   * its first component: {@code {recall: delegate_4, ground: absence}}.
   */
  record Family(Class<?> type, Map<String, Construct> members) implements Shape {}

  /**
   * The shape of a type. Throws {@link IllegalArgumentException} for one that cannot be written.
   */
  static Shape of(Type type) {
    return Shapes.of(type);
  }

  /** What is wanted, for messages: "a whole number", "one of first, last". */
  default String wanted() {
    return switch (this) {
      case Text _ -> "a text";
      case WholeNumber _ -> "a whole number";
      case Truth _ -> "true or false";
      case Choice choice -> "one of " + String.join(", ", choice.words());
      case Parsed(Scalars.Kind kind) -> kind.wanted();
      case Reference(Class<?> target) -> "the name of " + Shapes.inWords(target);
      case Maybe(Shape of) -> of.wanted();
      case Many(Shape of) -> of.wanted() + ", or a list of such";
      case Named _ -> "a mapping of names";
      case NamedOrInline(Construct of) ->
          "the name of " + Shapes.inWords(of.type()) + ", or a mapping";
      case GivenOrNever _ -> "never, or a mapping";
      case Construct _ -> "a mapping";
      case Family(_, Map<String, Construct> members) ->
          "a mapping with one of the words " + String.join(", ", members.keySet());
    };
  }
}
