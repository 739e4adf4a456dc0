package org.commune.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Fraction;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.polity.script.ScriptFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Figures over time")
final class DriftTest {
  private static final Path SCENARIOS = Path.of("..", "scenarios");
  private static final Path CHARTERS = Path.of("..", "charters");

  static Stream<String> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** A scenario lived: what it was founded as, and its entries. */
  private record Lived(Organisation founded, List<Entry> entries) {}

  private static Lived lived(String scenario) {
    Script script =
        switch (ScriptFile.read(scenario, text(SCENARIOS.resolve(scenario + ".yaml")))) {
          case ScriptFile.Outcome.Read read -> read.script();
          case ScriptFile.Outcome.Refused(var problems) ->
              throw new IllegalStateException(problems.toString());
        };
    Law law = law(script);
    Player.Played.Through played = (Player.Played.Through) Player.play(law, script);
    Founding.Outcome.Founded founded =
        (Founding.Outcome.Founded) Founding.found(law, script.setup(), script.start());
    return new Lived(
        founded.organisation(),
        played.lines().stream().map(Line::entries).flatMap(List::stream).toList());
  }

  private static Law law(Script script) {
    try (Stream<Path> shipped = Files.list(CHARTERS);
        Stream<Path> small = Files.list(SCENARIOS.resolve("charters"))) {
      return Stream.concat(shipped, small)
          .map(file -> CharterFile.read(file.toString(), text(file).getBytes(UTF_8)))
          .map(outcome -> ((CharterFile.Outcome.Read) outcome).charter())
          .filter(charter -> script.charter().filter(charter.id()::equals).isPresent())
          .filter(charter -> script.version().filter(v -> !v.equals(charter.version())).isEmpty())
          .findFirst()
          .map(Compile::law)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Series> taken(Lived lived, Period period) {
    Drift drift = new Drift(lived.founded(), period);
    Organisation now = lived.founded();
    long index = 2;
    for (Entry entry : lived.entries()) {
      now = now.after(entry);
      drift.entry(index++, entry, now);
    }
    return drift.series();
  }

  private static List<Optional<Fraction>> values(List<Series> all, Indicator indicator) {
    return series(all, indicator).points().stream().map(Point::value).toList();
  }

  private static Series series(List<Series> all, Indicator indicator) {
    return all.stream().filter(s -> s.indicator() == indicator).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("of a half-year of decrees are those that one counts by hand")
  void decrees() {
    Lived lived = lived("20-decrees");
    List<Series> all = taken(lived, Period.ofMonths(6));
    // Seven decisions in the first half-year, two of them decrees; in the second one, a decree.
    assertThat(values(all, Indicator.DECREES))
        .containsExactly(Optional.of(Fraction.of(2, 7)), Optional.of(Fraction.ONE));
    // The executive is sent by the congress, and the congress by the assemblies.
    assertThat(values(all, Indicator.FAR_DECISIONS))
        .containsExactly(Optional.of(Fraction.of(3, 7)), Optional.of(Fraction.ONE));
    // Nine seats of the executive, and six others, which assemblies or the members filled.
    assertThat(values(all, Indicator.UNELECTED).getFirst()).contains(Fraction.of(9, 15));
    for (long index : series(all, Indicator.DECREES).points().getFirst().entries()) {
      assertThat(lived.entries().get((int) index - 2).effects().toString())
          .contains("issue_decree");
    }
  }

  @Test
  @DisplayName("say how long an emergency lasted")
  void emergency() {
    List<Optional<Fraction>> months =
        values(taken(lived("21-emergency"), Period.ofMonths(1)), Indicator.EMERGENCY);
    assertThat(months.subList(0, 2)).containsOnly(Optional.of(Fraction.ONE));
    assertThat(months.get(2).orElseThrow()).isBetween(Fraction.HALF, Fraction.of(9, 10));
    assertThat(months.getLast()).contains(Fraction.ZERO);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  @DisplayName("are shares between nothing and all, and add up over shorter periods")
  void bounded(String scenario) {
    Lived lived = lived(scenario);
    List<Series> whole = taken(lived, Period.ofYears(300));
    List<Series> weeks = taken(lived, Period.ofWeeks(1));
    for (Series series : whole) {
      assertThat(series.points()).hasSize(1);
    }
    for (Series series : weeks) {
      for (Point point : series.points()) {
        if (series.indicator().unit() == Indicator.Unit.SHARE) {
          assertThat(point.value().orElse(Fraction.ZERO)).isBetween(Fraction.ZERO, Fraction.ONE);
        }
      }
      // Whatever is behind a figure of a week is behind that of the whole time, and the reverse.
      assertThat(series.points().stream().flatMap(p -> p.entries().stream()).toList())
          .isEqualTo(series(whole, series.indicator()).points().getFirst().entries());
    }
    for (Indicator count :
        List.of(Indicator.EXPELLED, Indicator.POSTPONED, Indicator.CHARTER_CHANGES)) {
      Fraction sum =
          values(weeks, count).stream()
              .map(Optional::orElseThrow)
              .reduce(Fraction.ZERO, Fraction::plus);
      assertThat(sum).isEqualTo(values(whole, count).getFirst().orElseThrow());
    }
  }

  @Test
  @DisplayName("are all explained on the page of documentation, in the same words")
  void documented() {
    String page = text(Path.of("..", "docs", "drift.md")).replaceAll("\\s+", " ");
    for (Indicator indicator : Indicator.values()) {
      assertThat(page).contains(indicator.title(), indicator.definition());
    }
  }
}
