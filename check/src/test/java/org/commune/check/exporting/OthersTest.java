package org.commune.check.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.check.Check;
import org.commune.check.Threat;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exports, read by the tools they are for. */
@DisplayName("An exported game")
final class OthersTest {
  private static final Pattern ASKED = Pattern.compile("(.*): (sat|unsat)\n(\\w+)\n");
  private static final Pattern STORED = Pattern.compile("([0-9.e+]+) states, stored");
  private static final int CERTIFICATES = 2;

  @TempDir Path directory = Path.of("");

  private static Law law(String name) throws IOException {
    Path file = Path.of("..", "charters", name + ".yaml");
    return switch (CharterFile.read(file.toString(), Files.readString(file))) {
      case CharterFile.Outcome.Read read -> Compile.law(read.charter());
      case CharterFile.Outcome.Refused(var problems) -> throw new AssertionError(problems);
    };
  }

  private static boolean has(String program) {
    return Path.of("/usr/bin", program).toFile().canExecute();
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(List.of(command) + " ends").isTrue();
    return Files.readString(output);
  }

  @ParameterizedTest(
      name = "of {0} is lost for Z3 too: the certificates hold, the paths are as long")
  @ValueSource(strings = {"python", "kubernetes", "soviet-1917", "constituent-assembly-1917"})
  void certificates(String charter) throws IOException, InterruptedException {
    assumeTrue(has("z3"), "z3 is not installed: its verdict on the certificates is not asked for");
    Law law = law(charter);
    int certificates = 0;
    for (var file : Export.SMT.of(Check.game(law, Threat.executive(law))).entrySet()) {
      if (file.getValue().contains("(define-fun trap ") && certificates < CERTIFICATES) {
        Path written = Files.writeString(directory.resolve(file.getKey()), file.getValue());
        certificates++;
        String said = run("z3", "-T:50", written.toString());
        int asked = 0;
        for (Matcher m = ASKED.matcher(said); m.find(); asked++) {
          assertThat(m.group(3)).as(file.getKey() + ", " + m.group(1)).isEqualTo(m.group(2));
        }
        assertThat(asked).as(said).isGreaterThanOrEqualTo(4);
      }
    }
    assertThat(certificates).isPositive();
  }

  @Test
  @DisplayName("with a certificate that is wrong is found out by Z3")
  void planted() throws IOException, InterruptedException {
    assumeTrue(has("z3"), "z3 is not installed");
    Law law = law("python");
    String text =
        Export.SMT.of(Check.game(law, Threat.executive(law))).getOrDefault("council.smt2", "");
    assertThat(text).contains("(define-fun trap ");
    int trap = text.indexOf("(define-fun trap ");
    int body = text.indexOf("(or false", trap);
    String wrong =
        text.substring(0, body) + "(or true" + text.substring(body + "(or false".length());
    Path written = Files.writeString(directory.resolve("wrong.smt2"), wrong);
    assertThat(run("z3", "-T:50", written.toString())).contains("held: unsat\nsat\n");
  }

  @ParameterizedTest(name = "of {0} has as many states for Spin")
  @ValueSource(strings = {"python", "kubernetes", "housing-cooperative"})
  void spin(String charter) throws IOException, InterruptedException {
    assumeTrue(has("spin") && has("gcc"), "spin or gcc is not installed: states are not counted");
    Law law = law(charter);
    Game game = Check.game(law, Threat.executive(law)).simplified();
    var objective = game.objectives().getFirst();
    Game slice = game.slice(objective);
    String text = Export.PROMELA.of(game).getOrDefault(objective.name() + ".pml", "");
    Files.writeString(directory.resolve("play.pml"), text);
    run("spin", "-a", "play.pml");
    run("gcc", "-O1", "-w", "-DSAFETY", "-DNOREDUCE", "-o", "pan", "pan.c");
    String said = run("./pan", "-m1000000");
    Matcher stored = STORED.matcher(said);
    assertThat(stored.find()).as(said).isTrue();
    assertThat((long) Double.parseDouble(stored.group(1))).isEqualTo(plays(slice));
  }

  private record At(Side side, Map<Variable, Integer> state) {}

  /** How many states plays reach, counted from the definition. */
  private static long plays(Game game) {
    Map<Variable, Integer> initial = new HashMap<>();
    game.variables().forEach(v -> initial.put(v, game.initial().getOrDefault(v, 0)));
    Set<At> all = new HashSet<>(Set.of(new At(Side.FACTION, initial)));
    ArrayDeque<At> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      At at = open.remove();
      List<At> next = new ArrayList<>();
      for (Command command : game.of(at.side)) {
        if (command.guard().holds(at.state)) {
          next.add(new At(at.side, changed(game, at.state, command.effects(), at.state)));
        }
      }
      next.add(
          at.side == Side.FACTION
              ? new At(Side.MEMBERS, at.state)
              : new At(Side.FACTION, ticked(game, at.state)));
      next.stream().filter(all::add).forEach(open::add);
    }
    return all.size();
  }

  private static Map<Variable, Integer> ticked(Game game, Map<Variable, Integer> state) {
    Map<Variable, Integer> next = state;
    for (Calendar.Rule rule : game.calendar().rules()) {
      next = rule.guard().holds(state) ? changed(game, state, rule.effects(), next) : next;
    }
    return next;
  }

  private static Map<Variable, Integer> changed(
      Game game,
      Map<Variable, Integer> before,
      List<Assignment> effects,
      Map<Variable, Integer> into) {
    Map<Variable, Integer> next = new HashMap<>(into);
    effects.stream()
        .filter(e -> game.variables().contains(e.variable()))
        .forEach(e -> next.put(e.variable(), e.applied(before.getOrDefault(e.variable(), 0))));
    return next;
  }

  @ParameterizedTest(name = "as {0} names every act, with its article")
  @ValueSource(strings = {"TLA", "ALLOY"})
  void readable(String name) throws IOException {
    Law law = law("python");
    Game game = Check.game(law, Threat.executive(law));
    String text = String.join("", Export.valueOf(name).of(game).values());
    for (Command command : game.simplified().commands()) {
      assertThat(text).contains(Written.comment(command)).contains(Written.name(command));
    }
  }
}
