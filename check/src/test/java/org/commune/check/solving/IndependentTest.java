package org.commune.check.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.check.Check;
import org.commune.check.Threat;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The solver against a second one that shares no code with it. */
@DisplayName("The solver and a naive one")
final class IndependentTest {
  private static final int STATES = 250;

  @Test
  @DisplayName("agree on random games")
  void random() {
    Property.forAll(Gens.longs(0, Long.MAX_VALUE))
        .withTrials(400)
        .check(seed -> {
          Game game = new Games(new Random(seed)).game();
          assertThat(solved(game, game.objectives().getFirst()))
              .as(() -> text(game))
              .isEqualTo(Naive.verdict(game, game.objectives().getFirst(), STATES).orElseThrow());
        });
  }

  @Test
  @DisplayName("agree on the charters that ship, wherever the naive one can tell")
  void charters() throws IOException {
    int compared = 0;
    Set<String> seen = new HashSet<>();
    for (Law law : shipped()) {
      for (Threat threat : Threat.all(law)) {
        Game game = Check.game(law, threat).simplified();
        for (Objective objective : game.objectives()) {
          Game slice = game.slice(objective);
          if (!seen.add(slice.commands() + " " + slice.calendar() + objective.held())) {
            continue;
          }
          Optional<String> naive =
              Compiled.of(slice)
                  .flatMap(c -> Space.of(c, STATES))
                  .flatMap(_ -> Naive.verdict(slice, objective, STATES));
          if (naive.isPresent()) {
            assertThat(solved(slice, objective))
                .as(law.charter().id() + " " + threat.name() + " " + objective.name())
                .isEqualTo(naive.get());
            compared++;
          }
        }
      }
    }
    assertThat(compared).as("verdicts that both gave").isGreaterThan(30);
  }

  private static String solved(Game game, Objective objective) {
    return Solver.solve(game.about(List.of(objective)), 100_000).verdicts().getFirst().name();
  }

  private static List<Law> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "charters"))) {
      return files.sorted().map(IndependentTest::law).toList();
    }
  }

  private static Law law(Path file) {
    try {
      return switch (CharterFile.read(file.toString(), Files.readString(file))) {
        case CharterFile.Outcome.Read read -> Compile.law(read.charter());
        case CharterFile.Outcome.Refused(var problems) -> throw new AssertionError(problems);
      };
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static String text(Game game) {
    StringBuilder text = new StringBuilder();
    game.commands()
        .forEach(c ->
            text.append(c.id())
                .append(": ")
                .append(c.guard().text())
                .append(" => ")
                .append(c.effects())
                .append('\n'));
    game.calendar()
        .rules()
        .forEach(r ->
            text.append("tick: ")
                .append(r.guard().text())
                .append(" => ")
                .append(r.effects())
                .append('\n'));
    return text.append(game.objectives()).append(game.initial()).toString();
  }

  /** Games of a few variables with acts by chance. */
  private record Games(Random random) {
    Game game() {
      List<Variable> variables = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(3); i++) {
        List<String> values = new ArrayList<>();
        for (int value = 0; value < 2 + random.nextInt(3); value++) {
          values.add("is " + value);
        }
        variables.add(new Variable("x" + i, ArticleNo.HEADER, "x" + i, values));
      }
      List<Command> commands = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(6); i++) {
        Side side = random.nextBoolean() ? Side.FACTION : Side.MEMBERS;
        commands.add(
            new Command(
                side.name().charAt(0) + "." + i,
                side,
                ArticleNo.HEADER,
                new Command.Origin("", "act", "", ""),
                "act " + i,
                guard(variables, 2),
                effects(variables),
                random.nextInt(4) == 0));
      }
      List<Calendar.Rule> rules = new ArrayList<>();
      for (int i = 0; i < random.nextInt(4); i++) {
        rules.add(
            new Calendar.Rule(
                ArticleNo.HEADER, "rule " + i, guard(variables, 2), effects(variables)));
      }
      Map<Variable, Integer> initial = new HashMap<>();
      variables.forEach(v -> initial.put(v, random.nextInt(v.size())));
      Objective objective =
          new Objective(
              Objective.Kind.ORGAN, "x", "x", Guard.any(test(variables), guard(variables, 1)));
      return new Game(
          "random",
          variables,
          commands,
          new Calendar("a tick", rules),
          List.of(objective),
          initial);
    }

    private Guard test(List<Variable> variables) {
      Variable variable = variables.get(random.nextInt(variables.size()));
      return Guard.is(variable, random.nextInt(variable.size()), random.nextInt(variable.size()));
    }

    private Guard guard(List<Variable> variables, int depth) {
      return switch (depth == 0 ? 0 : random.nextInt(4)) {
        case 1 -> Guard.all(guard(variables, depth - 1), guard(variables, depth - 1));
        case 2 -> Guard.any(guard(variables, depth - 1), guard(variables, depth - 1));
        case 3 -> guard(variables, depth - 1).not();
        default -> test(variables);
      };
    }

    private List<Assignment> effects(List<Variable> variables) {
      List<Assignment> effects = new ArrayList<>();
      Variable first = variables.get(random.nextInt(variables.size()));
      effects.add(effect(first));
      Variable second = variables.get(random.nextInt(variables.size()));
      if (!second.equals(first)) {
        effects.add(effect(second));
      }
      return effects;
    }

    private Assignment effect(Variable variable) {
      return random.nextInt(3) == 0
          ? new Assignment.Shift(variable, random.nextBoolean() ? 1 : -1)
          : new Assignment.Set(variable, random.nextInt(variable.size()));
    }
  }
}
