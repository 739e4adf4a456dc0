package org.commune.charter.prose;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commune.charter.language.ActName;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Ref;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;

/**
 * Values of every type of the language, found from the types themselves: the barest, which leaves
 * out all that can be left out, the fullest, which leaves out nothing, and from a value all others
 * that differ from it in one place.
 */
final class Specimens {
  private final Deque<Class<?>> within = new ArrayDeque<>();
  private final boolean full;

  private Specimens(boolean full) {
    this.full = full;
  }

  /** Other values for one place, called by its path; each the whole value with that one change. */
  record Changes<T>(String path, List<T> values) {}

  static Object barest(Type type) {
    return new Specimens(false).of(type);
  }

  static Object fullest(Type type) {
    return new Specimens(true).of(type);
  }

  private Object of(Type type) {
    Class<?> raw = raw(type);
    if (raw == Optional.class) {
      return full ? Optional.of(of(argument(type, 0))) : Optional.empty();
    }
    if (raw == List.class) {
      return full ? List.of(of(argument(type, 0))) : List.of();
    }
    if (raw == Map.class) {
      return full ? Map.of("alpha", of(argument(type, 1))) : Map.of();
    }
    if (raw == OrNamed.class) {
      Class<?> of = raw(argument(type, 0));
      return !full || within.contains(of)
          ? new OrNamed.Named<>("alpha")
          : new OrNamed.Inline<>((Record) of(argument(type, 0)));
    }
    if (raw == OrNever.class) {
      return full ? new OrNever.Given<>((Record) of(argument(type, 0))) : new OrNever.Never<>();
    }
    List<?> leaves = leaves(type);
    return leaves.isEmpty() ? record(raw) : leaves.getFirst();
  }

  private Record record(Class<?> type) {
    within.push(type);
    try {
      List<Object> parts = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        parts.add(of(component.getGenericType()));
      }
      return rebuilt(type, parts);
    } finally {
      within.pop();
    }
  }

  /** The values that stand for a type without parts; empty for a type with parts. */
  private static List<?> leaves(Type type) {
    Class<?> raw = raw(type);
    if (raw == Ref.class) {
      return List.of(new Ref<>("alpha"), new Ref<>("beta"));
    }
    if (raw.isEnum()) {
      return List.of(raw.getEnumConstants());
    }
    return LEAVES.getOrDefault(raw, List.of());
  }

  private static final Map<Class<?>, List<?>> LEAVES =
      Map.ofEntries(
          Map.entry(boolean.class, List.of(false, true)),
          Map.entry(int.class, List.of(2, 0, 1, 3)),
          Map.entry(Integer.class, List.of(2, 0, 1, 3)),
          Map.entry(String.class, List.of("gamma", "delta")),
          Map.entry(ZoneId.class, List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Paris"))),
          Map.entry(
              Span.class,
              List.of(
                  Span.ofDays(3),
                  Span.ofDays(1),
                  Span.NONE,
                  new Span(3, 0, 0, 0, 0),
                  new Span(0, 0, 3, 0, 0),
                  new Span(0, 0, 0, 3, 0),
                  new Span(0, 0, 0, 0, 3))),
          Map.entry(
              Fraction.class,
              List.of(
                  Fraction.of(2, 3),
                  Fraction.HALF,
                  Fraction.ONE,
                  Fraction.ZERO,
                  Fraction.of(3, 7))),
          Map.entry(Ratio.class, List.of(new Ratio(3, 1), new Ratio(3, 2), new Ratio(2, 1))),
          Map.entry(
              Expression.class,
              List.of(
                  Expression.whole(2),
                  Expression.whole(0),
                  Expression.whole(1),
                  new Expression.Variable("K"),
                  new Expression.Count("alpha"))),
          Map.entry(ArticleNo.class, List.of(new ArticleNo("7"), new ArticleNo("7.2"))),
          Map.entry(ActName.class, List.of(new ActName("recall"), new ActName("roll_act"))),
          Map.entry(
              Actor.class,
              List.of(
                  Actor.whole("alpha"),
                  Actor.whole("beta"),
                  Actor.oneOf("alpha"),
                  Actor.chairOf("alpha"),
                  Actor.chairOf("beta"),
                  new Actor(Actor.Role.WHOLE, "alpha", true),
                  new Actor(Actor.Role.ONE_OF, "alpha", true),
                  new Actor(Actor.Role.CHAIR_OF, "alpha", true),
                  new Actor(Actor.Role.UNITS_CONCERNED, "", false),
                  Actor.ELECTORS,
                  Actor.PETITIONERS,
                  Actor.SELF,
                  Actor.PERSON_CONCERNED,
                  Actor.PROPOSER,
                  Actor.ANYONE,
                  Actor.NOBODY)));

  /** All values that differ from this one in one place. */
  static <T> Stream<Changes<T>> changes(Type type, T value, String path) {
    @SuppressWarnings("unchecked") // each change is of the type of the value
    Stream<Changes<T>> changes =
        changed(type, value, path)
            .map(c -> new Changes<>(c.path(), c.values().stream().map(v -> (T) v).toList()));
    return changes.filter(c -> !c.values().isEmpty());
  }

  private static Stream<Changes<Object>> changed(Type type, Object value, String path) {
    return switch (value) {
      case Optional<?> optional -> optional(argument(type, 0), optional, path);
      case List<?> list -> list(argument(type, 0), list, path);
      case Map<?, ?> map -> map(argument(type, 1), map, path);
      case OrNamed.Named<?> named ->
          Stream.of(
              new Changes<>(
                  path,
                  List.of(
                      new OrNamed.Named<>(named.name() + "_other"),
                      new OrNamed.Inline<>((Record) barest(argument(type, 0))))));
      case OrNamed.Inline<?>(Record in) ->
          Stream.concat(
              Stream.of(new Changes<>(path, List.of(new OrNamed.Named<>("alpha")))),
              mapped(changed(argument(type, 0), in, path), v -> new OrNamed.Inline<>((Record) v)));
      case OrNever.Never<?> _ ->
          Stream.of(
              new Changes<>(
                  path,
                  List.of(
                      new OrNever.Given<>((Record) barest(argument(type, 0))),
                      new OrNever.Given<>((Record) fullest(argument(type, 0))))));
      case OrNever.Given<?>(Record in) ->
          Stream.concat(
              Stream.of(new Changes<>(path, List.of(new OrNever.Never<>()))),
              mapped(changed(argument(type, 0), in, path), v -> new OrNever.Given<>((Record) v)));
      case Record record when leaves(type).isEmpty() -> parts(record, path);
      default ->
          Stream.of(
              new Changes<>(
                  path,
                  leaves(type).stream()
                      .filter(v -> !v.equals(value))
                      .<Object>map(v -> v)
                      .toList()));
    };
  }

  private static Stream<Changes<Object>> optional(Type of, Optional<?> optional, String path) {
    if (optional.isEmpty()) {
      return Stream.of(
          new Changes<>(path, distinct(Optional.of(barest(of)), Optional.of(fullest(of)))));
    }
    return Stream.concat(
        Stream.of(new Changes<>(path, List.of(Optional.empty()))),
        mapped(changed(of, optional.get(), path), Optional::of));
  }

  private static Stream<Changes<Object>> list(Type of, List<?> list, String path) {
    if (list.isEmpty()) {
      return Stream.of(new Changes<>(path, distinct(List.of(barest(of)), List.of(fullest(of)))));
    }
    Object first = list.getFirst();
    Object other =
        changed(of, first, path).flatMap(c -> c.values().stream()).findFirst().orElse(first);
    List<Object> around =
        distinct(List.of(), List.of(first, other), List.of(other, first), List.of(first, first));
    return Stream.concat(
        Stream.of(new Changes<>(path, around)), mapped(changed(of, first, path), List::of));
  }

  private static Stream<Changes<Object>> map(Type of, Map<?, ?> map, String path) {
    if (map.isEmpty()) {
      return Stream.of(new Changes<>(path, List.of(Map.of("alpha", barest(of)))));
    }
    Object first = map.values().iterator().next();
    Map<String, Object> two = new LinkedHashMap<>();
    two.put("alpha", first);
    two.put("omega", first);
    return Stream.concat(
        Stream.of(
            new Changes<>(path, List.of(Map.of(), two)),
            new Changes<>(path + " by name", List.of(Map.of("omega", first)))),
        mapped(changed(of, first, path), v -> Map.of("alpha", v)));
  }

  private static Stream<Changes<Object>> parts(Record record, String path) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      parts.add(read(record, component));
    }
    return Stream.iterate(0, i -> i < components.length, i -> i + 1)
        .flatMap(i ->
            mapped(
                changed(
                    components[i].getGenericType(),
                    parts.get(i),
                    path + "." + components[i].getName()),
                v -> {
                  List<Object> changed = new ArrayList<>(parts);
                  changed.set(i, v);
                  return rebuilt(record.getClass(), changed);
                }));
  }

  private static List<Object> distinct(Object... values) {
    return Stream.of(values).distinct().toList();
  }

  private static Stream<Changes<Object>> mapped(
      Stream<Changes<Object>> changes, UnaryOperator<Object> whole) {
    return changes.map(c -> new Changes<>(c.path(), c.values().stream().map(whole).toList()));
  }

  static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record of the language cannot be read", e);
    }
  }

  static Record rebuilt(Class<?> type, List<Object> parts) {
    try {
      return (Record) type.getDeclaredConstructors()[0].newInstance(parts.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record of the language cannot be made", e);
    }
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
