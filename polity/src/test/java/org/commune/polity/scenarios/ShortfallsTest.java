package org.commune.polity.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.Compile;
import org.commune.polity.script.Player;
import org.commune.polity.script.ScriptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A script that expects what does not come, or counts on more than can, is told so. */
class ShortfallsTest {
  private static final String START =
      """
      scenario: shortfalls
      charter: housing-cooperative
      start: 2026-03-02T09:00:00Z
      setup:
        members: 30
        seats:
          - {body: committee, holders: [m-1, m-2, m-3], sent_by: members}
        chairs: {assembly: m-10, committee: m-1}
      steps:
        - meeting: assembly
          called: 2026-03-02T09:00:00Z
          at: 2026-03-12T18:00:00Z
          present: 16
      """;

  private static final String BUDGET =
      """
      - decide: assembly
        motion: budget
        do: {budget: 2026, sum: 3000}
      """;

  private static Optional<String> failureOfLast(String steps) {
    return switch (ScriptFile.read("planted", START + steps.indent(2))) {
      case ScriptFile.Outcome.Refused(var problems) -> throw new AssertionError(problems.all());
      case ScriptFile.Outcome.Read read -> {
        var charter =
            Shelf.charters().stream()
                .filter(c -> c.id().equals("housing-cooperative"))
                .findFirst()
                .orElseThrow();
        yield switch (Player.play(Compile.law(charter), read.script())) {
          case Player.Played.Refused(List<String> flaws) -> throw new AssertionError(flaws);
          case Player.Played.Through through -> through.lines().getLast().failure();
        };
      }
    };
  }

  private static Arguments planted(String steps, String failure) {
    return Arguments.of(steps, failure);
  }

  static Stream<Arguments> planted() {
    return Stream.of(
        planted(BUDGET + "  yes: 17\n", "only 16 of 17 could"),
        planted(BUDGET + "  yes: 12\n  no: 5\n", "only 4 of 5 could"),
        planted(BUDGET + "  yes: 12\n  expect: rejected\n", "expected rejected, it is carried"),
        planted(BUDGET + "  yes: 12\n  article: \"99\"\n", "expected article 99, it is "),
        planted(
            BUDGET + "  yes: 12\n  says: by acclamation\n",
            "expected \"by acclamation\" in the reason"),
        planted(
            "- do: {budget: 2026, sum: 3}\n  by: m-1\n",
            "it is refused, and the script does not expect that"),
        planted("- leave: assembly\n  count: 16\n", "only 15 of 16 could"),
        planted(
            "- do: {close_meeting: assembly}\n  by: m-10\n"
                + "- meeting: assembly\n"
                + "  called: 2026-03-12T19:00:00Z\n"
                + "  at: 2026-03-30T18:00:00Z\n"
                + "  present: 31\n",
            "only 30 of 31 could"),
        planted("- sign: nothing\n  count: 1\n", "only 0 of 1 could"),
        planted("- sponsor: nothing\n  count: 1\n", "only 0 of 1 could"),
        planted(
            "- election: nothing\n  ballots:\n    - {count: 2, order: [m-5]}\n",
            "only 0 of 2 could"),
        planted(
            "- until: 2026-03-20T00:00:00Z\n  happens: [the sky falls]\n",
            "did not happen: the sky falls"),
        planted("- share: 1\n  of: 3\n  is: 33.34 %\n", "expected 33.34 %"),
        planted(
            "- state:\n    filled: {committee: 2}\n", "committee should be 2 filled, is 3 filled"),
        planted(
            "- state:\n    seats: {\"committee:1\": m-2}\n",
            "seat committee:1 should be m-2, is m-1"),
        planted("- state:\n    people: {m-4: expelled}\n", "m-4 should be expelled, is member"),
        planted("- state:\n    emergency: true\n", "emergency should be true, is false"),
        planted(
            "- state:\n    decisions: {budget: in_force}\n",
            "decision budget should be in_force, is unknown"),
        planted(
            "- state:\n    motions: {budget: carried}\n",
            "motion budget should be carried, is unknown"),
        planted(
            "- state:\n    may:\n      - {person: m-1, do: {budget: 2026, sum: 3}, may: true}\n",
            "should be true, is false"));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void whatDoesNotComeIsReported(String steps, String failure) {
    assertThat(failureOfLast(steps).orElse("nothing")).contains(failure);
  }

  @Test
  void whatComesIsNot() {
    assertThat(failureOfLast(BUDGET + "  yes: 12\n  no: 4\n  expect: carried\n")).isEmpty();
    assertThat(failureOfLast("- leave: assembly\n  count: 15\n")).isEmpty();
    assertThat(failureOfLast("- state:\n    filled: {committee: 3}\n")).isEmpty();
  }
}
