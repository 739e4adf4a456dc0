package org.commune.charter.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.language.Charter;
import org.commune.charter.measure.Malformed;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;
import org.commune.charter.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagePageTest {
  private static final Path PAGE = Path.of("..", "docs", "charter-language.md");
  private static final String PAGE_TEXT = LanguagePage.text();

  static Stream<Shape.Construct> constructs() {
    Set<Shape.Construct> all = new LinkedHashSet<>();
    collect(new Shape.Construct(Charter.class), all);
    return all.stream();
  }

  static Stream<Word> words() {
    return constructs().flatMap(construct -> construct.words().stream());
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    assertThat(firstDifference(Files.readString(PAGE), PAGE_TEXT))
        .as("docs/charter-language.md: run ./commune charter page > docs/charter-language.md")
        .isEmpty();
  }

  @Test
  void theCharterOfTheIntroductionIsSound() {
    Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(PAGE_TEXT);
    assertThat(yaml.find()).isTrue();
    CharterFile.Outcome outcome = CharterFile.read("page", yaml.group(1));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CharterFile.Outcome.Read.class, read -> assertThat(read.warnings()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordHasAMeaningAndStandsOnThePage(Word word) {
    assertThat(word.meaning()).as(word.component().toString()).endsWith(".");
    assertThat(PAGE_TEXT).contains("| `" + word.name() + "` | ");
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordHasAnExampleThatIsRead(Word word) {
    Optional<String> example = Examples.of(word);
    assertThat(example).as("example of " + word.component()).isPresent();
    assertThat(mistakes(example.get(), List.of(word))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void everyExampleOfAConstructIsRead(Shape.Construct construct) {
    assertThat(construct.meaning()).as(construct.type().toString()).endsWith(".");
    if (!construct.example().isEmpty()) {
      String naming = construct.example().split(":", 2)[0];
      List<Word> words = words().filter(word -> word.name().equals(naming)).toList();
      assertThat(
              words.stream()
                  .anyMatch(word -> mistakes(construct.example(), List.of(word)).isEmpty()))
          .as("%s: %s", construct.example(), mistakes(construct.example(), words))
          .isTrue();
    }
  }

  @Test
  void everyFormOfAValueAgreesWithItsReader() throws Malformed {
    for (WrittenForm form : WrittenForm.ALL) {
      for (String example : form.examples()) {
        Problems problems = new Problems();
        Node node = Yaml.read("form", example, 1_000, problems).orElseThrow();
        new Binder(problems, new Places()).bindSoundParts(node, Shape.of(form.type()));
        assertThat(problems.all()).as(example).isEmpty();
        assertThat(((Node.Scalar) node).text()).matches(form.pattern());
      }
    }
    assertThat(Constructs.scalars()).allMatch(type -> WrittenForm.of(type).isPresent());
  }

  @Test
  void noLinkOfThePageIsDead() {
    String page = PAGE_TEXT;
    Set<String> anchors = new LinkedHashSet<>();
    Matcher heading = Pattern.compile("(?m)^#+ (.*)$").matcher(page);
    while (heading.find()) {
      assertThat(
              anchors.add(
                  heading
                      .group(1)
                      .toLowerCase(java.util.Locale.ROOT)
                      .replace(' ', '-')
                      .replace(",", "")))
          .as(heading.group(1))
          .isTrue();
    }
    Matcher link = Pattern.compile("\\]\\(#([^)]*)\\)").matcher(page);
    while (link.find()) {
      assertThat(anchors).contains(link.group(1));
    }
  }

  private static Optional<String> firstDifference(String committed, String made) {
    List<String> old = committed.lines().toList();
    List<String> now = made.lines().toList();
    for (int line = 0; line < Math.max(old.size(), now.size()); line++) {
      String was = line < old.size() ? old.get(line) : "the end";
      String is = line < now.size() ? now.get(line) : "the end";
      if (!was.equals(is)) {
        return Optional.of("line " + (line + 1) + " is <" + was + "> and should be <" + is + ">");
      }
    }
    return Optional.empty();
  }

  /** The mistakes in an example of {@code word: value} for each of the words that it may be of. */
  private static List<String> mistakes(String example, List<Word> words) {
    Problems problems = new Problems();
    List<String> mistakes = new ArrayList<>();
    Optional<Node> node = Yaml.read("example", example, 10_000, problems);
    if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
      for (Word word : words) {
        mapping
            .entry(word.name())
            .ifPresent(entry ->
                new Binder(problems, new Places()).bindSoundParts(entry.value(), word.shape()));
      }
    } else {
      mistakes.add("no mapping: " + example);
    }
    problems.all().forEach(problem -> mistakes.add(problem.toString()));
    return mistakes;
  }

  private static void collect(Shape.Construct construct, Set<Shape.Construct> all) {
    if (all.add(construct)) {
      construct.words().forEach(word -> inner(word.shape(), all));
    }
  }

  private static void inner(Shape shape, Set<Shape.Construct> all) {
    switch (shape) {
      case Shape.Construct construct -> collect(construct, all);
      case Shape.NamedOrInline(Shape.Construct of) -> collect(of, all);
      case Shape.GivenOrNever(Shape.Construct of) -> collect(of, all);
      case Shape.Maybe(Shape of) -> inner(of, all);
      case Shape.Many(Shape of) -> inner(of, all);
      case Shape.Named(_, Shape of) -> inner(of, all);
      default -> {}
    }
  }
}
