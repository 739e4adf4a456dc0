package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.commune.charter.language.Charter;
import org.commune.check.Check;
import org.commune.check.Finding;
import org.commune.check.Threat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each tactic a club that permits it and one that does not, and what is at stake. */
@DisplayName("A club")
final class MoreTacticsTest {
  private static final String SPEND = "      - {act: spend, holder: [board]}\n";
  private static final String TERM = "        term: P1Y\n";
  private static final String CALLED = "convene: {by: [one of members], notice: P14D}";
  private static final String COUNCIL =
      """
        - article: "6"
          title: Council
          bodies:
            council:
              kind: council
              seats: 3
              filled_by: election
              electorate: meeting
              convene: {by: [one of council]}
              decide: half
      """;
  private static final String DISSOLVED = "        dissolve: {by: [board]}\n";
  private static final String APPOINTS =
      "      - {act: appoint, holder: [board], target: [council]}\n";

  /** A board for life, which appoints itself. */
  private static final String[] FOR_LIFE = {
    TERM,
    "",
    "        recall: recall_board\n",
    "",
    "filled_by: election",
    "filled_by: appointment",
    "        electorate: meeting\n",
    "        appointment: founder\n",
    "    recalls:\n      recall_board: {by: meeting, rule: half, grounds: none_required, effect:"
        + " immediate, replacement: {first: by_election}}\n",
    "    appointments:\n      founder: {paths: [{appoint: [board]}]}\n"
  };

  private static final String APPEAL =
      """
          discipline:
            offences: [harm]
            closed: true
            individual_only: true
            complaint_by: [one of members, board]
            investigate: board
            sanctions: [{sanction: expulsion}]
            expel: {by: [board], appeal: {to: tribunal, within: P1M, suspends: true}}
      """;

  private static String club(String... changes) {
    String text = TacticsTest.club();
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replace(changes[i], changes[i + 1]);
    }
    return text;
  }

  private static String council(String powers) {
    return club(SPEND, SPEND + powers) + COUNCIL + DISSOLVED;
  }

  private static String tribunal(String filled) {
    return club(TacticsTest.EXPULSION, APPEAL)
        + "  - article: \"6\"\n    title: Tribunal\n    bodies:\n      tribunal: {kind: tribunal, seats: 3,"
        + filled
        + ", decide: half}\n";
  }

  private static String emergency(String renewing) {
    return club(SPEND, SPEND + "      - {act: extend_term, holder: [board]}\n")
        + "  - article: \"6\"\n    title: Emergency\n    emergency:\n      grounds: [danger]\n"
        + "      declare: {by: ["
        + renewing
        + "]}\n      duration: P30D\n    bars:\n"
        + "      - {act: recall, when: [{emergency: true}]}\n";
  }

  /** A club in which the members see the record, and the board seals it. */
  static String sealed() {
    return club(FOR_LIFE) + records("meeting", "board");
  }

  private static String records(String seen, String sealed) {
    return "    records: {visibility: sealed, seal: {by: [%s], max: P1Y}}\n    powers: [{act: inspect, holder: [%s]}]\n"
        .formatted(sealed, seen);
  }

  static Stream<Arguments> tactics() {
    return Stream.of(
        Arguments.of(
            "whose board alone calls the meeting, and does not",
            club(CALLED, "convene: {by: [board], notice: P14D}", TERM, ""),
            "board",
            "ALREADY LOST"),
        Arguments.of(
            "whose board calls the meeting, or those who sign for it",
            club(
                CALLED,
                "convene: {by: [board], notice: P14D, petition: {of: members, at_least: 1/10},"
                    + " hold_within: P30D, default: {by: [petitioners]}}",
                TERM,
                ""),
            "board",
            "IMMUNE"),
        Arguments.of(
            "whose board dissolves the council and appoints another",
            council(APPOINTS).replace(CALLED, "convene: {by: [board], notice: P14D}"),
            "council",
            "BLITZ"),
        Arguments.of(
            "whose board does so, while the members call the meeting that elects",
            council(APPOINTS),
            "council",
            "IMMUNE"),
        Arguments.of(
            "whose board dissolves the council, which the meeting elects again",
            council(""),
            "council",
            "IMMUNE"),
        Arguments.of(
            "whose tribunal the board appoints, which members who are awake win back with the board",
            tribunal(" filled_by: appointment, appointment: a")
                + "    appointments: {a: {paths: [{appoint: [board]}], dismiss: {by: [board]}}}\n",
            "board",
            "VIGILANCE 1"),
        Arguments.of(
            "whose tribunal is drawn by lot",
            tribunal(" filled_by: sortition, electorate: members, draw: {publicly: true}"),
            "board",
            "VIGILANCE 1"),
        Arguments.of(
            "whose board declares one emergency after another, in which nobody is recalled",
            emergency("board"),
            "board",
            "BLITZ"),
        Arguments.of(
            "whose emergencies only the meeting declares", emergency("meeting"), "board", "IMMUNE"),
        Arguments.of("whose board for life alone spends", club(FOR_LIFE), "spend", "ALREADY LOST"),
        Arguments.of(
            "whose board alone opens and seals the record",
            club(FOR_LIFE) + records("board", "board"),
            "record",
            "ALREADY LOST"),
        Arguments.of(
            "whose members see the record, which the board for life seals",
            sealed(),
            "record",
            "BLITZ"),
        Arguments.of(
            "whose members see the record, which only the meeting seals",
            club(FOR_LIFE) + records("meeting", "meeting"),
            "record",
            "IMMUNE"),
        Arguments.of(
            "whose members demand a meeting of which only the board gives notice",
            club(
                CALLED,
                "convene: {by: [board], notice: P14D, petition: {of: members, at_least: 1/10}, hold_within: P30D, default: never}",
                TERM,
                ""),
            "board",
            "ALREADY LOST"),
        Arguments.of(
            "whose board dissolves the council and co-opts to it",
            council("      - {act: co_opt, holder: [board], target: [council]}\n")
                .replace(CALLED, "convene: {by: [board], notice: P14D}"),
            "council",
            "BLITZ"),
        Arguments.of(
            "whose board co-opts to the council, which it cannot dissolve",
            council("      - {act: co_opt, holder: [board], target: [council]}\n")
                .replace(DISSOLVED, "        dissolve: never\n"),
            "council",
            "IMMUNE"),
        Arguments.of(
            "whose board hands for ever to whom it likes what the meeting can do too",
            club(FOR_LIFE)
                .replace(
                    SPEND,
                    "      - {act: spend, holder: [board, meeting],"
                        + " delegable: {to: [anyone], revocable: never}}\n"),
            "spend",
            "IMMUNE"),
        Arguments.of(
            "whose board for life hands to whom it likes what it alone can do",
            club(FOR_LIFE)
                .replace(
                    SPEND,
                    "      - {act: spend, holder: [board],"
                        + " delegable: {to: [anyone], revocable: never}}\n"),
            "spend",
            "ALREADY LOST"),
        Arguments.of(
            "whose meeting spends too",
            club(FOR_LIFE)
                .replace("{act: spend, holder: [board]}", "{act: spend, holder: [board, meeting]}"),
            "spend",
            "IMMUNE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tactics")
  void tactic(String name, String text, String objective, String verdict) {
    Charter charter = Shelf.read("club.yaml", text);
    String found =
        Check.of(charter).under(Threat.executive(Shelf.law(charter))).findings().stream()
            .filter(f -> f.objective().name().equals(objective))
            .map(Finding::worst)
            .map(a -> a.verdict().name())
            .findFirst()
            .orElseThrow();
    assertThat(found).as(name).isEqualTo(verdict);
  }
}
