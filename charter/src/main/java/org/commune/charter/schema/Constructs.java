package org.commune.charter.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commune.charter.language.Article;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;
import org.commune.charter.yaml.YamlWriter;

/** The part of the reference page that tells of every construct and of every word in it. */
final class Constructs {
  /** Each construct with the words under which it stands, in the order in which they are met. */
  private final Map<Class<? extends Record>, Set<String>> uses = new LinkedHashMap<>();

  Constructs() {
    collect(new Shape.Construct(Charter.class));
  }

  /** The types of all scalars that are written with a form of their own. */
  static Set<Class<?>> scalars() {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Class<? extends Record> construct : new Constructs().uses.keySet()) {
      new Shape.Construct(construct).words().forEach(word -> scalars(word.shape(), types));
    }
    return types;
  }

  private static void scalars(Shape shape, Set<Class<?>> types) {
    switch (shape) {
      case Shape.Parsed(var kind) -> types.add(kind.type());
      case Shape.Maybe(Shape of) -> scalars(of, types);
      case Shape.Many(Shape of) -> scalars(of, types);
      case Shape.Named(Shape key, Shape of) -> {
        scalars(key, types);
        scalars(of, types);
      }
      default -> {}
    }
  }

  private void collect(Shape.Construct construct) {
    uses.computeIfAbsent(construct.type(), _ -> new LinkedHashSet<>());
    for (Word word : construct.words()) {
      inner(word.shape())
          .forEach(of -> {
            boolean known = uses.containsKey(of.type());
            uses.computeIfAbsent(of.type(), _ -> new LinkedHashSet<>())
                .add("`" + word.name() + "` of " + link(construct.type()));
            if (!known) {
              collect(of);
            }
          });
    }
  }

  /** The constructs that may follow a word. */
  private static List<Shape.Construct> inner(Shape shape) {
    return switch (shape) {
      case Shape.Construct construct -> List.of(construct);
      case Shape.NamedOrInline(Shape.Construct of) -> List.of(of);
      case Shape.GivenOrNever(Shape.Construct of) -> List.of(of);
      case Shape.Maybe(Shape of) -> inner(of);
      case Shape.Many(Shape of) -> inner(of);
      case Shape.Named(_, Shape of) -> inner(of);
      case Shape.Family family -> List.copyOf(family.members().values());
      default -> List.of();
    };
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("\n## The head of a charter\n");
    construct(text, Charter.class);
    nested(text, Charter.class);
    text.append("\n## Articles\n");
    construct(text, Article.class);
    text.append("\n## Constructs\n");
    for (Class<? extends Record> construct : uses.keySet()) {
      if (construct != Charter.class
          && construct != Article.class
          && construct.getEnclosingClass() == null) {
        text.append("\n### ").append(name(construct)).append('\n');
        construct(text, construct);
        nested(text, construct);
      }
    }
    return text.toString();
  }

  private void nested(StringBuilder text, Class<?> within) {
    for (Class<? extends Record> construct : uses.keySet()) {
      if (construct.getEnclosingClass() == within) {
        text.append("\n#### ").append(name(construct)).append('\n');
        construct(text, construct);
        nested(text, construct);
      }
    }
  }

  private void construct(StringBuilder text, Class<? extends Record> type) {
    Shape.Construct construct = new Shape.Construct(type);
    text.append('\n').append(construct.meaning());
    Set<String> stands = uses.getOrDefault(type, Set.of());
    if (!stands.isEmpty()) {
      text.append(" Stands under ").append(String.join(", ", stands)).append('.');
    }
    text.append('\n');
    if (!construct.example().isEmpty()) {
      text.append("\n```yaml\n").append(construct.example()).append("\n```\n");
    }
    text.append(
        "\n| word | what follows | left out | meaning | example |\n|---|---|---|---|---|\n");
    for (Word word : construct.words()) {
      text.append("| `").append(word.name()).append("` | ").append(follows(word.shape()));
      text.append(" | ").append(leftOut(word)).append(" | ").append(cell(word.meaning()));
      text.append(" | ").append(Examples.of(word).map(e -> "`" + cell(e) + "`").orElse(""));
      text.append(" |\n");
    }
    construct.words().forEach(word -> choices(text, word));
  }

  private static void choices(StringBuilder text, Word word) {
    choice(word.shape()).stream()
        .filter(choice -> choice.options().stream().noneMatch(o -> o.meaning().isEmpty()))
        .forEach(choice -> {
          text.append("\n`").append(word.name()).append("` is one of:\n\n");
          for (Shape.Option option : choice.options()) {
            text.append("- `").append(option.word()).append("`: ").append(option.meaning());
            text.append('\n');
          }
        });
  }

  private static List<Shape.Choice> choice(Shape shape) {
    return switch (shape) {
      case Shape.Choice choice -> List.of(choice);
      case Shape.Maybe(Shape of) -> choice(of);
      case Shape.Many(Shape of) -> choice(of);
      case Shape.Named(_, Shape of) -> choice(of);
      default -> List.of();
    };
  }

  private static String follows(Shape shape) {
    return switch (shape) {
      case Shape.Text _ -> "text";
      case Shape.WholeNumber _ -> "number";
      case Shape.Truth _ -> "truth";
      case Shape.Choice choice ->
          choice.options().stream().anyMatch(o -> o.meaning().isEmpty())
              ? "`" + String.join("` or `", choice.words()) + "`"
              : "one of those below";
      case Shape.Parsed(var kind) ->
          WrittenForm.of(kind.type()).map(WrittenForm::name).orElseGet(kind::wanted);
      case Shape.Reference(Class<?> target) -> "name of " + article(link(target));
      case Shape.Maybe(Shape of) -> follows(of);
      case Shape.Many(Shape of) -> "list of: " + follows(of);
      case Shape.Named(_, Shape of) -> "by name: " + follows(of);
      case Shape.NamedOrInline(Shape.Construct of) -> link(of.type()) + ", or the name of one";
      case Shape.GivenOrNever(Shape.Construct of) -> link(of.type()) + ", or `never`";
      case Shape.Construct construct -> link(construct.type());
      case Shape.Family family ->
          String.join(", ", family.members().keySet().stream().map(w -> "`" + w + "`").toList());
    };
  }

  private static String leftOut(Word word) {
    if (word.defaultsTo().isPresent()) {
      return "`" + YamlWriter.write(word.defaultsTo().get()).strip() + "`";
    }
    if (word.isRequired()) {
      return "**required**";
    }
    return word.shape() instanceof Shape.Truth ? "`false`" : "nothing";
  }

  private static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(1)) >= 0 ? "an " : "a ") + noun;
  }

  /** A link to the heading of a construct. */
  private static String link(Class<?> construct) {
    if (construct == Charter.class) {
      return "[the charter](#the-head-of-a-charter)";
    }
    if (construct == Article.class) {
      return "[an article](#articles)";
    }
    String name = name(construct);
    return "[" + name + "](#" + name.replace(' ', '-') + ")";
  }

  /** {@code body stagger} for a record within another. */
  private static String name(Class<?> construct) {
    List<String> names = new ArrayList<>();
    for (Class<?> type = construct; type != null; type = type.getEnclosingClass()) {
      names.addFirst(
          type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }
    return String.join(" ", names);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
