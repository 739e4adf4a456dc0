package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.all;
import static org.commune.polity.engine.Federation.seat;
import static org.commune.polity.engine.Federation.sitting;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.Elect;
import org.commune.polity.deed.SeatDeed.Appoint;
import org.commune.polity.deed.SeatDeed.CoOpt;
import org.commune.polity.deed.SeatDeed.FillVacancy;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.deed.SeatDeed.Resign;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Seat;
import org.junit.jupiter.api.Test;

/** Terms, their limits, their stagger; groups of people; seats that come with an office. */
class TermsTest {
  private static final String CHARTER =
      """
      charter: society
      version: "1"
      title: The society
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: The members
          electorates:
            members: {of: membership}
          units:
            branch: {}
          bodies:
            assembly: {kind: assembly, seats: all_members}
        - article: "2"
          title: The committee
          bodies:
            committee:
              kind: committee
              max_seats: 5
              term: P1Y
              filled_by: election
              electorate: assembly
              limits: {consecutive: 2, total: 3}
            board:
              kind: committee
              seats: 5
              filled_by: election
              electorate: assembly
              quotas:
                - {group: woman, min: 2, max: 3}
              caps:
                - {by: employer, max_share: 2/5}
        - article: "3"
          title: The experts
          bodies:
            experts:
              kind: committee
              max_seats: 8
              filled_by: appointment
              appointment: experts_appointment
              stagger: {over: P42M, max_leaving_per_year: 2, ends: 12-31}
              gap_before_return: P12M
          appointments:
            experts_appointment:
              paths:
                - {appoint: [assembly]}
        - article: "4"
          title: The council
          bodies:
            council:
              kind: council
              seat_groups:
                - {filled_by: ex_officio, offices: [treasurer]}
                - {filled_by: election, electorate: assembly, seats: 2, recall: anytime}
                - {filled_by: co_option, max_share: 1/3}
            treasurer: {kind: office, seats: 1, filled_by: election, electorate: assembly}
          recalls:
            anytime: {by: electors, effect: on_replacement}
          powers:
            - {act: fill_vacancy, holder: [assembly]}
      """;

  private static Town society() {
    return Town.founded(CHARTER, List.of(Federation.unit("b", "branch", "", 20)), List.of());
  }

  private static Elect elect(String to, String... persons) {
    return new Elect(body(to), all(persons), List.of());
  }

  private static void record(Town town, String fact, String value, String... persons) {
    for (String person : persons) {
      town.apply(List.of(Write.person(town.person(person).withFact(fact, value), "")));
    }
  }

  @Test
  void nobodyServesMoreTermsInARowThanTheArticleAllowsNorMoreInAll() {
    Town town = society();
    for (int term = 0; term < 2; term++) {
      admitted(town.body("assembly", elect("committee", "b-1", "b-2")));
      town.later("P366D");
    }
    refused(town.body("assembly", elect("committee", "b-1")), "2", "2 terms in a row");
    admitted(town.body("assembly", elect("committee", "b-3")));
    town.later("P366D");
    admitted(town.body("assembly", elect("committee", "b-1", "b-3")));
    town.later("P740D");
    refused(town.body("assembly", elect("committee", "b-1")), "2", "has served 3 terms");
    admitted(town.body("assembly", elect("committee", "b-3")));
  }

  @Test
  void aShortPauseDoesNotBreakTheRow() {
    Town town = society();
    admitted(town.body("assembly", elect("committee", "b-1")));
    admitted(town.person("b-1", new Resign(seat("committee:1"), Optional.empty())));
    town.later("P10D");
    admitted(town.body("assembly", elect("committee", "b-1")));
    admitted(town.person("b-1", new Resign(seat("committee:1"), Optional.empty())));
    town.later("P10D");
    refused(town.body("assembly", elect("committee", "b-1")), "2", "in a row");
  }

  @Test
  void aBodyWithoutAFixedNumberGrowsToItsLargestSize() {
    Town town = society();
    refused(
        town.body("assembly", elect("committee", "b-1", "b-2", "b-3", "b-4", "b-5", "b-6")),
        "2",
        "due 5 of the seats");
    admitted(town.body("assembly", elect("committee", "b-1", "b-2", "b-3", "b-4", "b-5")));
    assertThat(sitting(town, "committee")).hasSize(5);
  }

  @Test
  void theSeatsOfAGroupAreKeptForItAndNotExceeded() {
    Town town = society();
    record(town, "woman", "yes", "b-1", "b-2", "b-3", "b-4");
    refused(
        town.body("assembly", elect("board", "b-11", "b-12", "b-13", "b-14", "b-1")),
        "2",
        "kept for woman");
    refused(
        town.body("assembly", elect("board", "b-1", "b-2", "b-3", "b-4", "b-11")),
        "2",
        "3 is the most");
    admitted(town.body("assembly", elect("board", "b-1", "b-2", "b-11", "b-12", "b-13")));
  }

  @Test
  void noEmployerHasMoreThanItsShareOfTheSeats() {
    Town town = society();
    record(town, "employer", "Acme", "b-1", "b-2", "b-3");
    record(town, "woman", "yes", "b-1", "b-2", "b-3");
    refused(
        town.body("assembly", elect("board", "b-1", "b-2", "b-3", "b-11", "b-12")),
        "2",
        "2 of employer Acme sit in board already, and 2 of 5 seats is the most");
  }

  @Test
  void theTwoWhoHaveServedLongestLeaveAtTheEndOfTheYearAndDoNotReturnForTwelveMonths() {
    Town town = society();
    for (String expert : List.of("b-1", "b-2", "b-3")) {
      admitted(town.body("assembly", new Appoint(body("experts"), who(expert), Optional.empty())));
      town.later("P1D");
    }
    town.later("P3Y");
    town.later("P1Y");
    assertThat(town.state().seat(seat("experts:1")).flatMap(Seat::until))
        .contains(Instant.parse("2030-01-01T00:00:00Z").plusSeconds(365L * 86_400));
    assertThat(town.state().seat(seat("experts:3")).flatMap(Seat::until)).isEmpty();
    town.later("P1Y");
    assertThat(sitting(town, "experts")).containsExactly("-", "-", "b-3");
    refused(
        town.body("assembly", new Appoint(body("experts"), who("b-1"), Optional.empty())),
        "3",
        "may not return within 1 year");
  }

  @Test
  void whoTakesAnOfficeTakesTheSeatThatItBringsAndLosesBothTogether() {
    Town town = society();
    admitted(town.body("assembly", elect("treasurer", "b-1")));
    assertThat(sitting(town, "council")).contains("b-1");
    admitted(town.person("b-1", new Resign(seat("treasurer:1"), Optional.empty())));
    assertThat(sitting(town, "council")).doesNotContain("b-1");
  }

  @Test
  void noMoreThanAThirdIsCoOpted() {
    Town town = society();
    admitted(town.body("assembly", elect("council", "b-1", "b-2")));
    refused(
        town.body("assembly", elect("council", "b-3")), "4", "it is not said whom they succeed");
    admitted(town.body("assembly", elect("council", "b-1", "b-2")));
    refused(town.body("council", new CoOpt(body("council"), who("b-1"))), "4", "");
    assertThat(sitting(town, "council")).contains("b-1", "b-2");
  }

  @Test
  void aRecallThatWaitsForASuccessorLeavesTheHolderUntilThen() {
    Town town = society();
    admitted(town.body("assembly", elect("council", "b-1", "b-2")));
    int number = 1 + sitting(town, "council").indexOf("b-1");
    admitted(
        town.body(
            "assembly",
            new Recall(
                Optional.of(seat("council:" + number)), Optional.empty(), Optional.empty())));
    assertThat(sitting(town, "council")).contains("b-1");
    admitted(town.body("assembly", elect("council", "b-3", "b-4")));
    assertThat(sitting(town, "council")).doesNotContain("b-1");
  }

  @Test
  void aVacancyOfABodyWithoutTermsIsFilledForGood() {
    Town town = society();
    admitted(town.body("assembly", elect("treasurer", "b-1")));
    admitted(town.person("b-1", new Resign(seat("treasurer:1"), Optional.empty())));
    admitted(town.body("assembly", new FillVacancy(seat("treasurer:1"), who("b-2"))));
    town.later("P10Y");
    assertThat(sitting(town, "treasurer")).containsExactly("b-2");
  }
}
