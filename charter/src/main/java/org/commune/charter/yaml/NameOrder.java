package org.commune.charter.yaml;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;

/**
 * Puts the names in a construct in order. Equal constructs can name things in different orders, and
 * clauses are numbered as they are named. Where the order is no part of what was said, as in an act
 * that others read from canonical JSON (RFC 8785, which sorts names), it must make no difference.
 */
public final class NameOrder {
  private NameOrder() {}

  /** An equal construct, every mapping in it in the order of its names. */
  public static <T> T of(T construct, Class<T> type) {
    return type.cast(ordered(construct, Shape.of(type)));
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
      case Shape.Maybe(Shape of) -> maybe((Optional<?>) value, of);
      case Shape.Many(Shape of) -> list((List<?>) value, of);
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

  private static Optional<?> maybe(Optional<?> value, Shape of) {
    Optional<Object> ordered = value.map(present -> ordered(present, of));
    return ordered.isPresent() && ordered.get() == value.get() ? value : ordered;
  }

  private static List<?> list(List<?> value, Shape of) {
    List<Object> ordered = new ArrayList<>();
    boolean same = true;
    for (Object item : value) {
      ordered.add(ordered(item, of));
      same &= ordered.getLast() == item;
    }
    return same ? value : List.copyOf(ordered);
  }

  private static Map<?, ?> named(Map<?, ?> value, Shape of) {
    Map<String, Map.Entry<?, ?>> byName = new TreeMap<>();
    value.entrySet().forEach(entry -> byName.put(entry.getKey().toString(), entry));
    Map<Object, Object> ordered = new LinkedHashMap<>();
    Iterator<?> given = value.keySet().iterator();
    boolean same = true;
    for (Map.Entry<?, ?> entry : byName.values()) {
      Object content = ordered(entry.getValue(), of);
      ordered.put(entry.getKey(), content);
      same &= given.next() == entry.getKey() && content == entry.getValue();
    }
    return same ? value : Collections.unmodifiableMap(ordered);
  }

  private static Record record(Record value) {
    Shape.Construct construct = new Shape.Construct(value.getClass());
    List<Word> words = construct.words();
    Object[] components = new Object[words.size()];
    boolean same = true;
    for (int i = 0; i < components.length; i++) {
      Object given = words.get(i).in(value);
      components[i] = ordered(given, words.get(i).shape());
      same &= components[i] == given;
    }
    if (same) {
      return value;
    }
    try {
      return (Record) ConstructBinder.make(construct, components);
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException("refused what it consists of: " + value, refused);
    }
  }
}
