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
import org.commune.polity.deed.ElectionDeed.CallElection;
import org.commune.polity.deed.ElectionDeed.CastBallot;
import org.commune.polity.deed.ElectionDeed.DeclareResult;
import org.commune.polity.deed.ElectionDeed.Nominate;
import org.commune.polity.deed.MotionDeed.CastCastingVote;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.deed.SeatDeed.Resign;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Eligible;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.Register;
import org.junit.jupiter.api.Test;

/** Ties, caps inside a count, and who follows from the last count. */
class CountsTest {
  private static final String CHARTER =
      """
      charter: union
      version: "1"
      title: The union
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Members
          electorates:
            members: {of: membership}
          units:
            branch: {}
          bodies:
            teller: {kind: office, seats: 1}
        - article: "2"
          title: The committee
          bodies:
            committee:
              kind: committee
              seats: 3
              filled_by: election
              electorate: members
              election: by_vote
              recall: anytime
              caps:
                - {by: unit, max: 1}
          elections:
            by_vote: {method: METHOD, electorate: members, tie: TIE, casting_vote: teller, returning_officer: teller}
          recalls:
            anytime: {by: electors, replacement: {first: countback, else: vacant}}
      """;

  private static Town union(String method, String tie) {
    return Town.founded(
        CHARTER.replace("METHOD", method).replace("TIE", tie),
        List.of(
            Federation.unit("a", "branch", "", 9),
            Federation.unit("b", "branch", "", 9),
            Federation.unit("c", "branch", "", 9),
            Federation.unit("d", "branch", "", 9)),
        List.of(Town.seats("teller", "members", "d-9")));
  }

  /** An election with these candidates to so many seats. */
  private static Town with(Town town, int seats, String... candidates) {
    admitted(
        town.person(
            "d-9",
            new CallElection("vote", body("committee"), Optional.of(seats), Optional.empty())));
    for (String candidate : candidates) {
      admitted(town.person(candidate, new Nominate("vote", Optional.empty())));
    }
    return town;
  }

  private static CastBallot ranked(String... order) {
    return new CastBallot("vote", List.of(order).stream().map(List::of).toList());
  }

  private static final DeclareResult DECLARE = new DeclareResult("vote", Optional.empty());

  private static ElectionNow vote(Town town) {
    return town.state().get(Register.ELECTIONS, "vote").orElseThrow();
  }

  @Test
  void aTransferableVoteKeepsToOneOfEachBranch() {
    Town town = with(union("stv", "lot"), 3, "a-1", "a-2", "b-1", "c-1");
    Federation.all(town, ranked("a-1", "a-2"), "a-3", "a-4", "a-5", "a-6");
    Federation.all(town, ranked("a-2", "a-1"), "a-7", "a-8", "a-9");
    Federation.all(town, ranked("b-1", "c-1"), "b-2", "b-3", "b-4");
    Federation.all(town, ranked("c-1"), "c-2");
    admitted(town.person("d-9", DECLARE));
    assertThat(vote(town).elected()).containsExactlyInAnyOrder(who("a-1"), who("b-1"), who("c-1"));
    assertThat(sitting(town, "committee")).containsExactlyInAnyOrder("a-1", "b-1", "c-1");
  }

  @Test
  void approvalPassesOverWhoWouldBeTheSecondOfABranch() {
    Town town = with(union("approval", "lot"), 2, "a-1", "a-2", "b-1");
    Federation.all(town, ranked("a-1", "a-2"), "a-3", "a-4", "a-5");
    Federation.all(town, ranked("a-1", "b-1"), "b-2");
    admitted(town.person("d-9", DECLARE));
    assertThat(vote(town).elected()).containsExactly(who("a-1"), who("b-1"));
  }

  private static CastCastingVote preferring(String candidate) {
    return new CastCastingVote("vote", Optional.empty(), Optional.of(candidate));
  }

  @Test
  void aTieWaitsForTheCastingVote() {
    Town town = with(union("plurality", "casting_vote"), 1, "a-1", "b-1", "c-1");
    admitted(town.person("a-3", ranked("a-1")));
    admitted(town.person("b-3", ranked("b-1")));
    admitted(town.person("d-9", DECLARE));
    assertThat(vote(town).status()).isEqualTo(Status.COUNTED);
    refused(town.person("d-9", DECLARE), "2", "counted and tied");
    refused(town.person("d-9", preferring("z-1")), "2", "z-1");
    refused(town.person("a-3", preferring("a-1")), "2", "only teller");
    refused(
        town.person("d-9", new CastCastingVote("vote", Optional.empty(), Optional.empty())),
        "2",
        "no candidate is named");
    admitted(town.person("d-9", preferring("b-1")));
    assertThat(vote(town).elected()).containsExactly(who("b-1"));
    refused(town.person("d-9", preferring("b-1")), "2", "");
  }

  @Test
  void aTieInATransferableVoteWaitsForTheCastingVoteToo() {
    Town town = with(union("irv", "casting_vote"), 1, "a-1", "b-1");
    admitted(town.person("a-3", ranked("a-1")));
    admitted(town.person("b-3", ranked("b-1")));
    admitted(town.person("d-9", DECLARE));
    assertThat(vote(town).status()).isEqualTo(Status.COUNTED);
    admitted(town.person("d-9", preferring("a-1")));
    assertThat(vote(town).elected()).hasSize(1);
  }

  @Test
  void theLongerMemberIsPreferredWhereSeniorityBreaksTies() {
    Town town = union("plurality", "seniority");
    town.apply(
        List.of(
            Write.person(town.person("a-1").since(Town.START.minusSeconds(1000)), ""),
            Write.person(town.person("b-1").since(Town.START.minusSeconds(9000)), "")));
    with(town, 1, "a-1", "b-1");
    admitted(town.person("a-3", ranked("a-1")));
    admitted(town.person("b-3", ranked("b-1")));
    admitted(town.person("d-9", DECLARE));
    assertThat(vote(town).elected()).containsExactly(who("b-1"));
  }

  @Test
  void aTieCanMeanANewElection() {
    Town town = with(union("plurality", "new_election"), 1, "a-1", "b-1");
    admitted(town.person("a-3", ranked("a-1")));
    admitted(town.person("b-3", ranked("b-1")));
    admitted(town.person("d-9", DECLARE));
    assertThat(vote(town).status()).isEqualTo(Status.ANNULLED);
    assertThat(sitting(town, "committee")).containsExactly("-", "-", "-");
  }

  @Test
  void afterARecallTheNextOfTheLastCountTakesTheSeat() {
    Town town = with(union("approval", "lot"), 1, "a-1", "b-1", "c-1");
    Federation.all(town, ranked("a-1", "b-1"), "a-3", "a-4", "a-5");
    admitted(town.person("c-3", ranked("c-1", "a-1")));
    admitted(town.person("d-9", DECLARE));
    assertThat(sitting(town, "committee")).containsExactly("a-1", "-", "-");
    admitted(
        town.voters(
            "members",
            new Recall(Optional.of(seat("committee:1")), Optional.empty(), Optional.empty())));
    assertThat(sitting(town, "committee")).containsExactly("b-1", "-", "-");
    admitted(town.person("b-1", new Resign(seat("committee:1"), Optional.empty())));
    assertThat(sitting(town, "committee")).containsExactly("-", "-", "-");
  }

  @Test
  void whoCannotSitIsNotElected() {
    Town town = with(union("plurality", "lot"), 1, "a-1", "b-1");
    Federation.all(town, ranked("a-1"), "a-3", "a-4");
    admitted(town.person("b-3", ranked("b-1")));
    town.apply(
        List.of(
            Write.person(
                town.person("a-1")
                    .withFact(Eligible.OFFICE_BAN, Town.START.plusSeconds(900_000).toString()),
                "")));
    admitted(town.person("d-9", DECLARE));
    assertThat(vote(town).elected()).isEqualTo(all("b-1"));
  }
}
