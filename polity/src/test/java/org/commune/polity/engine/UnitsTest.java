package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.all;
import static org.commune.polity.engine.Federation.seat;
import static org.commune.polity.engine.Federation.sitting;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.Elect;
import org.commune.polity.deed.UnitDeed.Affiliate;
import org.commune.polity.deed.UnitDeed.Disaffiliate;
import org.commune.polity.deed.UnitDeed.DissolveUnit;
import org.commune.polity.deed.UnitDeed.FoundUnit;
import org.commune.polity.deed.UnitDeed.MergeUnits;
import org.commune.polity.deed.UnitDeed.RecogniseUnit;
import org.commune.polity.deed.UnitDeed.RefuseUnit;
import org.commune.polity.deed.UnitDeed.Secede;
import org.commune.polity.state.Person.Status;
import org.commune.polity.state.Seat;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final UnitId MILL = new UnitId("mill");

  private static FoundUnit mill(String... founders) {
    return new FoundUnit(MILL, "branch", Optional.of(new UnitId("land")), all(founders));
  }

  private static Unit unit(Town town, String id) {
    return town.state().unit(new UnitId(id)).orElseThrow();
  }

  private static Town founded() {
    Town town = Federation.town();
    admitted(town.person("kim", mill("kim", "lou", "max")));
    return town;
  }

  @Test
  void aUnitIsRecognisedWithItsMembersAndItsAssembly() {
    Town town = founded();
    assertThat(town.scene().exists(body("assembly/mill"))).isFalse();
    assertThat(town.person("lou").isMember()).isFalse();
    admitted(town.body("congress", new RecogniseUnit(MILL)));
    assertThat(unit(town, "mill").counts()).isTrue();
    assertThat(town.person("lou").isMember()).isTrue();
    assertThat(town.scene().exists(body("assembly/mill"))).isTrue();
    assertThat(town.scene().sits(who("lou"), body("assembly/mill"))).isTrue();
    refused(town.body("congress", new RecogniseUnit(MILL)), "2", "does not wait to be recognised");
  }

  @Test
  void silenceCountsAsRecognitionWhereTheArticleSaysSo() {
    Town town = founded();
    town.later("P29D");
    assertThat(unit(town, "mill").counts()).isFalse();
    town.later("P2D");
    assertThat(unit(town, "mill").counts()).isTrue();
  }

  @Test
  void recognitionIsRefusedOnlyOnAGroundOfTheCharter() {
    Town town = founded();
    refused(
        town.body("congress", new RefuseUnit(MILL, Optional.of("wrong line"))),
        "2",
        "not a ground");
    admitted(town.body("congress", new RefuseUnit(MILL, Optional.of("too_few"))));
    town.later("P60D");
    assertThat(unit(town, "mill").counts()).isFalse();
    admitted(town.body("congress", new RecogniseUnit(MILL)));
  }

  @Test
  void aUnitNeedsItsMembersAParentAndAName() {
    Town town = Federation.town();
    refused(town.person("kim", mill("kim", "lou")), "2", "");
    refused(
        town.person(
            "kim",
            new FoundUnit(
                new UnitId("north"), "branch", Optional.empty(), all("kim", "lou", "max"))),
        "2",
        "there is a unit north already");
    refused(
        town.person(
            "kim",
            new FoundUnit(
                MILL, "branch", Optional.of(new UnitId("north")), all("kim", "lou", "max"))),
        "2",
        "is no region");
    refused(
        town.person(
            "kim",
            new FoundUnit(new UnitId("a/b"), "branch", Optional.empty(), all("kim", "lou", "max"))),
        "2",
        "not a name for a unit");
    refused(town.person("kim", mill("kim", "kim", "lou", "max")), "2", "named twice");
  }

  @Test
  void withADissolvedUnitItsMandatesEndAndNobodysMembership() {
    Town town = Federation.town();
    admitted(town.body("assembly/north", new Elect(body("congress"), all("north-4"), List.of())));
    DissolveUnit dissolve = new DissolveUnit(new UnitId("north"));
    refused(town.body("congress", dissolve), "2", "only self");
    admitted(town.body("assembly/north", dissolve));
    assertThat(unit(town, "north").counts()).isFalse();
    assertThat(town.person("north-4").isMember()).isTrue();
    assertThat(town.person("north-4").units()).isEmpty();
    assertThat(sitting(town, "congress")).containsExactly("-");
    assertThat(town.scene().exists(body("assembly/north"))).isFalse();
    assertThat(sitting(town, "board")).contains("north-1");
  }

  @Test
  void mergedUnitsKeepTheirMandates() {
    Town town = Federation.town();
    admitted(town.body("assembly/north", new Elect(body("congress"), all("north-4"), List.of())));
    UnitId north = new UnitId("north");
    UnitId south = new UnitId("south");
    refused(town.body("congress", new MergeUnits(List.of(north), north)), "2", "into one of them");
    refused(
        town.body("congress", new MergeUnits(List.of(north, new UnitId("land")), north)),
        "2",
        "not of one kind");
    admitted(town.body("congress", new MergeUnits(List.of(north, south), south)));
    assertThat(unit(town, "south").members()).hasSize(37);
    assertThat(unit(town, "north").counts()).isFalse();
    assertThat(sitting(town, "congress")).containsExactly("north-4");
    assertThat(town.state().seat(seat("congress:1")).flatMap(Seat::sentBy))
        .contains("assembly/south");
  }

  @Test
  void aUnitThatLeavesTakesItsMembersAndDelegatesWithIt() {
    Town town = Federation.town();
    admitted(town.body("assembly/north", new Elect(body("congress"), all("north-4"), List.of())));
    admitted(town.body("assembly/north", new Secede(new UnitId("north"))));
    assertThat(unit(town, "north").status()).isEqualTo(Unit.Status.SECEDED);
    assertThat(town.person("north-4").status()).isEqualTo(Status.LEFT);
    assertThat(sitting(town, "congress")).containsExactly("-");
    assertThat(sitting(town, "board")).containsExactly("south-1", "south-2", "-");
    refused(town.body("assembly/north", new Secede(new UnitId("north"))), "2", "");
  }

  @Test
  void otherOrganisationsAreJoinedOnceAndLeft() {
    Town town = Federation.town();
    admitted(town.body("congress", new Affiliate("The International")));
    refused(town.body("congress", new Affiliate("The International")), "9", "already");
    admitted(town.body("congress", new Disaffiliate("The International")));
    refused(town.body("congress", new Disaffiliate("The International")), "9", "has not joined");
  }
}
