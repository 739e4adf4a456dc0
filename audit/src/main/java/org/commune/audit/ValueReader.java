package org.commune.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * Reads what {@link CanonicalValue} writes, by the declared types of what is read. What keeps an
 * order of its own is sorted in the state, so it comes back in the order it had.
 */
final class ValueReader {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  /** What the variables of generic types stand for where the reader is. */
  private final Map<TypeVariable<?>, Type> variables;

  private ValueReader(Map<TypeVariable<?>, Type> variables) {
    this.variables = variables;
  }

  /** A value of a class. */
  static <T> T read(Json json, Class<T> type) throws ParseFailure {
    return type.cast(new ValueReader(Map.of()).value(json, type));
  }

  private Object value(Json json, Type type) throws ParseFailure {
    return switch (type) {
      case Class<?> plain -> plain(json, plain);
      case ParameterizedType generic -> generic(json, generic);
      case TypeVariable<?> variable -> value(json, variables.getOrDefault(variable, Object.class));
      case WildcardType wildcard -> value(json, wildcard.getUpperBounds()[0]);
      default -> throw new ParseFailure("no value of " + type + " can be read");
    };
  }

  private Object generic(Json json, ParameterizedType type) throws ParseFailure {
    Type[] of = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw.equals(Optional.class)) {
      List<Object> items = items(json, of[0]);
      if (items.size() > 1) {
        throw new ParseFailure("a value that may be missing is there several times");
      }
      return items.stream().findFirst();
    }
    if (Map.class.isAssignableFrom(raw)) {
      return mapping(raw, pairs(json, of[0], of[1]));
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return collection(raw, items(json, of[0]));
    }
    Map<TypeVariable<?>, Type> inner = new HashMap<>(variables);
    TypeVariable<?>[] names = raw.getTypeParameters();
    for (int i = 0; i < names.length; i++) {
      Type stands = of[i] instanceof TypeVariable<?> v ? variables.getOrDefault(v, v) : of[i];
      inner.put(names[i], stands);
    }
    return new ValueReader(inner).plain(json, raw);
  }

  private static Object mapping(Class<?> raw, Map<Object, Object> pairs) {
    return raw.equals(PMap.class) ? sorted(pairs) : Collections.unmodifiableMap(pairs);
  }

  private static Object collection(Class<?> raw, List<Object> items) throws ParseFailure {
    if (raw.equals(PSet.class)) {
      return sorted(items);
    }
    if (raw.equals(PVector.class)) {
      return TreePVector.from(items);
    }
    if (raw.equals(Set.class)) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }
    if (raw.equals(List.class) || raw.equals(Collection.class)) {
      return List.copyOf(items);
    }
    throw new ParseFailure("no " + raw.getName() + " can be read");
  }

  /** Keys of the state are comparable with their kind: it keeps them sorted. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object sorted(Map<Object, Object> pairs) {
    return TreePMap.from((Map) pairs);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object sorted(List<Object> items) {
    return TreePSet.from((Collection) items);
  }

  private Map<Object, Object> pairs(Json json, Type key, Type value) throws ParseFailure {
    Map<Object, Object> pairs = new LinkedHashMap<>();
    for (Json pair : array(json)) {
      List<Json> parts = array(pair);
      if (parts.size() != 2
          || pairs.put(value(parts.get(0), key), value(parts.get(1), value)) != null) {
        throw new ParseFailure("a mapping has pairs, each with another key");
      }
    }
    return pairs;
  }

  private List<Object> items(Json json, Type of) throws ParseFailure {
    List<Object> items = new ArrayList<>();
    for (Json item : array(json)) {
      items.add(value(item, of));
    }
    return items;
  }

  private static List<Json> array(Json json) throws ParseFailure {
    if (json instanceof Json.Array(List<Json> items)) {
      return items;
    }
    throw new ParseFailure("a list is expected");
  }

  private Object plain(Json json, Class<?> type) throws ParseFailure {
    if (type.isRecord() || type.isSealed()) {
      return component(json, type);
    }
    if (type.equals(boolean.class) || type.equals(Boolean.class)) {
      return flag(json);
    }
    if (type.equals(int.class) || type.equals(Integer.class)) {
      return number(json);
    }
    return scalar(text(json), type);
  }

  private static boolean flag(Json json) throws ParseFailure {
    if (json instanceof Json.Flag(boolean flag)) {
      return flag;
    }
    throw new ParseFailure("a truth is expected");
  }

  private static int number(Json json) throws ParseFailure {
    if (json instanceof Json.Whole(long number) && number == (int) number) {
      return (int) number;
    }
    throw new ParseFailure("a number is expected");
  }

  private static String text(Json json) throws ParseFailure {
    if (json instanceof Json.Text(String text)) {
      return text;
    }
    throw new ParseFailure("a text is expected");
  }

  private static Object scalar(String text, Class<?> type) throws ParseFailure {
    try {
      return switch (type.getSimpleName()) {
        case "String" -> text;
        case "long", "Long" -> Long.parseLong(text);
        case "BigInteger" -> new BigInteger(text);
        case "Instant" -> Instant.parse(text);
        case "LocalDate" -> LocalDate.parse(text);
        case "Duration" -> Duration.parse(text);
        case "ZoneId" -> ZoneId.of(text);
        default -> constant(text, type);
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw new ParseFailure(Quoted.of(text) + " is no " + type.getSimpleName(), e);
    }
  }

  private static Object constant(String text, Class<?> type) throws ParseFailure {
    for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw new ParseFailure(Quoted.of(text) + " is no " + type.getName());
  }

  private Object component(Json json, Class<?> type) throws ParseFailure {
    Fields fields = Fields.of(json);
    Class<?> is = named(fields.text("is"), type);
    RecordComponent[] components = COMPONENTS.get(is);
    Object[] values = new Object[components.length];
    ValueReader inside = is.equals(type) ? this : inside(is, type);
    for (int i = 0; i < values.length; i++) {
      values[i] =
          inside.value(fields.any("." + components[i].getName()), components[i].getGenericType());
    }
    fields.end();
    return made(is, components, values);
  }

  /** A reader that knows what the variables of a member of a family stand for. */
  private ValueReader inside(Class<?> member, Class<?> family) {
    Map<TypeVariable<?>, Type> inner = new HashMap<>(variables);
    for (Type above : member.getGenericInterfaces()) {
      if (above instanceof ParameterizedType generic && generic.getRawType().equals(family)) {
        Type[] own = generic.getActualTypeArguments();
        for (int i = 0; i < own.length; i++) {
          Type stands = variables.get(family.getTypeParameters()[i]);
          if (own[i] instanceof TypeVariable<?> variable && stands != null) {
            inner.put(variable, stands);
          }
        }
      }
    }
    return new ValueReader(inner);
  }

  /** The record of this name that a declared type allows. */
  private static Class<?> named(String name, Class<?> type) throws ParseFailure {
    if (type.isRecord() && type.getSimpleName().equals(name)) {
      return type;
    }
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        if (permitted.isSealed() || permitted.getSimpleName().equals(name)) {
          try {
            return named(name, permitted);
          } catch (ParseFailure _) {
            // Perhaps it is of the next kind.
          }
        }
      }
    }
    throw new ParseFailure(Quoted.of(name) + " is no " + type.getSimpleName());
  }

  private static Object made(Class<?> type, RecordComponent[] components, Object[] values)
      throws ParseFailure {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new ParseFailure("no " + type.getSimpleName() + " is so: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
