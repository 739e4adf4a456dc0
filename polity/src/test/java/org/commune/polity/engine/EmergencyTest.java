package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.polity.Ruling;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.DecisionDeed.IssueDecree;
import org.commune.polity.deed.DecisionDeed.Ratify;
import org.commune.polity.deed.ElectionDeed.PostponeElection;
import org.commune.polity.deed.EmergencyDeed.ConfirmEmergency;
import org.commune.polity.deed.EmergencyDeed.DeclareEmergency;
import org.commune.polity.deed.EmergencyDeed.EndEmergency;
import org.commune.polity.deed.EmergencyDeed.RenewEmergency;
import org.commune.polity.deed.EmergencyDeed.ReviewEmergency;
import org.commune.polity.engine.emergencies.Emergencies;
import org.commune.polity.engine.standing.Measures;
import org.commune.polity.state.Decision;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Register;
import org.junit.jupiter.api.Test;

class EmergencyTest {
  private static final String ARTICLES =
      """
      - article: "2"
        title: Emergency
        rules:
          two_thirds: {threshold: {at_least: 2/3}}
          three_quarters: {threshold: {base: seats, at_least: 3/4}}
        emergency:
          grounds: [flood, fire]
          evidence: members
          declare: {by: [board]}
          confirm: {by: [council], within: P7D}
          duration: P30D
          renew: {by: [council], max: 2, rules: [two_thirds, three_quarters]}
          cumulative_max: {duration: P90D, window: P1Y}
          unlocks: [{spend_limit_times: 3}, {act: adopt_policy}]
          never: [postpone_election]
          ends: [{by: [council]}]
          measures_expire: with_emergency
          review: {by: [court], within: P30D}
      - article: "3"
        title: Other powers
        decrees: {by: [board], ratify: {by: [council], within: P21D}}
        powers:
          - {act: postpone_election, holder: [board]}
          - {act: issue_statement, holder: [board]}
      """;

  private static DeclareEmergency declare(String name, String... unlocks) {
    return new DeclareEmergency(
        name,
        Optional.of("flood"),
        Optional.of("the river is at nine metres"),
        List.of(unlocks),
        Optional.of(Town.span("P30D")));
  }

  private static Town flooded() {
    Town town = Town.of(ARTICLES);
    admitted(town.body("board", declare("flood-1", "adopt_policy")));
    return town;
  }

  private static EmergencyNow emergency(Town town, String name) {
    return town.state().get(Register.EMERGENCIES, name).orElseThrow();
  }

  private static RenewEmergency renew(String name) {
    return new RenewEmergency(name, Optional.empty());
  }

  @Test
  void anEmergencyTakesAListedGroundEvidenceAndAListOfPowers() {
    Town town = Town.of(ARTICLES);
    refused(town.body("board", declare("e")), "2", "no powers are listed");
    refused(town.body("board", declare("e", "everything")), "2", "cannot unlock \"everything\"");
    refused(
        town.body(
            "board",
            new DeclareEmergency(
                "e",
                Optional.of("disobedience"),
                Optional.of("they disobey"),
                List.of("adopt_policy"),
                Optional.empty())),
        "2",
        "is not a ground");
    refused(
        town.body(
            "board",
            new DeclareEmergency(
                "e",
                Optional.of("flood"),
                Optional.empty(),
                List.of("adopt_policy"),
                Optional.of(Town.span("P10D")))),
        "2",
        "evidence");
    admitted(town.body("board", declare("flood-1", "adopt_policy")));
    refused(town.body("board", declare("fire-1", "adopt_policy")), "2", "flood-1 is in force");
  }

  @Test
  void anEmergencyThatNobodyConfirmsEndsByItself() {
    Town town = flooded();
    town.later("P6D");
    assertThat(emergency(town, "flood-1").inForce()).isTrue();
    town.later("P2D");
    assertThat(emergency(town, "flood-1").inForce()).isFalse();
    refused(town.body("council", new ConfirmEmergency("flood-1")), "2", "it could be done within");
  }

  @Test
  void aConfirmedEmergencyEndsAfterItsThirtyDays() {
    Town town = flooded();
    admitted(town.body("council", new ConfirmEmergency("flood-1")));
    refused(town.body("council", new ConfirmEmergency("flood-1")), "2", "is confirmed already");
    town.later("P29D");
    assertThat(emergency(town, "flood-1").inForce()).isTrue();
    town.later("P1D");
    assertThat(emergency(town, "flood-1").inForce()).isFalse();
    assertThat(emergency(town, "flood-1").ended())
        .contains(Town.START.plus(java.time.Duration.ofDays(30)));
  }

  @Test
  void anEmergencyEndsEvenWhenTheClockThatEndsItIsStruckFromTheCharter() {
    Town town = flooded();
    admitted(town.body("council", new ConfirmEmergency("flood-1")));
    town.strike(Clock.class::isInstance);
    town.later("P29D");
    assertThat(emergency(town, "flood-1").inForce()).isTrue();
    town.later("P1D");
    assertThat(emergency(town, "flood-1").inForce()).isFalse();
  }

  @Test
  void anEmergencyOfTenDaysEndsAfterTen() {
    Town town = Town.of(ARTICLES);
    admitted(
        town.body(
            "board",
            new DeclareEmergency(
                "flood-1",
                Optional.of("flood"),
                Optional.of("water"),
                List.of("adopt_policy"),
                Optional.of(Town.span("P10D")))));
    admitted(town.body("council", new ConfirmEmergency("flood-1")));
    town.later("P10D");
    assertThat(emergency(town, "flood-1").inForce()).isFalse();
  }

  @Test
  void anEmergencyIsRenewedTwiceAndThenEnds() {
    Town town = flooded();
    refused(town.body("council", renew("flood-1")), "2", "has not been confirmed");
    admitted(town.body("council", new ConfirmEmergency("flood-1")));
    assertThat(Emergencies.renewalRule(town.scene(), "flood-1").orElseThrow().toString())
        .contains("two_thirds");
    town.later("P20D");
    admitted(town.body("council", renew("flood-1")));
    assertThat(Emergencies.renewalRule(town.scene(), "flood-1").orElseThrow().toString())
        .contains("three_quarters");
    town.later("P20D");
    assertThat(emergency(town, "flood-1").inForce()).isTrue();
    admitted(town.body("council", renew("flood-1")));
    town.later("P20D");
    Ruling third = town.body("council", renew("flood-1"));
    assertThat(third).isInstanceOf(Ruling.Refused.class);
    town.later("P10D");
    assertThat(emergency(town, "flood-1").inForce()).isFalse();
  }

  @Test
  void thereIsNeverMoreThanNinetyDaysOfItInAYear() {
    Town town = Town.of(ARTICLES);
    for (String name : List.of("flood-1", "flood-2", "flood-3")) {
      admitted(town.body("board", declare(name, "adopt_policy")));
      admitted(town.body("council", new ConfirmEmergency(name)));
      town.later("P31D");
    }
    refused(
        town.body("board", declare("flood-4", "adopt_policy")),
        "2",
        "120 days under emergency within 1 year, and 90 days is the most");
    town.later("P10M");
    admitted(town.body("board", declare("flood-5", "adopt_policy")));
  }

  @Test
  void whileItLastsNobodyTouchesWhatItNeverTouches() {
    Town town = flooded();
    refused(
        town.body("board", new PostponeElection(Town.body("board"), Town.START)),
        "2",
        "while an emergency lasts");
  }

  @Test
  void thePowersThatItUnlocksEndWithItAndSoDoItsMeasures() {
    Town town = Town.of(ARTICLES);
    AdoptPolicy dykes = new AdoptPolicy("dykes", Optional.empty());
    refused(town.body("board", dykes), "2", "no emergency in force unlocks it");
    admitted(town.body("board", declare("flood-1", "adopt_policy")));
    admitted(town.body("council", new ConfirmEmergency("flood-1")));
    admitted(town.body("board", dykes));
    String id = town.lastDecision("adopt_policy").id();
    assertThat(Measures.is(town.scene(), town.decision(id))).isTrue();
    admitted(town.body("council", new EndEmergency("flood-1")));
    town.later("PT1H");
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.LAPSED);
    refused(town.body("board", dykes), "2", "no emergency in force unlocks it");
    refused(town.body("council", new EndEmergency("flood-1")), "2", "ended on");
  }

  @Test
  void whatAnybodyMayDecideAtAnyTimeIsNoMeasureOfIt() {
    Town town = flooded();
    admitted(
        town.body(
            "board",
            new org.commune.polity.deed.DecisionDeed.IssueStatement("thanks", Optional.empty())));
    Decision thanks = town.lastDecision("issue_statement");
    assertThat(Measures.is(town.scene(), thanks)).isFalse();
    admitted(town.body("council", new EndEmergency("flood-1")));
    town.later("P1D");
    assertThat(town.decision(thanks.id()).status()).isEqualTo(Decision.Status.IN_FORCE);
  }

  @Test
  void aDecreeInItStandsOnlyIfItIsRatified() {
    Town town = flooded();
    admitted(town.body("council", new ConfirmEmergency("flood-1")));
    for (String name : List.of("d1", "d2")) {
      admitted(
          town.body(
              "board", new IssueDecree(name, "on " + name, Optional.empty(), Optional.empty())));
    }
    admitted(town.body("council", new Ratify("d1")));
    admitted(town.body("council", new EndEmergency("flood-1")));
    town.later("PT1H");
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.RATIFIED);
    assertThat(town.decision("d2").status()).isEqualTo(Decision.Status.LAPSED);
  }

  @Test
  void itIsReviewedWhenItIsOver() {
    Town town = flooded();
    ReviewEmergency review = new ReviewEmergency("flood-1", "It was needed.");
    refused(town.body("court", review), "2", "is still in force");
    admitted(town.body("council", new EndEmergency("flood-1")));
    town.later("P31D");
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("flood-1"));
    admitted(town.body("court", review));
    assertThat(emergency(town, "flood-1").reviewed()).isTrue();
    assertThat(town.state().each(Register.OVERDUE)).noneMatch(t -> t.subject().equals("flood-1"));
  }
}
