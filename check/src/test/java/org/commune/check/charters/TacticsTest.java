package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.charter.measure.Fraction;
import org.commune.check.Check;
import org.commune.check.Finding;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each tactic a club whose charter permits it; the club as it stands permits none of them. */
@DisplayName("A hostile board of a club")
public final class TacticsTest {
  private static final Path CLUB = Path.of("src", "test", "resources", "charters", "club.yaml");
  static final String EXPULSION =
      "    powers:\n      - {act: expel, holder: [meeting], limits: {persons_max: 1}}\n";
  private static final String SPEND = "      - {act: spend, holder: [board]}\n";

  static final String APPEALED =
      """
          discipline:
            offences: [harm]
            closed: true
            individual_only: true
            complaint_by: [one of members, board]
            investigate: board
            sanctions: [{sanction: expulsion}]
            expel: {by: [board], appeal: {to: meeting, within: P1M, suspends: true}}
      """;
  private static final String STOP = "      - {act: suspend_recall, holder: [board]}\n";
  private static final String DECREES =
      "    decrees: {by: [board], ratify: {by: [meeting]}, if_not_ratified: stands,"
          + " excluded: [membership_act, roll_act, recall, amend_charter, expel]}\n";

  static String club() {
    try {
      return Files.readString(CLUB);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  /** The club with more powers, and perhaps with decrees of the board. */
  public static String club(String powers, boolean decrees) {
    String more = club().replace(SPEND, SPEND + powers);
    return decrees ? more.replace("    recalls:\n", DECREES + "    recalls:\n") : more;
  }

  private static final String ALTERED =
      with("members: {of: membership}", "members: {of: membership, alter_by: [board]}");

  private static String with(String before, String after) {
    String club = club();
    assertThat(club).contains(before);
    return club.replace(before, after);
  }

  private static Verdict board(String text) {
    Charter charter = Shelf.read("club.yaml", text);
    return board(charter, Threat.executive(Compile.law(charter)));
  }

  private static Verdict board(Charter charter, Threat threat) {
    return Check.of(charter).under(threat).findings().stream()
        .filter(f -> f.objective().name().equals("board"))
        .map(Finding::worst)
        .map(Finding.Answer::verdict)
        .findFirst()
        .orElseThrow();
  }

  static Stream<Arguments> tactics() {
    return Stream.of(
        Arguments.of("can do nothing against the club as it stands", club(), "IMMUNE", ""),
        Arguments.of(
            "expels the members",
            with(EXPULSION, EXPULSION.replace("meeting", "board")),
            "BLITZ",
            "expel"),
        Arguments.of(
            "has to wait for an appeal before an expulsion takes effect",
            with(EXPULSION, APPEALED),
            "VIGILANCE 1",
            "expel"),
        Arguments.of(
            "admits members of its own",
            with("admission: {by: [meeting]}", "admission: {by: [board]}"),
            "BLITZ",
            "admit_member"),
        Arguments.of(
            "alters the roll of those who elect and recall it",
            ALTERED
                .replace("electorate: meeting", "electorate: members")
                .replace("recall_board: {by: meeting", "recall_board: {by: members"),
            "BLITZ",
            "alter_roll"),
        Arguments.of(
            "alters a roll by which nobody but the meeting is bound", ALTERED, "IMMUNE", ""),
        Arguments.of(
            "amends the charter",
            with("amendment: {by: [meeting]", "amendment: {by: [board]"),
            "BLITZ",
            "amend_charter"),
        Arguments.of(
            "lengthens its term, and can be recalled all the same",
            with(SPEND, SPEND + "      - {act: extend_term, holder: [board]}\n"),
            "IMMUNE",
            ""),
        Arguments.of(
            "lengthens its term and stops its recall",
            with(SPEND, SPEND + "      - {act: extend_term, holder: [board]}\n" + STOP),
            "BLITZ",
            "suspend_recall"),
        Arguments.of(
            "cannot stop a recall that only the meeting can",
            with(
                SPEND,
                SPEND
                    + "      - {act: extend_term, holder: [board]}\n"
                    + STOP.replace("board", "meeting")),
            "IMMUNE",
            ""),
        Arguments.of(
            "stops its recall by decree",
            with(SPEND, SPEND + "      - {act: extend_term, holder: [board]}\n")
                .replace("    recalls:\n", DECREES + "    recalls:\n")
                .replace(EXPULSION, EXPULSION + STOP.replace("board", "meeting")),
            "BLITZ",
            "suspend_recall"),
        Arguments.of(
            "creates an organ with powers of its choice, and seats its own in it",
            with(
                SPEND,
                SPEND
                    + "      - {act: create_body, holder: [board]}\n"
                    + "      - {act: appoint, holder: [board]}\n"),
            "BLITZ",
            "create_body"),
        Arguments.of(
            "creates an organ in which nobody can be seated",
            with(SPEND, SPEND + "      - {act: create_body, holder: [board]}\n"),
            "IMMUNE",
            ""),
        Arguments.of(
            "does by decree what only those who ratify it could do",
            with(
                "    recalls:\n",
                "    decrees: {by: [board], ratify: {by: [meeting]}, if_not_ratified: stands}\n"
                    + "    recalls:\n"),
            "BLITZ",
            "admit_member"),
        Arguments.of(
            "never calls the meeting and lengthens its own term",
            with(
                    "convene: {by: [one of members], notice: P14D}",
                    "convene: {by: [board], notice: P14D}")
                .replace(SPEND, SPEND + "      - {act: extend_term, holder: [board]}\n"),
            "BLITZ",
            "extend_term"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tactics")
  void tactic(String name, String charter, String verdict, String act) {
    Verdict found = board(charter);
    assertThat(found.name()).as(name).isEqualTo(verdict);
    if (!act.isEmpty()) {
      assertThat(found.loss().orElseThrow().acts())
          .as(name)
          .anyMatch(c -> c.origin().act().equals(act));
    }
  }

  @Test
  @DisplayName("takes the recall by the majority it asks for, though the recall is entrenched")
  void undercuts() {
    String some = "\"1\", \"3\", \"4\", \"5\"";
    assertThat(entrenching(some).name()).isEqualTo("BLITZ");
    assertThat(entrenching(some + ", \"2\"").name()).isEqualTo("IMMUNE");
  }

  @Test
  @DisplayName("amends the article on amendment first, where that asks for less than the others")
  void rulesFirst() {
    String others = "\"1\", \"2\", \"3\", \"4\"";
    Verdict open = entrenching(others);
    assertThat(open.name()).isEqualTo("BLITZ");
    assertThat(open.loss().orElseThrow().acts().getFirst())
        .satisfies(c -> assertThat(c.origin().act()).isEqualTo("amend_charter"))
        .satisfies(c -> assertThat(c.article()).hasToString("5"));
    assertThat(entrenching(others + ", \"5\"").name()).isEqualTo("IMMUNE");
  }

  /** Where the board amends, with 3/5 of its seats hostile: these articles ask for 4/5. */
  private static Verdict entrenching(String articles) {
    Threat most =
        new Threat(
            "most",
            "the faction holds most of the board",
            List.of(new Threat.Holding("board", Optional.of(Fraction.of(3, 5)))),
            List.of(),
            0,
            false);
    String barred =
        List.of(
                "expel",
                "admit_member",
                "alter_roll",
                "recall",
                "dismiss",
                "dissolve_body",
                "appoint",
                "suspend_recall")
            .stream()
            .map("      - {act: %s, holder: [board]}\n"::formatted)
            .collect(Collectors.joining());
    String charter =
        with(
                "amendment: {by: [meeting], rule: half}",
                "amendment: {by: [board], rule: half, entrenched: [{articles: ["
                    + articles
                    + "], rule: {threshold: {base: seats, at_least: 4/5}}}]}")
            .replace("    title: Expulsion\n", "    title: Expulsion\n    bars:\n" + barred);
    return board(Shelf.read("club.yaml", charter), most);
  }

  @Test
  @DisplayName("needs only one deceived vote to amend, with notice or without")
  void deceives() {
    for (String notice : List.of("", ", notice: P14D")) {
      Charter charter =
          Shelf.read(
              "club.yaml",
              with(
                  "amendment: {by: [meeting], rule: half",
                  "amendment: {by: [meeting], rule: half" + notice));
      Verdict verdict = board(charter, Threat.deception(Compile.law(charter)));
      assertThat(verdict.loss().orElseThrow().acts())
          .as(verdict.name() + " with" + notice)
          .anyMatch(c -> c.id().endsWith(".deceive"));
    }
  }
}
