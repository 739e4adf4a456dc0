package org.commune.check.lints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each lint a club whose charter has it; the club as it stands has none. */
@DisplayName("The lints of a club")
final class LintsTest {
  private static final Path CLUB = Path.of("src", "test", "resources", "charters", "club.yaml");
  private static final String SPEND = "      - {act: spend, holder: [board]}\n";
  private static final String TERM = "        term: P1Y\n";
  private static final String RECALLS = "    recalls:\n";
  private static final String AMENDMENT = "    amendment: {by: [meeting], rule: half}\n";

  /** An emergency that keeps its hands off. */
  private static final String EMERGENCY =
      """
          emergency:
            grounds: [flood]
            declare: {by: [board]}
            duration: P30D
            renew: {by: [meeting], max: 1, rules: [half]}
            cumulative_max: {duration: P60D, window: P1Y}
            never: [postpone_election]
      """;

  private static final String COURT =
      """
            court:
              kind: tribunal
              seats: 3
              term: P1Y
              filled_by: election
              electorate: meeting
              convene: {by: [one of court]}
              decide: half
              dissolve: never
      """;

  private static String club() {
    try {
      return Files.readString(CLUB);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static String with(String before, String after) {
    return with(club(), before, after);
  }

  private static String with(String club, String before, String after) {
    assertThat(club).contains(before);
    return club.replace(before, after);
  }

  private static String granting(String grant) {
    return with(SPEND, SPEND + "      - " + grant + "\n");
  }

  private static String excepting(String emergency) {
    return with(AMENDMENT, emergency + AMENDMENT);
  }

  private static String court(String changed) {
    return with("    powers:\n" + SPEND, changed + "    powers:\n" + SPEND);
  }

  private static List<Lint.Kind> kinds(String text) {
    return switch (CharterFile.read("club.yaml", text)) {
      case CharterFile.Outcome.Read read ->
          Lints.of(Compile.law(read.charter())).stream().map(Lint::kind).distinct().toList();
      case CharterFile.Outcome.Refused(var problems) -> throw new AssertionError(problems);
    };
  }

  static Stream<Arguments> lints() {
    return Stream.of(
        Arguments.of(
            Lint.Kind.NO_SUBSTITUTE,
            with(
                "convene: {by: [one of members], notice: P14D}",
                "convene: {by: [board], notice: P14D}\n        meets: {max_gap: P1Y}")),
        Arguments.of(
            Lint.Kind.WEAK_TIER,
            with(
                AMENDMENT,
                """
                    amendment:
                      by: [meeting]
                      rule: half
                      entrenched:
                        - articles: ["4"]
                          rule: {threshold: {base: for_against, at_least: 2/3}}
                """)),
        Arguments.of(
            Lint.Kind.EMERGENCY_REACHES,
            with(
                granting("{act: postpone_election, holder: [board]}"),
                AMENDMENT,
                EMERGENCY.replace("postpone_election", "spend") + AMENDMENT)),
        Arguments.of(
            Lint.Kind.DECREE_REACHES,
            with(
                granting("{act: annul_election, holder: [meeting]}"),
                RECALLS,
                "    decrees: {by: [board], ratify: {by: [meeting], within: P30D}}\n" + RECALLS)),
        Arguments.of(
            Lint.Kind.ENDLESS_RENEWAL,
            with(
                granting("{act: renew_emergency, holder: [meeting]}"),
                AMENDMENT,
                EMERGENCY.replace("      renew: {by: [meeting], max: 1, rules: [half]}\n", "")
                    + AMENDMENT)),
        Arguments.of(
            Lint.Kind.SELF_RENEWAL,
            excepting(EMERGENCY.replace("renew: {by: [meeting]", "renew: {by: [board]"))),
        Arguments.of(
            Lint.Kind.NO_COOLING_OFF,
            excepting(
                EMERGENCY.replace("      cumulative_max: {duration: P60D, window: P1Y}\n", ""))),
        Arguments.of(Lint.Kind.HOLD_OVER, with(TERM, "")),
        Arguments.of(Lint.Kind.HOLD_OVER, granting("{act: extend_term, holder: [board]}")),
        Arguments.of(
            Lint.Kind.OWN_ELECTION,
            granting("{act: annul_election, holder: [board], target: board}")),
        Arguments.of(
            Lint.Kind.OWN_CONTROLLER,
            court(COURT.replace("electorate: meeting", "electorate: board"))),
        Arguments.of(
            Lint.Kind.APPOINTMENT_CIRCLE,
            with(
                with(
                    "        filled_by: election\n        electorate: meeting\n",
                    "        filled_by: election\n        electorate: council\n"),
                "    powers:\n" + SPEND,
                COURT
                        .replace("court", "council")
                        .replace("kind: tribunal", "kind: council")
                        .replace("electorate: meeting", "electorate: board")
                    + "    powers:\n"
                    + SPEND)),
        Arguments.of(
            Lint.Kind.DISSOLVES_REMOVER,
            with(
                court(
                    COURT
                        .replace("court", "council")
                        .replace("kind: tribunal", "kind: council")
                        .replace("dissolve: never", "dissolve: {by: [board]}")),
                "recall_board: {by: meeting",
                "recall_board: {by: council")),
        Arguments.of(
            Lint.Kind.OWN_ELECTORATE,
            with("admission: {by: [meeting]}", "admission: {by: [board]}")),
        Arguments.of(
            Lint.Kind.EXPELLED_AT_ONCE,
            granting("{act: expel, holder: [board], limits: {persons_max: 1}}")),
        Arguments.of(
            Lint.Kind.CO_OPTION, granting("{act: co_opt, holder: [board], target: board}")),
        Arguments.of(Lint.Kind.OWN_RECORD, granting("{act: seal_record, holder: [board]}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lints")
  void lint(Lint.Kind kind, String charter) {
    assertThat(kinds(charter)).contains(kind);
  }

  @Test
  @DisplayName("are none as it stands, nor with an emergency that keeps its hands off, nor a court")
  void none() {
    assertThat(kinds(club())).isEmpty();
    assertThat(kinds(excepting(EMERGENCY))).isEmpty();
    assertThat(kinds(court(COURT))).isEmpty();
  }

  @Test
  @DisplayName("are each shown on a charter here")
  void complete() {
    assertThat(lints().map(a -> a.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Lint.Kind.values()));
  }
}
