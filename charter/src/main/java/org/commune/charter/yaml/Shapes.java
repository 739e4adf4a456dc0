package org.commune.charter.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Ref;
import org.commune.charter.language.Says;

/** Finds the shapes of types. */
final class Shapes {
  private static final Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

  private Shapes() {}

  static Shape of(Type type) {
    Shape known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    Shape shape = find(type);
    KNOWN.put(type, shape);
    return shape;
  }

  static Optional<Says> says(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(Says.class));
  }

  private static Shape find(Type type) {
    if (type instanceof ParameterizedType generic) {
      return parameterized((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("no way to write a " + type.getTypeName());
    }
    if (plain == String.class) {
      return new Shape.Text();
    }
    if (plain == int.class || plain == Integer.class) {
      return new Shape.WholeNumber(false);
    }
    if (plain == long.class || plain == Long.class) {
      return new Shape.WholeNumber(true);
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return new Shape.Truth();
    }
    if (plain.isEnum()) {
      return choice(plain);
    }
    Optional<Scalars.Kind> scalar = Scalars.kind(plain);
    if (scalar.isPresent()) {
      return new Shape.Parsed(scalar.get());
    }
    if (plain.isRecord()) {
      return new Shape.Construct(plain.asSubclass(Record.class));
    }
    if (plain.isSealed()) {
      Map<String, Shape.Construct> members = new LinkedHashMap<>();
      collect(plain, members);
      return new Shape.Family(plain, Collections.unmodifiableMap(members));
    }
    throw new IllegalArgumentException("no way to write a " + plain.getName());
  }

  private static Shape parameterized(Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      return new Shape.Maybe(of(arguments[0]));
    }
    if (raw == List.class) {
      return new Shape.Many(of(arguments[0]));
    }
    if (raw == Map.class) {
      return new Shape.Named(of(arguments[0]), of(arguments[1]));
    }
    if (raw == OrNamed.class) {
      return new Shape.NamedOrInline(construct(arguments[0]));
    }
    if (raw == OrNever.class) {
      return new Shape.GivenOrNever(construct(arguments[0]));
    }
    if (raw == Ref.class) {
      return new Shape.Reference((Class<?>) arguments[0]);
    }
    throw new IllegalArgumentException("no way to write a " + raw.getName());
  }

  private static Shape.Construct construct(Type type) {
    return new Shape.Construct(((Class<?>) type).asSubclass(Record.class));
  }

  private static Shape.Choice choice(Class<?> type) {
    return new Shape.Choice(
        type,
        Arrays.stream(type.getEnumConstants())
            .map(constant -> option(type, (Enum<?>) constant))
            .toList());
  }

  private static Shape.Option option(Class<?> type, Enum<?> constant) {
    try {
      Optional<Says> says =
          Optional.ofNullable(type.getField(constant.name()).getAnnotation(Says.class));
      return new Shape.Option(
          says.map(Says::word)
              .filter(word -> !word.isEmpty())
              .orElse(constant.name().toLowerCase(Locale.ROOT)),
          says.map(Says::value).orElse(""),
          constant);
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void collect(Class<?> family, Map<String, Shape.Construct> members) {
    for (Class<?> member : family.getPermittedSubclasses()) {
      if (member.isRecord()) {
        String word =
            says(member)
                .map(Says::word)
                .filter(w -> !w.isEmpty())
                .orElseGet(() -> Nearest.snakeCase(member.getSimpleName()));
        if (members.put(word, new Shape.Construct(member.asSubclass(Record.class))) != null) {
          throw new IllegalArgumentException(
              "two constructs of " + family.getName() + " are called " + word);
        }
      } else {
        collect(member, members);
      }
    }
  }

  static String inWords(Class<?> type) {
    return withArticle(Nearest.snakeCase(type.getSimpleName()).replace('_', ' '));
  }

  static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
