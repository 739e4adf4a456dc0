package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commune.charter.language.Discipline.Sanction.Kind;
import org.commune.polity.deed.DecisionDeed.AnnulAct;
import org.commune.polity.deed.DecisionDeed.IssueDecree;
import org.commune.polity.deed.DecisionDeed.Ratify;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.EmergencyDeed.ConfirmEmergency;
import org.commune.polity.deed.EmergencyDeed.DeclareEmergency;
import org.commune.polity.deed.EmergencyDeed.RenewEmergency;
import org.commune.polity.deed.JusticeDeed.Complain;
import org.commune.polity.deed.JusticeDeed.Sanction;
import org.commune.polity.deed.JusticeDeed.Stay;
import org.commune.polity.deed.PublicationDeed.Publish;
import org.commune.polity.deed.PublicationDeed.RestrictPublication;
import org.commune.polity.deed.PublicationDeed.SealRecord;
import org.commune.polity.deed.SeatDeed.DissolveBody;
import org.commune.polity.deed.TendencyDeed.BanTendency;
import org.commune.polity.deed.TreasuryDeed.Borrow;
import org.commune.polity.deed.TreasuryDeed.Budget;
import org.commune.polity.deed.TreasuryDeed.Spend;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.Decision;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.UnitId;
import org.junit.jupiter.api.Test;

/** The charter of the workplace federation that ships with the project, in force. */
class FederationTest {
  /** A district of two workplaces of forty members, with all organs filled. */
  private static Town federation() throws IOException {
    List<Setup.UnitGiven> units = new ArrayList<>();
    units.add(unit("centre", "district", Optional.empty(), 0));
    units.add(unit("mill", "workplace", Optional.of(new UnitId("centre")), 40));
    units.add(unit("yard", "workplace", Optional.of(new UnitId("centre")), 40));
    return Town.founded(
        Files.readString(Path.of("..", "charters", "workplace-federation.yaml")),
        units,
        List.of(
            Town.seats("executive", "congress", names("mill", 1, 9)),
            Town.seats("control", "congress", names("yard", 1, 5)),
            Town.seats("tribunal", "members", names("mill", 11, 17)),
            Town.seats("editorial", "members", names("yard", 11, 15)),
            Town.seats("registrar", "members", names("yard", 20, 20))));
  }

  private static String[] names(String unit, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> unit + "-" + n).toArray(String[]::new);
  }

  private static Setup.UnitGiven unit(
      String name, String kind, Optional<UnitId> parent, int members) {
    return new Setup.UnitGiven(
        new UnitId(name), kind, parent, Optional.of(members), List.of(), Map.of());
  }

  private static DeclareEmergency emergency(String ground, String... unlocks) {
    return new DeclareEmergency(
        "fire",
        Optional.of(ground),
        Optional.of("the mill burns"),
        List.of(unlocks),
        Optional.of(Town.span("P30D")));
  }

  private static IssueDecree decree(String name, Deed... measure) {
    return new IssueDecree(
        name,
        "the matter of " + name,
        measure.length == 0 ? Optional.empty() : Optional.of(measure[0]),
        Optional.empty());
  }

  @Test
  void anEmergencyHasAListedGroundListedPowersAndAnEnd() throws IOException {
    Town town = federation();
    refused(town.body("executive", emergency("disaster")), "25", "no powers are listed");
    refused(
        town.body("executive", emergency("salvation", "notice_floor")), "25", "is not a ground");
    admitted(town.body("executive", emergency("disaster", "spend_limit_times")));
    admitted(town.body("councils", new ConfirmEmergency("fire")));
    refused(town.body("tribunal", seal("fire")), "25", "Nobody may while an emergency lasts");
    town.later("P20D");
    admitted(town.body("councils", new RenewEmergency("fire", Optional.empty())));
    town.later("P31D");
    EmergencyNow over = town.state().get(Register.EMERGENCIES, "fire").orElseThrow();
    assertThat(over.inForce()).isFalse();
    town.later("P32D");
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("fire"));
  }

  private static SealRecord seal(String matter) {
    return new SealRecord(matter, Optional.of("names of the sick"), Town.span("P6M"));
  }

  @Test
  void aDecreeIsRatifiedByTheCouncilsOrLapses() throws IOException {
    Town town = federation();
    refused(
        town.body("executive", decree("d1", new Borrow("a bank", 1))), "22", "No decree may do");
    refused(
        town.body(
            "executive", decree("d2", new DissolveBody(Town.body("congress"), Optional.empty()))),
        "22",
        "No decree may do");
    admitted(town.body("executive", decree("d3")));
    admitted(town.body("executive", decree("d4")));
    refused(town.body("executive", new Ratify("d3")), "22", "only councils may ratify");
    admitted(town.body("councils", new Ratify("d3")));
    town.later("P23D");
    assertThat(town.decision("d3").status()).isEqualTo(Decision.Status.RATIFIED);
    assertThat(town.decision("d4").status()).isEqualTo(Decision.Status.LAPSED);
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("d3"));
    admitted(town.body("councils", new AnnulAct("d3", Optional.empty())));
  }

  @Test
  void nobodyBansATendencyOrStopsAText() throws IOException {
    Town town = federation();
    for (String body : List.of("executive", "councils", "congress", "tribunal")) {
      refused(
          town.body(body, new BanTendency("left", Optional.empty())), "26", "No tendency can be");
      refused(
          town.body(body, new RestrictPublication("issue-1", Optional.empty())),
          "28",
          "Nobody can stop a text");
    }
  }

  @Test
  void theExecutiveNeverSanctionsAndTheTribunalOnlyAfterAHearing() throws IOException {
    Town town = federation();
    Sanction reprimand =
        new Sanction(
            List.of(new PersonId("mill-30")),
            Kind.REPRIMAND,
            Optional.empty(),
            Optional.of("theft"),
            Optional.of("c1"),
            Optional.empty());
    refused(town.body("executive", reprimand), "30", "never sanction");
    admitted(
        town.person(
            "yard-30", new Complain("c1", new PersonId("mill-30"), "theft", Optional.empty())));
    refused(town.body("tribunal", reprimand), "30", "there has been no hearing");
    refused(
        town.person(
            "yard-30", new Complain("c2", new PersonId("mill-30"), "opinion", Optional.empty())),
        "30",
        "is no offence");
  }

  @Test
  void moneyIsSpentByThoseWhoMayAndTheReserveIsKept() throws IOException {
    Town town = federation();
    admitted(town.body("councils", new Budget(2026, 100_000)));
    admitted(town.person("mill-1", new Spend("paper", 1_000)));
    refused(town.person("mill-1", new Spend("paper", 1_001)), "31", "the most is 1000");
    refused(town.body("executive", new Spend("a van", 20_000)), "31", "signature of control");
    admitted(town.body("councils", new Spend("a house", 74_000)));
    refused(town.person("mill-1", new Spend("ink", 1)), "31", "kept in reserve");
    refused(town.body("executive", new Borrow("a bank", 10)), "31", "only congress may borrow");
  }

  @Test
  void twoJudgesStayAnActAndTheTribunalSealsARecordForAYearAtMost() throws IOException {
    Town town = federation();
    admitted(town.body("executive", decree("d1")));
    admitted(town.person("mill-11", new Stay("d1", Town.span("P14D"))));
    admitted(town.person("mill-12", new Stay("d1", Town.span("P14D"))));
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.SUSPENDED);
    town.later("P15D");
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.PROVISIONAL);
    admitted(
        town.body(
            "editorial",
            new Publish("issue-1", Optional.of("..."), Optional.empty(), Optional.empty())));
    refused(town.body("executive", seal("issue-1")), "29", "only tribunal may seal record");
    admitted(town.body("tribunal", seal("issue-1")));
  }
}
