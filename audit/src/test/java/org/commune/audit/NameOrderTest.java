package org.commune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.polity.script.ScriptFile;
import org.commune.record.Verification;
import org.commune.record.entry.Entry;
import org.commune.record.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Canonical JSON sorts names, and clauses are numbered as they are named: an act must be ruled on
 * as those will who read it in the record, whatever order its author wrote its names in.
 */
@DisplayName("The order of names in an act")
final class NameOrderTest {
  private static final String CHARTER =
      """
      charter: office
      version: "1.0"
      title: An office
      residual_power: {holder: keeper, article: "1"}
      articles:
        - article: "1"
          title: The keeper
          says: The keeper does everything, and may change this charter.
          bodies:
            members: {kind: assembly, seats: all_members}
            keeper: {kind: office, seats: 1, filled_by: election, electorate: members}
          amendment: {by: [keeper]}
        - article: "2"
          title: Others
          says: There are no others yet.
      """;

  /** Two offices, the later name first; one falls vacant by the clock of its own clause. */
  private static final String SCRIPT =
      """
      scenario: two offices
      charter: office
      version: "1.0"
      about: Names that are not in order.
      sources: [Invented.]
      start: 2026-01-05T09:00:00Z
      setup:
        members: 5
        seats:
          - {body: keeper, holders: [m-1], sent_by: members}
      steps:
        - do:
            amend_charter:
              - article: "2"
                to:
                  article: "2"
                  title: Others
                  says: The keeper appoints them.
                  bodies:
                    zeal: {kind: office, seats: 1, term: P1M, filled_by: appointment, appointment: by_keeper}
                    ardour: {kind: office, seats: 1, term: P2M, filled_by: appointment, appointment: by_keeper}
                  appointments:
                    by_keeper: {paths: [{appoint: [keeper]}]}
          by: m-1
          expect: admitted
        - do: {appoint: zeal, person: m-2}
          by: m-1
          expect: admitted
        - do: {appoint: ardour, person: m-3}
          by: m-1
          expect: admitted
        - until: 2026-04-05T09:00:00Z
      """;

  private static Scenario played() throws Exception {
    if (CharterFile.read("charter", CHARTER) instanceof CharterFile.Outcome.Read charter
        && ScriptFile.read("script", SCRIPT) instanceof ScriptFile.Outcome.Read script) {
      return Scenario.of(CHARTER, charter.charter(), script.script());
    }
    throw new AssertionError(
        CharterFile.read("charter", CHARTER) + " " + ScriptFile.read("script", SCRIPT));
  }

  @Test
  @DisplayName("changes nothing of how it is ruled on")
  void makesNoDifference() throws Exception {
    Scenario scenario = played();
    assertThat(clauses(scenario)).containsExactly("2/clock/2", "2/clock/1");
    assertThat(scenario.audited().verification())
        .asInstanceOf(type(Verification.Sound.class))
        .returns((long) scenario.entries().size(), Verification.Sound::size);
  }

  private static List<String> clauses(Scenario scenario) {
    return scenario.entries().stream()
        .flatMap(e -> e instanceof Entry.Clock clock ? Stream.of(clock.event()) : Stream.of())
        .flatMap(event ->
            event.members().get("clause") instanceof Json.Text(String clause)
                ? Stream.of(clause)
                : Stream.of())
        .toList();
  }
}
