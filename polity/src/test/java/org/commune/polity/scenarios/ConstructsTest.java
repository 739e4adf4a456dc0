package org.commune.polity.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;
import org.junit.jupiter.api.Test;

/**
 * docs/constructs.md names, for every word of the charter language, a scenario whose charter has it
 * or a test of it.
 */
class ConstructsTest {
  private static final Pattern ROW = Pattern.compile("\\| `([\\w.]+)` \\| (.*) \\|");

  /** Words that by their nature are shown and never enforced. */
  private static final Set<String> SHOWN_ONLY = Set.of("article.norms", "procedure.forum");

  /** All constructs of the language, from the charter down. */
  private static Set<Shape.Construct> constructs() {
    Set<Shape.Construct> all = new LinkedHashSet<>();
    collect(new Shape.Construct(Charter.class), all);
    return all;
  }

  private static void collect(Shape shape, Set<Shape.Construct> all) {
    switch (shape) {
      case Shape.Construct construct -> {
        if (all.add(construct)) {
          construct.words().forEach(w -> collect(w.shape(), all));
        }
      }
      case Shape.Maybe(Shape of) -> collect(of, all);
      case Shape.Many(Shape of) -> collect(of, all);
      case Shape.Named(Shape _, Shape of) -> collect(of, all);
      case Shape.NamedOrInline(Shape.Construct of) -> collect(of, all);
      case Shape.GivenOrNever(Shape.Construct of) -> collect(of, all);
      default -> {}
    }
  }

  /** `recall.petition`: the construct in small letters, its outer one before it, and the word. */
  static String name(Class<?> construct, String word) {
    String own = construct.getName().replaceAll(".*\\.", "").replace('$', '.');
    return own.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT)
        + "."
        + word;
  }

  static Set<String> vocabulary() {
    Set<String> all = new TreeSet<>();
    constructs().forEach(c -> c.words().forEach(w -> all.add(name(c.type(), w.name()))));
    return all;
  }

  /** The words that a charter has, other than as they are when left out. */
  static Set<String> given(Charter charter) {
    Set<String> words = new TreeSet<>();
    walk(charter, words);
    return words;
  }

  private static void walk(Object value, Set<String> words) {
    switch (value) {
      case Optional<?> maybe -> maybe.ifPresent(v -> walk(v, words));
      case Collection<?> many -> many.forEach(v -> walk(v, words));
      case Map<?, ?> named -> named.values().forEach(v -> walk(v, words));
      case org.commune.charter.language.OrNamed.Inline<?>(Record made) -> walk(made, words);
      case org.commune.charter.language.OrNever.Given<?>(Record made) -> walk(made, words);
      case Record made when isConstruct(made) -> {
        for (Word word : new Shape.Construct(made.getClass()).words()) {
          Object in = word.in(made);
          if (isGiven(in)) {
            words.add(name(made.getClass(), word.name()));
            walk(in, words);
          }
        }
      }
      default -> {}
    }
  }

  private static boolean isConstruct(Record made) {
    return CONSTRUCTS.contains(made.getClass());
  }

  private static final Set<Class<?>> CONSTRUCTS =
      constructs().stream().map(Shape.Construct::type).collect(Collectors.toUnmodifiableSet());

  private static boolean isGiven(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.isPresent();
      case Collection<?> many -> !many.isEmpty();
      case Map<?, ?> named -> !named.isEmpty();
      case Boolean truth -> truth;
      default -> true;
    };
  }

  private static Map<String, List<String>> rows(String page) {
    Map<String, List<String>> rows = new TreeMap<>();
    page.lines()
        .map(ROW::matcher)
        .filter(java.util.regex.Matcher::matches)
        .forEach(m ->
            rows.put(
                m.group(1),
                Stream.of(m.group(2).split(", ")).map(s -> s.replace("`", "")).toList()));
    return rows;
  }

  private static String page() throws IOException {
    return Files.readString(Shelf.root().resolve("docs/constructs.md"));
  }

  @Test
  void everyWordHasARowAndNoRowIsOfAWordThatIsGone() throws IOException {
    assertThat(rows(page()).keySet()).isEqualTo(vocabulary());
  }

  @Test
  void whatARowNamesIsThereAndHasTheWord() throws IOException {
    assertThat(unfounded(rows(page()))).isEmpty();
  }

  @Test
  void aRowThatNamesNothingOrTheWrongThingIsFound() {
    assertThat(
            unfounded(
                Map.of(
                    "mandate_breach.may_trigger", List.of("NoSuchTest"),
                    "mandate.kind", List.of("44-association"),
                    "pay.disclose", List.of("LotsTest"))))
        .hasSize(3);
  }

  private static List<String> unfounded(Map<String, List<String>> rows) {
    Map<String, Set<String>> scenarios = new HashMap<>();
    Map<String, Set<String>> charters = new HashMap<>();
    for (Shelf.Scenario scenario : Shelf.scenarios()) {
      Charter charter = scenario.charter();
      scenarios.put(
          scenario.name().replace(".yaml", ""),
          charters.computeIfAbsent(charter.id() + charter.version(), _ -> given(charter)));
    }
    Map<String, String> tests = tests();
    List<String> wrong = new ArrayList<>();
    rows.forEach((word, shown) -> {
      String last = word.substring(word.lastIndexOf('.') + 1);
      for (String by : shown) {
        boolean sound =
            SHOWN_ONLY.contains(word)
                ? by.equals("shown only")
                : Character.isDigit(by.charAt(0))
                    ? scenarios.getOrDefault(by, Set.of()).contains(word)
                    : hasWord(tests.getOrDefault(by, ""), last);
        if (!sound) {
          wrong.add(word + " is not shown by " + by);
        }
      }
    });
    return wrong;
  }

  /** A word as a charter writes it, or as the record that stands for it has it. */
  private static boolean hasWord(String test, String word) {
    String[] parts = word.split("_", -1);
    StringBuilder java = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      java.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return test.contains(word) || test.contains(java);
  }

  /** The tests of the charter and of the polity, by the name of their class. */
  private static Map<String, String> tests() {
    Map<String, String> all = new HashMap<>();
    for (String module : List.of("charter", "polity")) {
      try (Stream<Path> files = Files.walk(Shelf.root().resolve(module + "/src/test/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
          all.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return all;
  }
}
