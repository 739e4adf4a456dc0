package org.commune.charter.yaml;

import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;

/**
 * Puts the names in a construct in order. Equal constructs can name things in different orders, and
 * clauses are numbered as they are named. Where the order is no part of what was said, as in an act
 * that others read from canonical JSON (RFC 8785, which sorts names), it must make no difference.
 */
public final class NameOrder {
  /** Whether there can be names in a record of that type. */
  private static final ClassValue<Boolean> NAMES =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return leadsToNames(new Shape.Construct(type.asSubclass(Record.class)), new HashSet<>());
        }
      };

  private NameOrder() {}

  /** An equal construct, every mapping in it in the order of its names. */
  public static <T> T of(T construct, Class<T> type) {
    return type.cast(ordered(construct, Shape.of(type)));
  }

  private static boolean leadsToNames(Shape shape, Set<Class<?>> seen) {
    return switch (shape) {
      case Shape.Text _,
          Shape.WholeNumber _,
          Shape.Truth _,
          Shape.Choice _,
          Shape.Parsed _,
          Shape.Reference _ ->
          false;
      case Shape.Named _ -> true;
      case Shape.Maybe(Shape of) -> leadsToNames(of, seen);
      case Shape.Many(Shape of) -> leadsToNames(of, seen);
      case Shape.NamedOrInline(Shape.Construct of) -> leadsToNames(of, seen);
      case Shape.GivenOrNever(Shape.Construct of) -> leadsToNames(of, seen);
      case Shape.Construct construct ->
          seen.add(construct.type())
              && construct.words().stream().anyMatch(word -> leadsToNames(word.shape(), seen));
      case Shape.Family family ->
          family.members().values().stream().anyMatch(member -> leadsToNames(member, seen));
    };
  }

  private static Object ordered(Object value, Shape shape) {
    return switch (shape) {
      case Shape.Text _,
          Shape.WholeNumber _,
          Shape.Truth _,
          Shape.Choice _,
          Shape.Parsed _,
          Shape.Reference _ ->
          value;
      case Shape.Maybe(Shape of) -> ((Optional<?>) value).map(present -> ordered(present, of));
      case Shape.Many(Shape of) ->
          ((List<?>) value).stream().map(item -> ordered(item, of)).toList();
      case Shape.Named(_, Shape of) -> named((Map<?, ?>) value, of);
      case Shape.NamedOrInline _ ->
          switch ((OrNamed<?>) value) {
            case OrNamed.Named<?> named -> named;
            case OrNamed.Inline<?>(Record inline) -> new OrNamed.Inline<>(record(inline));
          };
      case Shape.GivenOrNever _ ->
          switch ((OrNever<?>) value) {
            case OrNever.Never<?> never -> never;
            case OrNever.Given<?>(Record given) -> new OrNever.Given<>(record(given));
          };
      case Shape.Construct _, Shape.Family _ -> record((Record) value);
    };
  }

  private static Map<?, ?> named(Map<?, ?> value, Shape of) {
    Map<Object, Object> ordered = new LinkedHashMap<>();
    value.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .forEach(entry -> ordered.put(entry.getKey(), ordered(entry.getValue(), of)));
    return Collections.unmodifiableMap(ordered);
  }

  private static Record record(Record value) {
    if (!NAMES.get(value.getClass())) {
      return value;
    }
    Shape.Construct construct = new Shape.Construct(value.getClass());
    Object[] components =
        construct.words().stream().map(word -> ordered(word.in(value), word.shape())).toArray();
    try {
      return (Record) ConstructBinder.make(construct, components);
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException("refused what it consists of: " + value, refused);
    }
  }
}
