package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.Optional;
import org.commune.polity.deed.MembershipDeed.AdmitMember;
import org.commune.polity.deed.MembershipDeed.ApplyForMembership;
import org.commune.polity.deed.MembershipDeed.RefuseMember;
import org.commune.polity.state.Register;
import org.commune.polity.state.UnitId;
import org.junit.jupiter.api.Test;

/** Joining where the charter has no units, and members of several classes. */
class JoiningTest {
  private static final String JOINING =
      """
      - article: "2"
        title: Joining
        membership:
          admission: {by: [council], within: P30D, silence: refused}
      """;

  private static final String CLASSES = "    classes: [worker, supporter]\n";

  private static ApplyForMembership ask(String memberClass) {
    return new ApplyForMembership(
        Optional.empty(), Optional.of(memberClass).filter(c -> !c.isEmpty()));
  }

  private static AdmitMember admit(String person, String memberClass) {
    return new AdmitMember(
        who(person), Optional.empty(), Optional.of(memberClass).filter(c -> !c.isEmpty()));
  }

  @Test
  void whereTheCharterHasNoUnitsOneJoinsTheWhole() {
    Town town = Town.of(JOINING);
    refused(
        town.person(
            "zoe", new ApplyForMembership(Optional.of(new UnitId("north")), Optional.empty())),
        "2",
        "there are no units here");
    refused(town.body("council", admit("zoe", "")), "2", "has not asked to join");
    admitted(town.person("zoe", ask("")));
    refused(town.person("zoe", ask("")), "2", "asked to join on");
    refused(town.person("ann", ask("")), "2", "ann is a member already");
    admitted(town.body("council", admit("zoe", "")));
    assertThat(town.person("zoe").isMember()).isTrue();
    assertThat(town.state().all(Register.APPLICATIONS)).isEmpty();
  }

  @Test
  void anApplicationIsRefusedOrFallsWithItsTime() {
    Town town = Town.of(JOINING);
    admitted(town.person("zoe", ask("")));
    admitted(
        town.body("council", new RefuseMember(who("zoe"), Optional.empty(), Optional.empty())));
    admitted(town.person("zoe", ask("")));
    town.later("P31D");
    assertThat(town.state().all(Register.APPLICATIONS)).isEmpty();
    assertThat(town.person("zoe").isMember()).isFalse();
  }

  @Test
  void whoJoinsIsOfAClassThatTheCharterHas() {
    Town town = Town.of(JOINING + CLASSES);
    refused(town.person("zoe", ask("owner")), "2", "there is no class of members \"owner\"");
    admitted(town.person("zoe", ask("worker")));
    admitted(town.person("yan", ask("")));
    refused(town.body("council", admit("yan", "")), "2", "of which class yan is to be");
    admitted(town.body("council", admit("yan", "supporter")));
    admitted(town.body("council", admit("zoe", "")));
    assertThat(town.person("zoe").memberClass()).isEqualTo("worker");
    assertThat(town.person("yan").memberClass()).isEqualTo("supporter");
    refused(Town.of(JOINING).person("zoe", ask("worker")), "2", "there is no class of members");
  }
}
