package org.commune.check.replaying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.check.Check;
import org.commune.check.Threat;
import org.commune.check.charters.Shelf;
import org.commune.check.charters.TacticsTest;
import org.commune.check.game.Game;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What the engine admits of the faction")
final class SimulationTest {
  private static final int ATTEMPTS = 60;

  /** What is tried in each charter that ships: {@code -Dcommune.trials} for more. */
  private static final int SHIPPED = Integer.getInteger("commune.trials", 40);

  static Stream<Arguments> shipped() {
    return Shelf.names().stream()
        .flatMap(name -> Stream.of("T1", "T3").map(threat -> Arguments.of(name, threat)));
  }

  @ParameterizedTest(name = "in {0} under {1}")
  @MethodSource
  @DisplayName("is open to it in the game, in every charter that ships")
  void shipped(String name, String profile) {
    Charter charter = Shelf.shipped(name);
    Law law = Shelf.law(charter);
    Threat threat =
        Threat.all(law).stream().filter(t -> t.name().equals(profile)).findFirst().orElseThrow();
    long seed = 7;
    Simulation.Run run = Simulation.run(law, threat, Check.game(law, threat), seed, SHIPPED);
    assertThat(run.unmatched()).as(name + ", seed " + seed).isEmpty();
    assertThat(run.attempts()).isPositive();
  }

  /** A club whose acts lie with whom chance has it. */
  private static Gen<String> clubs() {
    List<String> acts =
        List.of(
            "recall",
            "dismiss",
            "appoint",
            "expel",
            "admit_member",
            "suspend_recall",
            "dissolve_body",
            "fill_vacancy",
            "co_opt",
            "alter_roll");
    Gen<List<String>> some =
        Gens.lists(
            Gens.both(
                Gens.choose(acts),
                Gens.choose(List.of("board", "meeting", "one of board", "members")),
                "      - {act: %s, holder: [%s]}\n"::formatted),
            0,
            4);
    return Gens.both(
        some,
        Gens.booleans(),
        (powers, decrees) -> TacticsTest.club(String.join("", powers), decrees));
  }

  @Test
  @DisplayName("is open to it in the game, in charters made by chance")
  void random() {
    Property.forAll(Gens.both(clubs(), Gens.longs(0, 1_000), Club::new))
        .withTrials(Integer.getInteger("commune.trials", 12))
        .check(club -> {
          Law law = Shelf.law(Shelf.read("club.yaml", club.text));
          Threat threat = Threat.executive(law);
          Simulation.Run run =
              Simulation.run(law, threat, Check.game(law, threat), club.seed, ATTEMPTS);
          assertThat(run.unmatched()).isEmpty();
        });
  }

  private record Club(String text, long seed) {}

  static Stream<Arguments> planted() {
    String sealed =
        TacticsTest.club("", false)
            + "    records: {visibility: sealed, seal: {by: [board], max: P1Y}}\n"
            + "    powers: [{act: inspect, holder: [meeting]}]\n";
    return Stream.of(
        Arguments.of("expel", Shelf.text("python")), Arguments.of("seal_record", sealed));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("is missed where the game lacks an act")
  void planted(String act, String charter) {
    Law law = Shelf.law(Shelf.read("planted.yaml", charter));
    Threat threat = Threat.executive(law);
    Game whole = Check.game(law, threat);
    Game without =
        new Game(
            whole.name(),
            whole.variables(),
            whole.commands().stream().filter(c -> !c.origin().act().equals(act)).toList(),
            whole.calendar(),
            whole.objectives(),
            whole.initial());
    assertThat(Simulation.run(law, threat, without, 7, 600).unmatched())
        .isNotEmpty()
        .allMatch(u -> u.contains(act));
  }
}
