package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.PublicationDeed.Publish;
import org.commune.polity.deed.TendencyDeed.BanTendency;
import org.commune.polity.deed.TendencyDeed.EndAction;
import org.commune.polity.deed.TendencyDeed.FormTendency;
import org.commune.polity.deed.TendencyDeed.JoinTendency;
import org.commune.polity.deed.TendencyDeed.LeaveTendency;
import org.commune.polity.deed.TendencyDeed.MailAllMembers;
import org.commune.polity.engine.standing.Unities;
import org.commune.polity.state.Decision;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Tendency;
import org.junit.jupiter.api.Test;

class TendencyTest {
  private static final String ARTICLES =
      """
      - article: "2"
        title: Tendencies
        tendencies:
          form: {members_min: 3, or_share: 1/2}
          rights: [publish, speak, mail_all_members]
          mailings_per_year: 2
          obligations: [contact_person]
          ban: BAN
      """;

  private static Town town(String ban) {
    return Town.of(ARTICLES.replace("BAN", ban));
  }

  private static FormTendency form(String contact, String... members) {
    return new FormTendency(
        "left",
        Stream.of(members).map(PersonId::new).toList(),
        contact.isEmpty() ? Optional.empty() : Optional.of(new PersonId(contact)));
  }

  private static Town formed() {
    Town town = town("never");
    admitted(town.person("ann", form("ben", "ann", "ben", "cay")));
    return town;
  }

  private static Tendency left(Town town) {
    return town.state().get(Register.TENDENCIES, "left").orElseThrow();
  }

  private static MailAllMembers letter() {
    return new MailAllMembers("left", "Dear all");
  }

  @Test
  void enoughMembersAndAContactFormATendency() {
    Town town = town("never");
    refused(town.person("ann", form("ann", "ann", "ben")), "2", "3 must stand behind it");
    refused(town.person("ann", form("", "ann", "ben", "cay")), "2", "contact");
    refused(town.person("ann", form("dan", "ann", "ben", "cay")), "2", "not among its members");
    refused(town.person("ann", form("ann", "ann", "ben", "zoe")), "2", "zoe is not a member");
    refused(town.person("ann", form("dan", "ben", "cay", "dan")), "2", "ann is not among");
    admitted(town.person("ann", form("ben", "ann", "ben", "cay")));
    refused(town.person("ann", form("ben", "ann", "ben", "cay")), "2", "there is a tendency named");
  }

  @Test
  void membersJoinAndLeave() {
    Town town = formed();
    admitted(town.person("dan", new JoinTendency("left")));
    refused(town.person("dan", new JoinTendency("left")), "2", "belongs to left already");
    admitted(town.person("ben", new LeaveTendency("left")));
    refused(town.person("ben", new LeaveTendency("left")), "2", "does not belong");
    refused(town.person("ben", new JoinTendency("right")), "2", "no tendency named right");
    assertThat(left(town).members()).hasSize(3);
    assertThat(left(town).contact()).isEmpty();
  }

  @Test
  void aTendencyWritesToAllMembersSoOftenInAnyYear() {
    Town town = formed();
    refused(town.person("dan", letter()), "2", "only one of the tendency");
    admitted(town.person("ann", letter()));
    town.later("P6M");
    admitted(town.person("cay", letter()));
    refused(town.person("ann", letter()), "2", "2 letters to all members in a year");
    town.later("P6M");
    admitted(town.person("ann", letter()));
    refused(town.person("ann", letter()), "2", "2 letters to all members in a year");
  }

  @Test
  void aTendencyPublishesThroughThoseWhoBelongToIt() {
    Town town = formed();
    Publish text =
        new Publish("our-view", Optional.of("..."), Optional.empty(), Optional.of("left"));
    refused(town.person("dan", text), "2", "only one of the tendency");
    admitted(town.person("cay", text));
    refused(town.person("cay", text), "2", "there is a document named our-view");
  }

  @Test
  void noTendencyIsBannedUnlessTheCharterSaysWho() {
    BanTendency ban = new BanTendency("left", Optional.empty());
    refused(formed().body("board", ban), "2", "No tendency can be banned");
    Town town = town("{by: [board]}");
    admitted(town.person("ann", form("ben", "ann", "ben", "cay")));
    admitted(town.body("board", ban));
    assertThat(town.state().get(Register.TENDENCIES, "left")).isEmpty();
    refused(town.body("board", ban), "2", "no tendency named left");
  }

  private static final String UNITY =
      """
      - article: "2"
        title: Unity
        unity:
          scope: public_action
          until: {end_of: action, max: P3M}
          binds: [one of board]
          minority_may: [publish_dissent]
      - article: "3"
        title: Policy
        powers:
          - {act: adopt_policy, holder: [council]}
          - {act: publish, holder: [one of members]}
      """;

  private static Town acting() {
    Town town = Town.of(UNITY);
    admitted(town.body("council", new AdoptPolicy("public_action", Optional.empty())));
    return town;
  }

  private static Publish against(String name) {
    return new Publish(name, Optional.of("No!"), Optional.of("act0"), Optional.empty());
  }

  @Test
  void aPublicActionBindsThoseWhoCarryItOutUntilItIsDeclaredOver() {
    Town town = acting();
    assertThat(Unities.underWay(town.scene())).isTrue();
    refused(town.person("ben", against("p1")), "2", "they carry it out together");
    admitted(town.person("gus", against("p2")));
    refused(town.body("board", new EndAction("act0")), "2", "only self may end action");
    admitted(town.body("council", new EndAction("act0")));
    assertThat(Unities.underWay(town.scene())).isFalse();
    admitted(town.person("ben", against("p3")));
  }

  @Test
  void aPublicActionIsOverAfterItsLongestTime() {
    Town town = acting();
    town.later("P2M");
    assertThat(Unities.underWay(town.scene())).isTrue();
    town.later("P1M");
    assertThat(Unities.underWay(town.scene())).isFalse();
    assertThat(town.decision("act0").status()).isEqualTo(Decision.Status.LAPSED);
  }

  @Test
  void onlyAPublicActionCanBeDeclaredOver() {
    Town town =
        Town.of(
            UNITY.replace("unity:\n    scope: public_action", "unity:\n    scope: strike_action"));
    admitted(town.body("council", new AdoptPolicy("bread", Optional.empty())));
    assertThat(Unities.underWay(town.scene())).isFalse();
    assertThat(List.copyOf(town.state().each(Register.TIMERS)))
        .noneMatch(t -> t.subject().equals("act0"));
  }
}
