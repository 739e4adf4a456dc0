package org.commune.server.page.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.measure.Span;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Unbinder;
import org.commune.charter.yaml.Word;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;
import org.commune.server.page.Names;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Field.Kind;

/**
 * The fields of a deed. What it is done to is fixed, as {@link org.commune.polity.Possibilities}
 * says; persons, texts, times, amounts and the names of what is new are for the person to fill in.
 */
final class FormFields {
  /** Before the names of all fields. */
  static final String ROOT = "d";

  private static final Set<Class<?>> TARGETS = Set.of(BodyId.class, SeatId.class, UnitId.class);
  private static final Set<String> LONG = Set.of("text", "statement", "finding", "purpose");
  private static final Set<String> FIXED = Set.of("in", "initiative", "electorate", "kind", "name");

  private final Sight sight;
  private final List<Field> fields = new ArrayList<>();

  private FormFields(Sight sight) {
    this.sight = sight;
  }

  static List<Field> of(Sight sight, Deed deed) {
    FormFields form = new FormFields(sight);
    form.add(ROOT, deed);
    return List.copyOf(form.fields);
  }

  private void add(String path, Deed deed) {
    Record record = (Record) deed;
    fields.add(hidden(path + ".act", Deed.act(deed.getClass())));
    for (Word word : new Shape.Construct(record.getClass()).words()) {
      add(path + "." + word.name(), deed, word, word.shape(), word.in(record));
    }
  }

  private void add(String path, Deed deed, Word word, Shape shape, Object value) {
    if (value instanceof Optional<?> maybe && maybe.isPresent()) {
      add(path, deed, word, shape, maybe.get());
    } else if (value instanceof Deed inner) {
      add(path, inner);
    } else if (isFixed(deed, word, value)) {
      fields.add(hidden(path, value.toString()));
    } else if (!isOfAnotherKind(word)) {
      fields.add(entered(path, word, plain(shape), value));
    }
  }

  /** A deed inside that is not given cannot be made up in a form; it is chosen before. */
  private static boolean isOfAnotherKind(Word word) {
    return plain(word.shape()) instanceof Shape.Family;
  }

  private static Shape plain(Shape shape) {
    return shape instanceof Shape.Maybe(Shape of) ? of : shape;
  }

  private static boolean isFixed(Deed deed, Word word, Object value) {
    if (deed instanceof UnitDeed.FoundUnit && word.name().equals("unit")) {
      return false;
    }
    boolean target = TARGETS.contains(value.getClass());
    boolean matter = deed.onMatter().filter(value::equals).isPresent();
    return target || matter || (value instanceof String && FIXED.contains(word.name()));
  }

  private Field hidden(String path, String value) {
    return new Field(path, "", "", Kind.HIDDEN, value, List.of(), true);
  }

  private Field entered(String path, Word word, Shape shape, Object value) {
    Kind kind = kind(word, shape);
    return new Field(
        path,
        label(word),
        word.meaning(),
        kind,
        kind == Kind.YAML && !isEmpty(value)
            ? FlowYaml.of(
                value instanceof Record record
                    ? Unbinder.unbind(record)
                    : Unbinder.unbind(value, word.component().getGenericType()))
            : text(value),
        options(shape),
        word.isRequired());
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Optional<?> maybe && maybe.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }

  private String label(Word word) {
    String key = "field." + word.name();
    return sight.texts().has(key) ? sight.texts().of(key) : capital(Names.words(word.name()));
  }

  private static String capital(String words) {
    return org.commune.server.page.Phrase.capital(words);
  }

  private static Kind kind(Word word, Shape shape) {
    return switch (shape) {
      case Shape.Text _ -> LONG.contains(word.name()) ? Kind.TEXT : Kind.LINE;
      case Shape.WholeNumber _ -> Kind.NUMBER;
      case Shape.Truth _ -> Kind.YES;
      case Shape.Choice _ -> Kind.CHOICE;
      case Shape.Parsed(var parsed) ->
          parsed.type() == PersonId.class
              ? Kind.PERSON
              : parsed.type() == Instant.class
                  ? Kind.TIME
                  : parsed.type() == Span.class ? Kind.SPAN : Kind.LINE;
      case Shape.Maybe(Shape of) -> kind(word, of);
      case Shape.Many(Shape of) ->
          of instanceof Shape.Text || of instanceof Shape.Parsed || of instanceof Shape.Many
              ? Kind.LINES
              : isOption(of) ? Kind.LINES : Kind.YAML;
      case Shape.Named _ -> Kind.LINES;
      case Shape.Reference _ -> Kind.LINE;
      case Shape.NamedOrInline _, Shape.GivenOrNever _, Shape.Construct _, Shape.Family _ ->
          Kind.YAML;
    };
  }

  static boolean isOption(Shape shape) {
    return shape instanceof Shape.Construct construct
        && construct.type() == MotionDeed.Option.class;
  }

  private List<Field.Option> options(Shape shape) {
    return switch (shape) {
      case Shape.Choice(_, var options) ->
          options.stream()
              .map(o -> new Field.Option(o.word(), capital(Names.words(o.word()))))
              .toList();
      default -> List.of();
    };
  }

  /** What is suggested, but for names and texts that only hold a place. */
  private String text(Object value) {
    return switch (value) {
      case Optional<?> maybe -> maybe.map(this::text).orElse("");
      case List<?> list -> String.join("\n", list.stream().map(this::item).toList());
      case Map<?, ?> map ->
          String.join(
              "\n", map.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
      case Instant instant -> sight.moments().entered(instant);
      case Enum<?> _ -> ((Node.Scalar) Unbinder.unbind(value, value.getClass())).text();
      case String text -> isPlaceholder(text) ? "" : text;
      case MotionDeed.Option option -> option.name();
      case Record record when !(record instanceof PersonId || record instanceof Span) ->
          record.toString();
      default -> value.toString();
    };
  }

  private String item(Object item) {
    return item instanceof List<?> equals
        ? String.join(" = ", equals.stream().map(String::valueOf).toList())
        : text(item);
  }

  static boolean isPlaceholder(String text) {
    return text.startsWith("new ") || text.startsWith("the ") || text.equals("new-unit");
  }
}
