package org.commune.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.charter.CharterFile.Outcome;
import org.commune.charter.language.Rule;
import org.commune.charter.yaml.Place;
import org.commune.charter.yaml.Problem;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Source;
import org.commune.testkit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CharterFileTest {
  private static final String SMALL =
      """
      charter: house
      version: "1"
      title: The house
      residual_power: {holder: assembly}
      articles:
        - article: "1"
          title: The assembly
          bodies:
            assembly: {kind: assembly, seats: all_members, decide: simple}
          rules:
            simple: {threshold: {over: 1/2}}
            secret: {extends: simple, secret: true}
            by_far: {extends: secret, threshold: {at_least: 2/3}}
          amendment: {by: assembly, rule: by_far}
      """;

  static List<MalformedCharters.Case> malformed() {
    return MalformedCharters.all();
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "charters"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedCharterIsRefusedWithAllItsMistakes(MalformedCharters.Case example) {
    Outcome outcome = CharterFile.read("f", example.charter());
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    List<String> found =
        ((Outcome.Refused) outcome)
            .problems().all().stream().map(problem -> problem.toString().substring(2)).toList();
    assertThat(found).hasSameSizeAs(example.messages());
    for (int i = 0; i < found.size(); i++) {
      String expected = example.messages().get(i);
      if (expected.endsWith("...")) {
        assertThat(found.get(i)).startsWith(expected.substring(0, expected.length() - 3));
      } else {
        assertThat(found.get(i)).isEqualTo(expected);
      }
    }
  }

  @Test
  void theCorpusIsLarge() {
    assertThat(malformed()).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    assertThat(malformed()).allMatch(example -> !example.messages().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedCharterIsRead(Path file) throws IOException {
    Outcome outcome = CharterFile.read(file.getFileName().toString(), Files.readString(file));
    assertThat(outcome).as(() -> problems(outcome)).isInstanceOf(Outcome.Read.class);
  }

  @Test
  void whatIsExtendedIsTakenOver() {
    Rule byFar = rule((Outcome.Read) CharterFile.read("f", SMALL), "by_far");
    assertThat(byFar.secret()).isTrue();
    assertThat(byFar.threshold().orElseThrow().over()).isEmpty();
    assertThat(byFar.threshold().orElseThrow().atLeast()).isPresent();
  }

  @Test
  void whatNothingUsesIsPointedOut() {
    Outcome outcome = CharterFile.read("f", SMALL.replace("rule: by_far", "rule: simple"));
    assertThat(((Outcome.Read) outcome).warnings())
        .containsExactly(
            new Problem(
                new Place("f", 13, 7),
                "nothing uses the rule `by_far`",
                "use it, or leave it out"));
  }

  @Test
  void everyPartOfACharterThatIsReadKnowsItsPlace() {
    Outcome.Read read = (Outcome.Read) CharterFile.read("f", SMALL);
    assertThat(read.places().of(read.charter().articles().getFirst()))
        .contains(new Place("f", 6, 5));
    assertThat(read.places().of(rule(read, "simple"))).contains(new Place("f", 11, 15));
    assertThat(read.places().of("no part of it")).isEmpty();
  }

  @Test
  void aFileTooLargeIsRefused() {
    Outcome outcome = CharterFile.read("f", "# " + "x".repeat(CharterFile.LIMIT));
    assertThat(problems(outcome)).startsWith("f:1:1: the file is larger than 500 kB");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    assertThat(problems(CharterFile.read("f", SMALL.getBytes(StandardCharsets.UTF_16))))
        .isEqualTo("f:1:1: the file is in UTF-16. Save it as UTF-8.");
    assertThat(CharterFile.read("f", SMALL.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Outcome.Read.class);
  }

  @Test
  void noMutilatedCharterBreaksTheReader() throws IOException {
    List<List<String>> charters = new ArrayList<>();
    for (Path file : shipped()) {
      charters.add(Files.readAllLines(file));
    }
    charters.add(SMALL.lines().toList());
    Property.forAll(mutilated(Gens.choose(charters)))
        .withTrials(400)
        .check(text -> assertOutcome(CharterFile.read("f", text)));
  }

  @Test
  void noBytesBreakTheReader() {
    Property.forAll(Texts.bytes(200))
        .withTrials(1_000)
        .check(bytes -> assertOutcome(CharterFile.read("f", bytes)));
    Property.forAll(Texts.hostile())
        .withTrials(1_000)
        .check(text -> assertOutcome(CharterFile.read("f", SMALL + text)));
  }

  private static void assertOutcome(Outcome outcome) {
    switch (outcome) {
      case Outcome.Read(var charter, _, _) -> assertThat(charter.articles()).isNotEmpty();
      case Outcome.Refused(var problems) -> {
        assertThat(problems.all()).isNotEmpty();
        assertThat(problems.all())
            .allSatisfy(problem -> {
              assertThat(problem.place().line()).isPositive();
              assertThat(problem.place().column()).isPositive();
              assertThat(problem.wrong()).isNotBlank().doesNotContain("Exception");
              assertThat(problem.mend()).isNotBlank();
            });
      }
    }
  }

  /** A charter with some lines left out, doubled, swapped, garbled or cut. */
  private static Gen<String> mutilated(Gen<List<String>> charters) {
    return source -> {
      List<String> lines = new ArrayList<>(charters.draw(source));
      long wounds = 1 + source.upTo(5);
      for (long wound = 0; wound < wounds && !lines.isEmpty(); wound++) {
        mutilate(lines, source);
      }
      return lines.stream().collect(Collectors.joining("\n"));
    };
  }

  private static void mutilate(List<String> lines, Source source) {
    int at = (int) source.upTo(lines.size() - 1);
    String line = lines.get(at);
    int column = (int) source.upTo(line.length());
    switch ((int) source.upTo(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.add(lines.remove((int) source.upTo(lines.size() - 1)));
      case 3 -> lines.set(at, line.substring(0, column));
      case 4 -> lines.set(at, line.substring(column));
      case 5 ->
          lines.set(
              at,
              line.substring(0, column) + Texts.hostile().draw(source) + line.substring(column));
      case 6 -> lines.set(at, " ".repeat((int) source.upTo(8)) + line.stripLeading());
      default -> lines.set(at, line.replaceFirst("[a-z]+", Texts.words(8).draw(source)));
    }
  }

  private static Rule rule(Outcome.Read read, String name) {
    return Optional.ofNullable(read.charter().articles().getFirst().rules().get(name))
        .orElseThrow();
  }

  private static String problems(Outcome outcome) {
    return outcome instanceof Outcome.Refused(var problems) ? problems.toString() : "";
  }
}
