package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commune.charter.language.Charter;
import org.commune.check.Check;
import org.commune.check.Deadlocks;
import org.commune.check.Finding;
import org.commune.check.Repairs;
import org.commune.check.Replayed;
import org.commune.check.Report;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Objective;
import org.commune.check.solving.Solver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Verdicts that were found by hand before there was a check, from charters in the language. */
@DisplayName("The check agrees with what is known of")
final class ReferenceTest {
  private static final int STATES = 300_000;

  private static Threat threat(Charter charter, String name) {
    return Threat.all(Shelf.law(charter)).stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Threat holding(String body) {
    return new Threat(
        body,
        "the faction holds the " + body,
        List.of(Threat.Holding.all(body)),
        List.of(),
        0,
        false);
  }

  private static Finding finding(Charter charter, Threat threat, String objective) {
    Check check = Check.of(charter).within(STATES);
    Report report = check.under(threat).only(f -> f.objective().name().equals(objective));
    return check.replayed(report).findings().getFirst();
  }

  private static String verdict(Charter charter, Threat threat, String objective) {
    return finding(charter, threat, objective).worst().verdict().name();
  }

  private static Charter communeState(String before, String after) {
    String text = Shelf.text("commune-state");
    assertThat(text).contains(before);
    return Shelf.read("commune-state.yaml", text.replace(before, after));
  }

  @Test
  @DisplayName(
      "a commune-state: immune to a hostile executive, a congress that betrays, one deceit")
  void communeState() {
    Charter charter = Shelf.shipped("commune-state");
    for (String profile : List.of("T1", "T3", "T4", "T5")) {
      Report report = Check.of(charter).within(STATES).under(threat(charter, profile));
      assertThat(report.findings())
          .as(profile)
          .allSatisfy(f -> assertThat(f.worst().verdict()).isInstanceOf(Verdict.Immune.class));
    }
  }

  @Test
  @DisplayName(
      "a commune-state whose rules one deceived vote can change: lost to members who sleep")
  void deceived() {
    Charter charter = communeState("never: true", "rule: two_thirds");
    Finding found = finding(charter, threat(charter, "T4"), "executive");
    assertThat(found.worst().verdict().name()).isEqualTo("VIGILANCE 1");
  }

  @Test
  @DisplayName(
      "the same, deceived twice: lost to members who sleep, and to all where votes that elect deceive")
  void deceivedTwice() {
    Charter charter = communeState("never: true", "rule: two_thirds");
    Threat once = threat(charter, "T4");
    Threat twice =
        new Threat("twice", once.says(), once.holds(), once.betrays(), 2, once.halfAbsent());
    Game game = Check.game(Shelf.law(charter), twice);
    List<Command> fairElections =
        game.commands().stream()
            .filter(c -> !(c.budget() && c.origin().act().equals("elect")))
            .toList();
    assertThat(executive(game)).isEqualTo("BLITZ");
    assertThat(
            executive(
                new Game(
                    game.name(),
                    game.variables(),
                    fairElections,
                    game.calendar(),
                    game.objectives(),
                    game.initial())))
        .isEqualTo("VIGILANCE 1");
    Charter shipped = Shelf.shipped("commune-state");
    assertThat(executive(Check.game(Shelf.law(shipped), twice))).isEqualTo("IMMUNE");
  }

  private static String executive(Game game) {
    Game simplified = game.simplified();
    return simplified.objectives().stream()
        .filter(o -> o.name().equals("executive"))
        .map(o -> Solver.solve(simplified.slice(o), STATES).verdicts().getFirst().name())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("a commune-state whose base cannot convene itself: lost")
  void convened() {
    Charter charter = communeState("[executive, one of members]", "[executive]");
    Charter withoutTerm =
        Shelf.read(
            "commune-state.yaml",
            Shelf.text("commune-state")
                .replace("[executive, one of members]", "[executive]")
                .replace("          - {by: congress, rule: half}\n", ""));
    assertThat(verdict(charter, threat(charter, "T1"), "convene")).isEqualTo("ALREADY LOST");
    assertThat(verdict(withoutTerm, threat(withoutTerm, "T1"), "convene"))
        .isEqualTo("ALREADY LOST");
  }

  @Test
  @DisplayName("the constitution of 1918: its committee lost already, Article 23 in both readings")
  void constitution() {
    Charter charter = Shelf.shipped("rsfsr-1918");
    String article =
        """
          - article: "23"
            title: Rights taken away
            says: The Republic takes rights from persons and groups who use them against the revolution.
            readings:
              - id: any_organ
                says: Every organ takes them, as part of what it does.
                in_force: true
              - id: law_only
                says: Only a law of the congress takes them.
                bars:
                  - {act: expel, holder: [sovnarkom]}
                  - {act: admit_member, holder: [sovnarkom]}
                  - {act: alter_roll, holder: [sovnarkom]}
                  - {act: dissolve_unit, holder: [sovnarkom]}
                  - {act: dissolve_body, holder: [sovnarkom]}
                  - {act: dismiss, holder: [sovnarkom]}
                  - {act: recall, holder: [sovnarkom]}
                  - {act: appoint, holder: [sovnarkom]}
                  - {act: amend_charter, holder: [sovnarkom]}
                  - {act: create_body, holder: [sovnarkom]}
                  - {act: suspend_recall, holder: [sovnarkom]}
                  - {act: extend_term, holder: [sovnarkom]}
        """;
    Charter read =
        Shelf.read(
            "rsfsr-1918.yaml",
            Shelf.text("rsfsr-1918").replace("articles:\n", "articles:\n" + article));
    Finding soviets =
        Check.of(read).within(STATES).under(holding("sovnarkom")).findings().stream()
            .filter(f -> f.objective().name().equals("town_soviet"))
            .findFirst()
            .orElseThrow();
    assertThat(soviets.answers())
        .extracting(a -> a.verdict().name())
        .containsExactly("BLITZ", "IMMUNE");
    assertThat(soviets.disputed()).extracting(Object::toString).containsExactly("23");
    Verdict cec =
        Check.of(charter).within(STATES).under(holding("cec")).findings().stream()
            .filter(f -> f.objective().name().equals("cec"))
            .map(f -> f.worst().verdict())
            .findFirst()
            .orElseThrow();
    assertThat(cec).isInstanceOf(Verdict.AlreadyLost.class);
  }

  @Test
  @DisplayName("an ordinary association: lost at once, and repaired")
  void association() {
    Charter charter = Shelf.shipped("association");
    Threat threat = threat(charter, "T1");
    Finding board = finding(charter, threat, "board");
    assertThat(board.worst().verdict()).isInstanceOf(Verdict.Blitz.class);
    assertThat(board.worst().replayed()).isInstanceOf(Replayed.Confirmed.class);
    List<Repairs.Repair> repairs = Repairs.of(Shelf.law(charter), threat, board, STATES);
    assertThat(repairs).isNotEmpty();
    assertThat(repairs)
        .allSatisfy(r -> assertThat(r.verdict()).isInstanceOf(Verdict.Vigilance.class));
    assertThat(repairs.getFirst().verdict().name()).isEqualTo("VIGILANCE 2");
  }

  @Test
  @DisplayName("an office for life without recall: a capture of length 0 (scenario 08)")
  void office() {
    Charter charter =
        Shelf.read(
            "club.yaml",
            TacticsTest.club()
                .replace("        term: P1Y\n", "")
                .replace("        recall: recall_board\n", "")
                .replace("filled_by: election", "filled_by: appointment")
                .replace("        electorate: meeting\n", "        appointment: founder\n")
                .replace(
                    "    recalls:\n      recall_board: {by: meeting, rule: half, grounds: none_required,"
                        + " effect: immediate, replacement: {first: by_election}}\n",
                    "    appointments:\n      founder: {paths: [{appoint: [board]}]}\n"));
    Finding board = finding(charter, threat(charter, "T1"), "board");
    assertThat(board.worst().verdict()).isInstanceOf(Verdict.AlreadyLost.class);
    assertThat(board.worst().verdict().loss().orElseThrow().path()).isEmpty();
  }

  @Test
  @DisplayName(
      "the Commune of 1871: a capture of length 1 by a majority of its Council (scenario 09)")
  void commune() {
    Charter charter = Shelf.shipped("paris-commune-1871");
    Finding council = finding(charter, holding("council"), "council");
    assertThat(council.worst().verdict().loss().orElseThrow().path()).hasSize(1);
    assertThat(council.worst().replayed()).isInstanceOf(Replayed.Confirmed.class);
  }

  @Test
  @DisplayName("a body whose only electors it convenes itself: once vacant, vacant for ever")
  void deadlock() {
    Charter charter =
        Shelf.read(
            "club.yaml",
            TacticsTest.club()
                .replace(
                    "convene: {by: [one of members], notice", "convene: {by: [board], notice"));
    Deadlocks.Found found = Deadlocks.of(Shelf.law(charter), threat(charter, "T1"), 50_000);
    assertThat(found.deadlocks()).extracting(d -> d.organ().name()).containsExactly("board");
    assertThat(found.deadlocks().getFirst().organ().kind()).isEqualTo(Objective.Kind.ORGAN);
    Charter club = Shelf.read("club.yaml", TacticsTest.club());
    assertThat(Deadlocks.of(Shelf.law(club), threat(club, "T1"), 50_000).deadlocks()).isEmpty();
  }
}
