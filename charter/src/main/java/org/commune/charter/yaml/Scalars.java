package org.commune.charter.yaml;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Says;
import org.commune.charter.measure.Malformed;
import org.commune.charter.measure.Span;

/**
 * Types that are written as a text with a form of its own: those with a {@code public static
 * parse(String) throws Malformed}, whose {@code toString} writes what {@code parse} reads, and
 * dates, instants, durations and time zones.
 */
public final class Scalars {
  private Scalars() {}

  /** Reads a text of one type. */
  @FunctionalInterface
  private interface Parser {
    Object parse(String text) throws Malformed;
  }

  /** One such type. */
  public static final class Kind {
    private final Class<?> type;
    private final String wanted;
    private final Parser parser;

    private Kind(Class<?> type, String wanted, Parser parser) {
      this.type = type;
      this.wanted = wanted;
      this.parser = parser;
    }

    public Class<?> type() {
      return type;
    }

    /** Such as "a fraction". */
    public String wanted() {
      return wanted;
    }

    Object parse(String text) throws Malformed {
      return parser.parse(text);
    }
  }

  private static final List<Kind> OF_TIME =
      List.of(
          new Kind(
              LocalDate.class,
              "a date",
              time("a date", "write year-month-day: 2026-05-01", LocalDate::parse)),
          new Kind(
              Instant.class,
              "an instant",
              time(
                  "an instant",
                  "write date, time and offset: 2026-05-01T18:00:00+02:00, or Z for UTC",
                  text -> OffsetDateTime.parse(text).toInstant())),
          new Kind(Span.class, "a length of time such as P14D", Span::parse),
          new Kind(
              Duration.class,
              "a duration",
              time(
                  "a duration", "write PT48H for 48 hours, PT90M for 90 minutes", Duration::parse)),
          new Kind(
              ZoneId.class,
              "a time zone",
              time("a time zone", "write a name such as Europe/Paris, or UTC", ZoneId::of)));

  static Optional<Kind> kind(Class<?> type) {
    return OF_TIME.stream()
        .filter(kind -> kind.type() == type)
        .findFirst()
        .or(() -> parseOf(type).map(parse -> new Kind(type, wanted(type), parser(parse))));
  }

  /** What the type says that it is called, or else its name in Java as words. */
  private static String wanted(Class<?> type) {
    return Shapes.says(type)
        .map(Says::word)
        .filter(word -> !word.isEmpty())
        .map(Shapes::withArticle)
        .orElseGet(() -> Shapes.inWords(type));
  }

  private static Optional<Method> parseOf(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("parse"))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
        .findFirst();
  }

  private static Parser parser(Method parse) {
    parse.trySetAccessible();
    return text -> {
      try {
        return parse.invoke(null, text);
      } catch (InvocationTargetException thrown) {
        if (thrown.getCause() instanceof Malformed malformed) {
          throw malformed;
        }
        throw new IllegalStateException(parse + " failed for \"" + text + "\"", thrown);
      } catch (IllegalAccessException hidden) {
        throw new IllegalStateException("cannot call " + parse, hidden);
      }
    };
  }

  @FunctionalInterface
  private interface TimeParser {
    Object parse(String text);
  }

  private static Parser time(String wanted, String mend, TimeParser parser) {
    return text -> {
      try {
        return parser.parse(text);
      } catch (DateTimeException | ArithmeticException wrong) {
        throw new Malformed("\"" + Shown.of(text) + "\" is not " + wanted, mend);
      }
    };
  }
}
