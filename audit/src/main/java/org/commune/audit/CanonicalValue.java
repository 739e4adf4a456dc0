package org.commune.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.record.json.CanonicalJson;

/**
 * The canonical JSON text of a value of the state (docs/record.md, "Values"): the same on every
 * machine, for sets and mappings are put in the order of what they hold, whatever order memory has
 * them in.
 */
final class CanonicalValue {
  /** The components of each type of record in the order of RFC 8785, looked up once. */
  private static final ClassValue<List<Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .sorted(Comparator.comparing(RecordComponent::getName))
              .map(component -> new Component("." + component.getName(), component.getAccessor()))
              .toList();
        }
      };

  private CanonicalValue() {}

  /** A component of a record, under the name it is written with. */
  record Component(String name, Method accessor) {
    Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalArgumentException("no canonical form for " + record.getClass(), hidden);
      }
    }
  }

  static List<Component> components(Record record) {
    return COMPONENTS.get(record.getClass());
  }

  static String text(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException for a value of a kind that has no canonical form
   */
  static void write(Object value, StringBuilder out) {
    switch (value) {
      case Record record -> members(record, out);
      case Optional<?> optional -> sequence(optional.stream(), out);
      case Map<?, ?> map -> sorted(map.entrySet().stream().map(CanonicalValue::pair), out);
      case Set<?> set -> sorted(set.stream().map(CanonicalValue::text), out);
      case Collection<?> collection -> sequence(collection.stream(), out);
      case Enum<?> constant -> CanonicalJson.quote(constant.name(), out);
      case Boolean flag -> out.append(flag.booleanValue());
      case Integer number -> out.append(number.intValue());
      case Long number -> CanonicalJson.quote(number.toString(), out);
      case String text -> CanonicalJson.quote(text, out);
      case BigInteger _, Instant _, LocalDate _, Duration _, ZoneId _ ->
          CanonicalJson.quote(value.toString(), out);
      default ->
          throw new IllegalArgumentException("no canonical form for " + value.getClass().getName());
    }
  }

  /** A pair of a mapping, as it is written in the list that the mapping is. */
  static String pair(Map.Entry<?, ?> pair) {
    StringBuilder out = new StringBuilder("[");
    write(pair.getKey(), out);
    out.append(',');
    write(pair.getValue(), out);
    return out.append(']').toString();
  }

  static void sequence(Stream<?> values, StringBuilder out) {
    out.append('[');
    int before = out.length();
    values.forEach(item -> {
      separate(before, out);
      write(item, out);
    });
    out.append(']');
  }

  /** What has no order of its own is written in the order of its canonical texts. */
  static void sorted(Stream<String> texts, StringBuilder out) {
    out.append('[');
    int before = out.length();
    texts
        .sorted()
        .forEachOrdered(text -> {
          separate(before, out);
          out.append(text);
        });
    out.append(']');
  }

  private static void separate(int before, StringBuilder out) {
    if (out.length() > before) {
      out.append(',');
    }
  }

  /** The components by name, and the type, for two types may have the same components. */
  private static void members(Record record, StringBuilder out) {
    out.append('{');
    for (Component component : components(record)) {
      CanonicalJson.quote(component.name(), out);
      out.append(':');
      write(component.of(record), out);
      out.append(',');
    }
    out.append("\"is\":");
    CanonicalJson.quote(record.getClass().getSimpleName(), out);
    out.append('}');
  }
}
