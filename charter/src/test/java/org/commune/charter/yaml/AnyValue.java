package org.commune.charter.yaml;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SelfChecking;
import org.commune.charter.measure.Malformed;
import org.commune.testkit.Gen;
import org.commune.testkit.Property;
import org.commune.testkit.Source;

/**
 * Any value of a type that can be written, made from the type's shape: so a new word of the
 * language is tested as soon as it exists.
 */
public final class AnyValue {
  private static final int DEEPEST = 5;

  private static final Map<String, List<String>> SCALARS =
      Map.ofEntries(
          Map.entry("Fraction", List.of("1/2", "2/3", "1", "66%", "0")),
          Map.entry("Ratio", List.of("3:1", "1:1")),
          Map.entry("Span", List.of("P14D", "PT48H", "5 business days", "P1Y6M", "P0D", "P3W")),
          Map.entry("Expression", List.of("5", "2*K", "min(sqrt(Q), 3)", "count(members) / 10")),
          Map.entry("Actor", List.of("members", "one of executive", "electors", "members here")),
          Map.entry("ActName", List.of("amend_charter", "recall")),
          Map.entry("ArticleNo", List.of("14", "7.2", "A.5", "7.10", "1e5", "007")),
          Map.entry("ZoneId", List.of("Europe/Paris", "UTC")),
          Map.entry("LocalDate", List.of("2026-05-01")),
          Map.entry("Instant", List.of("2026-05-01T18:00:00+02:00", "1917-10-25T21:40:00Z")),
          Map.entry("Duration", List.of("PT48H", "PT0S")));

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "two words",
          "",
          " ",
          "true",
          "no",
          "null",
          "~",
          "1.10",
          "007",
          "3:1",
          "a: b",
          "# x",
          "- y",
          "it's",
          "\"q\"",
          "line\nbreak",
          "tab\t",
          "&a",
          "*a",
          "!t",
          "%d",
          "{x}",
          "[x]",
          "a,b",
          "x #y",
          "\u00e9t\u00e9",
          "\u4e2d",
          "\ud83d\ude80",
          "\\",
          "<<",
          "9",
          "trailing ",
          "@z");

  private AnyValue() {}

  public static <T> Gen<T> of(Class<T> type) {
    return source -> type.cast(draw(Shape.of(type), source, 0));
  }

  private static Object draw(Shape shape, Source source, int depth) {
    return switch (shape) {
      case Shape.Text _ -> TEXTS.get((int) source.upTo(TEXTS.size() - 1));
      case Shape.WholeNumber(boolean large) -> {
        long value = source.edgyUpTo(large ? Long.MAX_VALUE : Integer.MAX_VALUE);
        yield large ? (Object) value : (Object) (int) value;
      }
      case Shape.Truth _ -> source.chance(1, 2);
      case Shape.Choice choice ->
          choice.options().get((int) source.upTo(choice.options().size() - 1)).constant();
      case Shape.Parsed(Scalars.Kind kind) -> scalar(kind, source);
      case Shape.Reference _ -> new Ref<>(name(source));
      case Shape.Maybe(Shape of) ->
          present(source, depth) ? Optional.of(draw(of, source, depth)) : Optional.empty();
      case Shape.Many(Shape of) -> {
        List<Object> items = new ArrayList<>();
        while (items.size() < 3 && present(source, depth)) {
          items.add(draw(of, source, depth + 1));
        }
        yield List.copyOf(items);
      }
      case Shape.Named(Shape key, Shape of) -> {
        Map<Object, Object> items = new LinkedHashMap<>();
        while (items.size() < 3 && present(source, depth)) {
          Object name = key instanceof Shape.Text ? name(source) : draw(key, source, depth);
          items.put(name, draw(of, source, depth + 1));
        }
        yield items;
      }
      case Shape.NamedOrInline(Shape.Construct of) ->
          present(source, depth)
              ? new OrNamed.Inline<>((Record) draw(of, source, depth + 1))
              : new OrNamed.Named<>(name(source));
      case Shape.GivenOrNever(Shape.Construct of) ->
          present(source, depth)
              ? new OrNever.Given<>((Record) draw(of, source, depth + 1))
              : new OrNever.Never<>();
      case Shape.Construct construct -> construct(construct, source, depth + 1);
      case Shape.Family(_, Map<String, Shape.Construct> members) -> {
        List<Shape.Construct> all = List.copyOf(members.values());
        yield construct(all.get((int) source.upTo(all.size() - 1)), source, depth + 1);
      }
    };
  }

  /** Less is present the deeper it lies, so that values stay small. */
  private static boolean present(Source source, int depth) {
    return depth < DEEPEST && source.chance(1, 2 + (long) depth * 2);
  }

  private static String name(Source source) {
    return List.of("a", "council", "x_1").get((int) source.upTo(2));
  }

  private static Object scalar(Scalars.Kind kind, Source source) {
    List<String> texts = SCALARS.getOrDefault(kind.type().getSimpleName(), List.of("x"));
    try {
      return kind.parse(texts.get((int) source.upTo(texts.size() - 1)));
    } catch (Malformed malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static Object construct(Shape.Construct construct, Source source, int depth) {
    for (int attempt = 0; attempt < 20; attempt++) {
      Object[] values =
          construct.words().stream().map(word -> draw(word.shape(), source, depth)).toArray();
      Object made = made(construct.type(), values);
      if (!(made instanceof SelfChecking checked) || checked.flaws().isEmpty()) {
        return made;
      }
    }
    Property.assume(false);
    throw new IllegalStateException("not reached");
  }

  private static Object made(Class<?> type, Object[] values) {
    try {
      Constructor<?> canonical = type.getDeclaredConstructors()[0];
      canonical.trySetAccessible();
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(
          "cannot make a " + type + " of " + Arrays.toString(values), broken);
    }
  }
}
