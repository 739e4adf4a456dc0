package org.commune.polity.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.polity.properties.Replay;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario comes out as its script expects, and its record can be played again. */
class ScenariosTest {
  @TestFactory
  Stream<DynamicTest> everyScenarioComesOutAsExpectedAndReplays() {
    return Shelf.scenarios().stream()
        .map(s -> DynamicTest.dynamicTest(s.name(), () -> comesOutAndReplays(s)));
  }

  private static void comesOutAndReplays(Shelf.Scenario scenario) {
    Law law = Compile.law(scenario.charter());
    Player.Played played = Player.play(law, scenario.script());
    assertThat(played).isInstanceOf(Player.Played.Through.class);
    Player.Played.Through through = (Player.Played.Through) played;
    assertThat(through.lines().stream().filter(Line::failed).map(ScenariosTest::words)).isEmpty();
    List<Entry> entries = through.lines().stream().flatMap(l -> l.entries().stream()).toList();
    assertThat(Replay.flaws(founded(law, scenario.script()), entries, through.after().state()))
        .isEmpty();
  }

  private static String words(Line line) {
    return "step %d, %s: %s".formatted(line.number(), line.title(), line.failure().orElse(""));
  }

  private static Organisation founded(Law law, Script script) {
    return switch (Founding.found(law, script.setup(), script.start())) {
      case Founding.Outcome.Founded(Organisation organisation) -> organisation;
      case Founding.Outcome.Refused(List<String> flaws) ->
          throw new AssertionError(String.join("; ", flaws));
    };
  }
}
