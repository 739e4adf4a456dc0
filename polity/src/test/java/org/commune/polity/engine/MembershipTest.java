package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.all;
import static org.commune.polity.engine.Federation.sitting;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;
import static org.commune.polity.engine.Town.span;

import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.Elect;
import org.commune.polity.deed.MembershipDeed.AdmitMember;
import org.commune.polity.deed.MembershipDeed.AlterRoll;
import org.commune.polity.deed.MembershipDeed.ApplyForMembership;
import org.commune.polity.deed.MembershipDeed.Expel;
import org.commune.polity.deed.MembershipDeed.Leave;
import org.commune.polity.deed.MembershipDeed.RefuseMember;
import org.commune.polity.deed.MembershipDeed.RollChange;
import org.commune.polity.deed.MembershipDeed.SuspendMember;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Person.Status;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.junit.jupiter.api.Test;

class MembershipTest {
  private static final UnitId NORTH = new UnitId("north");
  private static final ApplyForMembership TO_NORTH =
      new ApplyForMembership(Optional.of(NORTH), Optional.empty());
  private static final AdmitMember ADMIT_ZOE =
      new AdmitMember(who("zoe"), Optional.of(NORTH), Optional.empty());

  private static Expel expel(String... persons) {
    return new Expel(all(persons), Optional.of("theft"), Optional.empty());
  }

  private static Unit unit(Town town, String id) {
    return town.state().unit(new UnitId(id)).orElseThrow();
  }

  @Test
  void whoAsksAndIsAdmittedIsAMemberFromThatDay() {
    Town town = Federation.town();
    refused(town.body("assembly/north", ADMIT_ZOE), "1", "");
    admitted(town.person("zoe", TO_NORTH));
    refused(town.person("zoe", TO_NORTH), "1", "asked to join on");
    refused(
        town.person(
            "zoe", new ApplyForMembership(Optional.of(new UnitId("moon")), Optional.empty())),
        "1",
        "no recognised");
    town.later("P3D");
    admitted(town.body("assembly/north", ADMIT_ZOE));
    assertThat(town.person("zoe").isMember()).isTrue();
    assertThat(town.person("zoe").since()).isEqualTo(town.state().now());
    assertThat(unit(town, "north").members()).contains(who("zoe"));
    assertThat(town.state().all(Register.APPLICATIONS)).isEmpty();
    refused(town.person("zoe", TO_NORTH), "1", "is a member of north already");
  }

  @Test
  void whoIsRefusedOnAGroundOfTheCharterIsNoMember() {
    Town town = Federation.town();
    admitted(town.person("zoe", TO_NORTH));
    refused(
        town.body(
            "assembly/north",
            new RefuseMember(who("zoe"), Optional.of(NORTH), Optional.of("opinions"))),
        "1",
        "not a ground");
    admitted(
        town.body(
            "assembly/north",
            new RefuseMember(who("zoe"), Optional.of(NORTH), Optional.of("employer"))));
    assertThat(town.person("zoe").isMember()).isFalse();
    refused(town.body("assembly/north", ADMIT_ZOE), "1", "");
  }

  @Test
  void whoIsAdmittedElsewhereMovesAndIsCountedOnce() {
    Town town = Federation.town();
    var since = town.person("south-4").since();
    admitted(town.person("south-4", TO_NORTH));
    admitted(
        town.body(
            "assembly/north",
            new AdmitMember(who("south-4"), Optional.of(NORTH), Optional.empty())));
    assertThat(town.person("south-4").units()).containsExactly(NORTH);
    assertThat(unit(town, "south").members()).doesNotContain(who("south-4"));
    assertThat(town.person("south-4").since()).isEqualTo(since);
  }

  @Test
  void whoLeavesLosesSeatsAndMandatesAtOnce() {
    Town town = Federation.town();
    admitted(
        town.body("assembly/south", new Elect(body("congress"), all("south-4"), all("south-5"))));
    admitted(town.person("south-4", new Leave(Optional.of("I disagree."))));
    assertThat(town.person("south-4").status()).isEqualTo(Status.LEFT);
    assertThat(sitting(town, "congress")).containsExactly("south-5");
    assertThat(unit(town, "south").members()).doesNotContain(who("south-4"));
    refused(town.person("south-4", new Leave(Optional.empty())), "1", "not a member");
  }

  @Test
  void withANoticeMembershipEndsWhenItHasRunOut() {
    Town town =
        Federation.town(Federation.CHARTER.replace("{effective: immediate}", "{effective: P30D}"));
    admitted(town.person("south-4", new Leave(Optional.empty())));
    refused(town.person("south-4", new Leave(Optional.empty())), "1", "given notice already");
    town.later("P29D");
    assertThat(town.person("south-4").isMember()).isTrue();
    town.later("P2D");
    assertThat(town.person("south-4").isMember()).isFalse();
  }

  @Test
  void anExpulsionEndsMembershipAndSeats() {
    Town town = Federation.town();
    admitted(town.body("congress", expel("south-1")));
    assertThat(town.person("south-1").status()).isEqualTo(Status.EXPELLED);
    assertThat(sitting(town, "board")).containsExactly("-", "south-2", "north-1");
    refused(town.body("congress", expel("south-1")), "9", "is not a member");
    refused(town.body("congress", expel()), "9", "nobody is named");
    refused(town.body("congress", expel("south-2", "south-2")), "9", "named twice");
  }

  private static final String DISCIPLINE =
      """
        - article: "10"
          title: Discipline
          discipline:
            offences: [theft]
            sanctions:
              - {sanction: expulsion}
            expel:
              by: [assembly here]
              appeal: {to: jury, within: P30D, suspends: true}
            interim_suspension: {by: [congress], max: P14D, keeps: [vote]}
      """;

  @Test
  void anExpulsionThatAnAppealSuspendsWaitsForTheTimeOfTheAppeal() {
    Town town = Federation.town(Federation.CHARTER + DISCIPLINE);
    admitted(town.body("assembly/south", expel("south-1")));
    assertThat(town.person("south-1").isMember()).isTrue();
    assertThat(sitting(town, "board")).contains("south-1");
    Decision decision = town.lastDecision("expel");
    assertThat(decision.status()).isEqualTo(Decision.Status.PROVISIONAL);
    town.later("P29D");
    assertThat(town.person("south-1").isMember()).isTrue();
    town.later("P2D");
    assertThat(town.person("south-1").status()).isEqualTo(Status.EXPELLED);
    assertThat(town.lastDecision("expel").status()).isEqualTo(Decision.Status.IN_FORCE);
    assertThat(sitting(town, "board")).doesNotContain("south-1");
  }

  @Test
  void aSuspendedMemberKeepsWhatTheArticleSaysAndIsSuspendedOnceInACase() {
    Town town = Federation.town(Federation.CHARTER + DISCIPLINE);
    SuspendMember suspend = new SuspendMember(who("south-1"), span("P10D"), Optional.of("case 1"));
    admitted(town.body("congress", suspend));
    assertThat(town.person("south-1").mayVote(town.state().now())).isTrue();
    assertThat(town.scene().sits(who("south-1"), body("board"))).isFalse();
    refused(town.body("congress", suspend), "10", "is suspended until");
    town.later("P11D");
    assertThat(town.scene().sits(who("south-1"), body("board"))).isTrue();
    refused(town.body("congress", suspend), "10", "has been suspended in case 1 before");
  }

  @Test
  void theRollIsAlteredByThoseWhoMay() {
    Town town = Federation.town();
    AlterRoll strike = new AlterRoll("members", who("south-4"), RollChange.STRIKE);
    refused(town.body("congress", strike), "1", "only");
    admitted(town.body("assembly/south", strike));
    assertThat(town.scene().onRoll(who("south-4"), "members", town.state().now())).isFalse();
    refused(town.body("assembly/south", strike), "1", "is so already");
    admitted(
        town.body("assembly/south", new AlterRoll("members", who("south-4"), RollChange.ENTER)));
    assertThat(town.scene().onRoll(who("south-4"), "members", town.state().now())).isTrue();
  }

  @Test
  void membersWhoDoNotTakePartLapseOnlyWhereTheCharterSaysSo() {
    Town town =
        Federation.town(
            Federation.CHARTER.replace(
                "resign: {effective: immediate}",
                "resign: {effective: immediate}\n      lapse: {inactive: P1Y}"));
    admitted(town.person("zoe", TO_NORTH));
    admitted(town.body("assembly/north", ADMIT_ZOE));
    town.later("P360D");
    assertThat(town.person("zoe").isMember()).isTrue();
    town.later("P10D");
    assertThat(town.person("zoe").status()).isEqualTo(Status.LEFT);
  }
}
