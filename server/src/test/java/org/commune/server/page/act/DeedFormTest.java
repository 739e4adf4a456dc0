package org.commune.server.page.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.PersonId;
import org.commune.server.page.Sight;
import org.commune.server.page.Village;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form for an act")
final class DeedFormTest {
  private static final Village VILLAGE = Village.of();
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  @Test
  @DisplayName("sends the act that it was made of, whatever act it is that anybody may do")
  void roundTrip() {
    int compared = 0;
    for (String person : List.of("forge-3", "mill-50", "forge-61")) {
      Sight sight = VILLAGE.seenBy(person);
      PersonId reader = sight.reader().orElseThrow();
      for (Possibility may : Polity.possibilities(sight.law(), sight.state(), reader).open()) {
        List<Field> filled = filled(Offer.of(sight, may));
        Map<String, List<String>> sent = new LinkedHashMap<>();
        filled.forEach(f -> sent.put(f.name(), List.of(f.value())));
        compared++;
        assertThat(DeedForm.read(sent, sight.zone()))
            .as(person + " " + may.deed())
            .isInstanceOfSatisfying(
                DeedForm.Outcome.Read.class,
                read -> assertThat(FormFields.of(sight, read.deed())).isEqualTo(filled));
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  /** The fields as suggested, with a name wherever one must be entered. */
  private static List<Field> filled(Offer offer) {
    return offer.fields().stream()
        .map(f ->
            f.required() && f.value().isEmpty()
                ? new Field(f.name(), f.label(), f.hint(), f.kind(), "entered", f.options(), true)
                : f)
        .toList();
  }

  @Test
  @DisplayName("is read back with times in the zone of the charter")
  void times() {
    Map<String, List<String>> sent =
        Map.of(
            "d.act", List.of("convene"),
            "d.body", List.of("assembly/forge"),
            "d.at", List.of("2026-05-10T18:00"),
            "d.agenda", List.of("Report\nElections\n"));
    assertThat(DeedForm.read(sent, ZONE))
        .isInstanceOfSatisfying(
            DeedForm.Outcome.Read.class,
            read ->
                assertThat(read.deed().toString())
                    .contains("2026-05-10T16:00:00Z")
                    .contains("[Report, Elections]"));
  }

  @Test
  @DisplayName("is read back with places, equal ones together and empty ones left out")
  void ranks() {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    sent.put("d.act", List.of("cast_ballot"));
    sent.put("d.election", List.of("registrar 2026"));
    sent.put("d.rank.mill-30", List.of("2"));
    sent.put("d.rank.dye-30", List.of("1"));
    sent.put("d.rank.forge-25", List.of("2"));
    sent.put("d.rank.forge-26", List.of(""));
    assertThat(DeedForm.read(sent, ZONE))
        .isEqualTo(
            new DeedForm.Outcome.Read(
                new ElectionDeed.CastBallot(
                    "registrar 2026", List.of(List.of("dye-30"), List.of("mill-30", "forge-25")))));
  }

  @Test
  @DisplayName("says what is wrong with a place that is no number")
  void wrongPlace() {
    assertThat(
            DeedForm.read(
                Map.of(
                    "d.act", List.of("vote"),
                    "d.on", List.of("m"),
                    "d.rank.a", List.of("first")),
                ZONE))
        .isInstanceOfSatisfying(
            DeedForm.Outcome.Refused.class,
            refused -> assertThat(refused.flaws()).anyMatch(f -> f.contains("\"first\"")));
  }

  @Test
  @DisplayName("is refused when it names no act, or one that there is not")
  void noAct() {
    for (Map<String, List<String>> sent :
        List.<Map<String, List<String>>>of(Map.of(), Map.of("d.act", List.of("crown")))) {
      assertThat(DeedForm.read(sent, ZONE)).isInstanceOf(DeedForm.Outcome.Refused.class);
    }
  }

  @Test
  @DisplayName("of a vote holds the choice and nothing more")
  void vote() {
    List<String> names =
        new ArrayList<>(
            FormFields.of(
                    VILLAGE.seenBy("forge-3"),
                    new MotionDeed.Vote("m", Optional.of(MotionDeed.Choice.YES), List.of()))
                .stream()
                .map(Field::name)
                .toList());
    assertThat(names).containsExactly("d.act", "d.on", "d.choice", "d.ranking");
  }
}
