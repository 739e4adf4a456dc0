package org.commune.polity.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.polity.founding.Founding;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.polity.script.ScriptFile;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is wrong with a script is said in full, and nothing in one is an exception. */
class ScriptFileTest {
  private static final String CHARTER =
      """
      charter: c
      version: "1"
      title: T
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Bodies
          units: {workplace: {}}
          electorates: {members: {of: membership}}
          bodies:
            assembly: {kind: assembly, per: workplace, seats: all_members, convene: {by: [one of members here]}}
            board: {kind: executive, seats: 2, filled_by: election, electorate: members, convene: {by: [one of board]}}
      """;

  private static Law law() {
    return switch (CharterFile.read("c.yaml", CHARTER)) {
      case CharterFile.Outcome.Read read -> Compile.law(read.charter());
      case CharterFile.Outcome.Refused(var problems) -> throw new AssertionError(problems.all());
    };
  }

  @TestFactory
  Stream<DynamicTest> everyMalformedScriptIsAnsweredAsTheCorpusSays() {
    List<MalformedScripts.Case> cases = MalformedScripts.all();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(50);
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> answered(c, messages(c))));
  }

  private static List<String> messages(MalformedScripts.Case malformed) {
    return switch (ScriptFile.read("s", malformed.script())) {
      case ScriptFile.Outcome.Refused(var problems) ->
          problems.all().stream().map(p -> p.toString().replaceFirst("^s:", "")).toList();
      case ScriptFile.Outcome.Read read -> malformed.founding() ? flaws(read.script()) : List.of();
    };
  }

  private static List<String> flaws(Script script) {
    return switch (Founding.found(law(), script.setup(), script.start())) {
      case Founding.Outcome.Refused(List<String> flaws) -> flaws;
      case Founding.Outcome.Founded founded -> List.of();
    };
  }

  private static void answered(MalformedScripts.Case malformed, List<String> messages) {
    assertThat(malformed.messages()).as("a malformed script has a message").isNotEmpty();
    assertThat(messages).as(malformed.script()).hasSameSizeAs(malformed.messages());
    for (int i = 0; i < messages.size(); i++) {
      String expected = malformed.messages().get(i);
      if (expected.endsWith("...")) {
        assertThat(messages.get(i)).startsWith(expected.substring(0, expected.length() - 3));
      } else {
        assertThat(messages.get(i)).isEqualTo(expected);
      }
    }
  }

  /** Where a text is changed, and how. */
  private record Change(int at, int kind, int from) {
    String in(String text) {
      int place = Math.floorMod(at, text.length());
      int end = Math.min(text.length(), place + 1 + from % 12);
      int other = Math.floorMod(at * 31 + from, text.length());
      String piece = text.substring(other, Math.min(text.length(), other + 1 + from % 20));
      return switch (kind) {
        case 0 -> text.substring(0, place) + text.substring(end);
        case 1 -> text.substring(0, place) + piece + text.substring(place);
        case 2 ->
            text.substring(0, place)
                + "{[\"'&*:-#\n9é\u0000".charAt(from % 13)
                + text.substring(end);
        default -> text.substring(0, place);
      };
    }
  }

  private static final Gen<List<Change>> CHANGES =
      Gens.lists(
          source ->
              new Change(
                  Gens.ints(0, 1 << 20).draw(source),
                  Gens.ints(0, 3).draw(source) % 4,
                  Gens.ints(0, 60).draw(source)),
          1,
          4);

  @Test
  void noChangeOfAScriptGivesAnException() throws IOException {
    String text;
    try (Stream<Path> files = Files.list(Shelf.root().resolve("scenarios"))) {
      text =
          Files.readString(
              files.filter(f -> f.toString().contains("10-")).findFirst().orElseThrow());
    }
    Law law = Compile.law(under("workplace-federation"));
    int[] read = {0};
    Property.forAll(CHANGES)
        .withTrials(300)
        .check(changes -> {
          String changed = text;
          for (Change change : changes) {
            changed = changed.isEmpty() ? "x" : change.in(changed);
          }
          if (ScriptFile.read("s", changed) instanceof ScriptFile.Outcome.Read sound
              && sound.script().setup().units().stream()
                  .allMatch(u -> u.members().orElse(0) < 10_000)) {
            read[0]++;
            assertThat(Player.play(law, sound.script())).isNotNull();
          }
        });
    assertThat(read[0]).as("some scripts are still sound after the change").isPositive();
  }

  private static org.commune.charter.language.Charter under(String id) {
    return Shelf.charters().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
