package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.check.Threat;
import org.commune.check.game.Game;
import org.commune.check.game.Objective;
import org.commune.check.modelling.Modelling;
import org.commune.check.solving.Solver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Each protective clause of the workplace federation taken away by itself, and those of each
 * article.
 */
@DisplayName("The table of protections")
final class ProtectionsTest {
  private static final boolean WRITE = Boolean.getBoolean("commune.write");
  private static final Path PAGE = Path.of("..", "docs", "protections.md");
  private static final int STATES = 200_000;

  /** Rounds are doubled so often: every one of the games can then be decided, and soon. */
  private static final int COARSENESS = 2;

  /** Powers by which members take an organisation back. */
  private static final Set<String> WINNING_BACK =
      Set.of("recall", "dismiss", "dissolve_body", "end_emergency", "convene", "elect");

  private final Map<Game, String> solved = new HashMap<>();

  @Test
  @DisplayName("is as measured: without each clause another verdict, or the clause is redundant")
  void protections() throws IOException {
    Law law = Shelf.law(Shelf.shipped("workplace-federation"));
    List<Threat> threats =
        List.of(
            Threat.executive(law),
            Threat.executiveAnd(law, "congress"),
            Threat.executiveAnd(law, "registrar"));
    Map<String, String> whole = verdicts(law, threats);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Clause clause : law.clauses()) {
      if (protects(clause)) {
        Law without = law.without(c -> c.id().equals(clause.id()));
        add(rows, difference(whole, verdicts(without, threats)), clause.id());
      }
    }
    for (var article : law.charter().articles()) {
      Law without = law.without(c -> c.article().equals(article.article()) && protects(c));
      if (without.clauses().size() < law.clauses().size()) {
        add(
            rows,
            difference(whole, verdicts(without, threats)),
            "all of article " + article.article());
      }
    }
    List<String> lines =
        rows.entrySet().stream()
            .map(e -> "| " + e.getKey() + " | " + String.join(", ", e.getValue()) + " |")
            .toList();
    assertThat(rows.keySet())
        .as("some clause is needed by itself")
        .anyMatch(k -> !k.equals("redundant"));
    if (WRITE) {
      Files.writeString(PAGE, HEAD + String.join("\n", lines) + "\n");
    }
    assertThat(Files.readString(PAGE).lines().filter(l -> l.startsWith("| ")).skip(1).toList())
        .as("docs/protections.md is as measured; -Dcommune.write=true writes it anew")
        .isEqualTo(lines);
  }

  private static void add(Map<String, List<String>> rows, String difference, String clause) {
    rows.computeIfAbsent(difference.isEmpty() ? "redundant" : difference, _ -> new ArrayList<>())
        .add(clause);
  }

  private Map<String, String> verdicts(Law law, List<Threat> threats) {
    Map<String, String> all = new TreeMap<>();
    for (Threat threat : threats) {
      verdicts(Modelling.of(law, threat, COARSENESS).game())
          .forEach((name, verdict) -> all.put(threat.name() + " " + name, verdict));
    }
    return all;
  }

  private static boolean protects(Clause clause) {
    return switch (clause) {
      case Bar _, Duty _, Tier _ -> true;
      case Clock clock -> clock.then() != Clock.Consequence.VOTE_CLOSES;
      case Power power -> WINNING_BACK.contains(power.act());
      default -> false;
    };
  }

  private Map<String, String> verdicts(Game whole) {
    Game game = whole.simplified();
    Map<String, String> all = new TreeMap<>();
    for (Objective objective : game.objectives()) {
      Game slice = game.slice(objective);
      all.put(
          objective.name(),
          solved.computeIfAbsent(slice, s -> Solver.solve(s, STATES).verdicts().getFirst().name()));
    }
    return all;
  }

  private static String difference(Map<String, String> whole, Map<String, String> without) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    without.forEach((name, verdict) -> {
      if (!verdict.equals(whole.get(name))) {
        by.computeIfAbsent(verdict, _ -> new ArrayList<>()).add(name.replace('_', ' '));
      }
    });
    return by.entrySet().stream()
        .map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static final String HEAD =
      """
      # What protects the workplace federation

      Under T1, and when the congress or the registrar goes over besides (T2), every organ and power of
      the workplace federation is IMMUNE. Here each clause that protects it is taken away by itself:
      bars, duties, clocks, tiers, and the powers by which members win an organ back; then all of those
      of each article together. On the left what is then lost, and on the right without which clauses
      (`./commune charter law` prints them). A clause is redundant where nothing is lost without it,
      because others do the same or because this threat does not touch what it protects.

      The table is measured by `ProtectionsTest`, which fails when a row is no longer true. To write the
      page anew:

          mvn -pl check -am test -Dtest=ProtectionsTest -Dcommune.write=true -Dsurefire.failIfNoSpecifiedTests=false

      | without it | clauses |
      |---|---|
      """;
}
