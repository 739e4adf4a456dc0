package org.commune.polity.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.charter.Compile;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.polity.script.Player;
import org.junit.jupiter.api.Test;

/** A law without any one kind of clause is noticed by a scenario, so no kind stands idle. */
class MutationTest {
  /** Writes the page instead of comparing it: {@code -Dcommune.write=true}. */
  private static final boolean WRITE = Boolean.getBoolean("commune.write");

  private static final List<Class<? extends Clause>> KINDS =
      List.of(Power.class, Bar.class, Duty.class, Clock.class, Limit.class, Tier.class);

  /**
   * A scenario, how many clauses of each kind its law has, and without which it comes out
   * otherwise.
   */
  private record Row(String scenario, Law law, Set<Class<? extends Clause>> noticed) {
    static Row of(Shelf.Scenario scenario) {
      Law law = Compile.law(scenario.charter());
      Set<Class<? extends Clause>> noticed = new LinkedHashSet<>();
      for (Class<? extends Clause> kind : KINDS) {
        if (!comesOut(scenario, law.without(kind::isInstance))) {
          noticed.add(kind);
        }
      }
      return new Row(scenario.name(), law, noticed);
    }

    String line() {
      return KINDS.stream()
          .map(this::cell)
          .collect(Collectors.joining(" | ", "| " + scenario + " | ", " |"));
    }

    private String cell(Class<? extends Clause> kind) {
      if (law.clauses().stream().noneMatch(kind::isInstance)) {
        return "-";
      }
      return noticed.contains(kind) ? "fails" : "";
    }
  }

  private static boolean comesOut(Shelf.Scenario scenario, Law law) {
    return Player.play(law, scenario.script()) instanceof Player.Played.Through through
        && through.failures() == 0;
  }

  @Test
  void everyKindOfClauseIsMissedByAScenarioAndThePageSaysByWhich() throws IOException {
    // A scenario that fails under its whole law shows nothing; ScenariosTest reports it.
    List<Row> rows =
        Shelf.scenarios().stream()
            .filter(s -> comesOut(s, Compile.law(s.charter())))
            .map(Row::of)
            .toList();
    for (Class<? extends Clause> kind : KINDS) {
      assertThat(rows)
          .as("without any %s a scenario comes out otherwise", kind.getSimpleName())
          .anyMatch(row -> row.noticed().contains(kind));
    }
    Path page = Shelf.root().resolve("docs/mutation.md");
    if (WRITE) {
      Files.writeString(page, page(rows));
    }
    assertThat(Files.readString(page).lines().filter(l -> l.startsWith("| ")))
        .as("docs/mutation.md is as measured; -Dcommune.write=true writes it anew")
        .containsAll(rows.stream().map(Row::line).filter(written(page)).toList());
  }

  /** Rows of scenarios that the page has; a scenario that is new since does not make it wrong. */
  private static Predicate<String> written(Path page) throws IOException {
    String text = Files.readString(page);
    return line -> text.contains(line.substring(0, line.indexOf('|', 2) + 1));
  }

  @Test
  void aLawThatLacksNothingIsNotMistakenForOneThatDoes() {
    Shelf.Scenario scenario = Shelf.scenarios().getFirst();
    Law law = Compile.law(scenario.charter());
    assertThat(comesOut(scenario, law.without(clause -> false))).isTrue();
    Optional<Clause> first = law.clauses().stream().filter(Power.class::isInstance).findFirst();
    assertThat(law.without(first.orElseThrow()::equals).clauses())
        .hasSize(law.clauses().size() - 1);
  }

  private static String page(List<Row> rows) {
    String heads =
        KINDS.stream()
            .map(Class::getSimpleName)
            .collect(Collectors.joining(" | ", "| Scenario | ", " |"));
    String rule = "|---".repeat(KINDS.size() + 1) + "|";
    return Stream.concat(Stream.of(HEAD, heads, rule), rows.stream().map(Row::line))
        .collect(Collectors.joining("\n", "", "\n" + TAIL));
  }

  private static final String HEAD =
      """
      # Without one kind of clause

      A charter compiles to clauses of six kinds. To see that each is in force, every scenario of
      `scenarios/` is played under its charter with all clauses of one kind taken out of the law.
      "fails" means that something then comes out otherwise than the scenario expects; an empty
      cell, that this scenario does not need the kind; "-", that the charter has no such clause.
      For every kind at least one scenario must fail.
      """;

  private static final String TAIL =
      """

      The table is measured by `MutationTest`, which fails when a row is no longer true. To write
      the page anew:

          mvn -pl polity -am test -Dtest=MutationTest -Dcommune.write=true -Dsurefire.failIfNoSpecifiedTests=false
      """;
}
