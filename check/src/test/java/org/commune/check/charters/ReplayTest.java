package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commune.charter.language.Charter;
import org.commune.check.Check;
import org.commune.check.Finding;
import org.commune.check.Finding.Answer;
import org.commune.check.Replayed;
import org.commune.check.Report;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.commune.check.Verdict.Capture;
import org.commune.check.Verdict.Step;
import org.commune.check.game.Command;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.replaying.Replay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine says to the paths that the check finds. */
@DisplayName("A path that the check finds")
final class ReplayTest {
  private static final int STATES = 300_000;

  private static List<Answer> lost(Charter charter, Threat threat) {
    Check check = Check.of(charter).within(STATES);
    Report report = check.replayed(check.under(threat));
    return report.findings().stream()
        .map(Finding::worst)
        .filter(a -> a.verdict().loss().isPresent())
        .toList();
  }

  @ParameterizedTest(name = "{0} under {1}")
  @CsvSource({
    "association, T1",
    "constituent-assembly-1917, T1",
    "kubernetes, T1",
    "paris-commune-1871, T3",
    "python, T1",
    "soviet-1917, T1"
  })
  @DisplayName("in a charter that ships is admitted by the engine, step by step")
  void shipped(String name, String profile) {
    Charter charter = Shelf.shipped(name);
    Threat threat =
        Threat.all(Shelf.law(charter)).stream()
            .filter(t -> t.name().equals(profile))
            .findFirst()
            .orElseThrow();
    assertThat(lost(charter, threat))
        .extracting(Answer::replayed)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r).isInstanceOf(Replayed.Confirmed.class));
  }

  static java.util.stream.Stream<Arguments> tactics() {
    return TacticsTest.tactics()
        .filter(a -> !"IMMUNE".equals(a.get()[2]) && !"create_body".equals(a.get()[3]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tactics")
  @DisplayName("for a tactic is admitted by the engine, step by step")
  void tactic(String name, String text, String verdict, String act) {
    Charter charter = Shelf.read("club.yaml", text);
    assertThat(lost(charter, Threat.executive(Shelf.law(charter))))
        .as(name)
        .isNotEmpty()
        .extracting(Answer::replayed)
        .allSatisfy(r -> assertThat(r).isInstanceOf(Replayed.Confirmed.class));
  }

  @Test
  @DisplayName("is confirmed where a created organ does the work of the faction")
  void organ() {
    Arguments tactic =
        TacticsTest.tactics()
            .filter(a -> "create_body".equals(a.get()[3]))
            .findFirst()
            .orElseThrow();
    Charter charter = Shelf.read("club.yaml", String.valueOf(tactic.get()[1]));
    assertThat(lost(charter, Threat.executive(Shelf.law(charter))))
        .extracting(Answer::replayed)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r).isInstanceOf(Replayed.Confirmed.class));
  }

  @Test
  @DisplayName("is confirmed where the record is sealed")
  void seals() {
    Charter charter = Shelf.read("club.yaml", MoreTacticsTest.sealed());
    assertThat(lost(charter, Threat.executive(Shelf.law(charter))))
        .filteredOn(a -> a.verdict().loss().orElseThrow().acts().toString().contains("seal_record"))
        .extracting(Answer::replayed)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r).isInstanceOf(Replayed.Confirmed.class));
  }

  @Test
  @DisplayName("with a countermove that the engine refuses is found out")
  void plantedRemedy() {
    Charter charter =
        Shelf.read(
            "club.yaml", TacticsTest.club().replace(TacticsTest.EXPULSION, TacticsTest.APPEALED));
    Threat threat = Threat.executive(Shelf.law(charter));
    Report report = Check.of(charter).within(STATES).under(threat);
    Capture kept =
        report.findings().stream()
            .map(f -> f.worst().verdict())
            .filter(Verdict.Vigilance.class::isInstance)
            .findFirst()
            .flatMap(Verdict::loss)
            .orElseThrow();
    Replay replay = new Replay(Shelf.law(charter), threat, report.days());
    assertThat(replay.of(kept)).isInstanceOf(Replayed.Confirmed.class);
    Command dissolves =
        new Command(
            "M.planted",
            Side.MEMBERS,
            kept.acts().getFirst().article(),
            new Command.Origin("", "dissolve_body", "meeting", "board"),
            "the members, as the meeting, dissolve the board",
            Guard.always(),
            List.of(),
            false);
    Capture planted =
        new Capture(
            kept.path(),
            kept.completion(),
            kept.end(),
            kept.why(),
            kept.blocked(),
            List.of(new Verdict.Remedy(1, List.of(dissolves), 0)));
    assertThat(replay.of(planted))
        .isInstanceOfSatisfying(
            Replayed.Differs.class, d -> assertThat(d.what()).isEqualTo(dissolves.text()));
  }

  @Test
  @DisplayName("with a step that no clause allows is found out")
  void planted() {
    Charter charter = Shelf.read("club.yaml", TacticsTest.club());
    Threat threat = Threat.executive(Shelf.law(charter));
    Command expels =
        new Command(
            "F.planted",
            Side.FACTION,
            charter.articles().getLast().article(),
            new Command.Origin("4/power/1", "expel", "board", ""),
            "the faction, as the board, expels the members",
            Guard.always(),
            List.of(),
            false);
    Capture spurious =
        new Capture(
            List.of(new Step.Act(expels, List.of())),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of());
    Replayed replayed = new Replay(Shelf.law(charter), threat, 30).of(spurious);
    assertThat(replayed).isInstanceOf(Replayed.Differs.class);
    assertThat(Set.of(((Replayed.Differs) replayed).step())).containsExactly(1);
  }
}
