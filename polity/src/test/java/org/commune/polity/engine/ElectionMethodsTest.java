package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.seat;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Spring.DECLARE;
import static org.commune.polity.engine.Spring.ballot;
import static org.commune.polity.engine.Spring.called;
import static org.commune.polity.engine.Spring.election;
import static org.commune.polity.engine.Spring.published;
import static org.commune.polity.engine.Spring.voting;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.AnnulElection;
import org.commune.polity.deed.ElectionDeed.CallElection;
import org.commune.polity.deed.ElectionDeed.CastBallot;
import org.commune.polity.deed.ElectionDeed.DeclareResult;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.PersonId;
import org.junit.jupiter.api.Test;

/** Elections by each method of counting. */
class ElectionMethodsTest {
  private static Town by(String method, String... more) {
    return Federation.town(
        Federation.CHARTER
            .replace("method: approval", "method: " + method)
            .replace("tie: lot", String.join("\n        ", "tie: lot", String.join("", more))));
  }

  private static CastBallot ranked(String... order) {
    return new CastBallot("spring", List.of(order).stream().map(List::of).toList());
  }

  /** Three rankings in the manner of Condorcet, counted by each of the rules for rankings. */
  private static List<PersonId> electedBy(String method) {
    Town town = by(method);
    boolean one = method.equals("plurality");
    admitted(
        town.body(
            "congress",
            new Recall(Optional.of(seat("board:3")), Optional.empty(), Optional.empty())));
    voting(town, "north-4", "north-5", "east-1");
    for (int voter = 1; voter <= 4; voter++) {
      admitted(
          town.person(
              "south-" + (voter + 9),
              one ? ranked("north-4") : ranked("north-4", "east-1", "north-5")));
    }
    for (int voter = 1; voter <= 3; voter++) {
      admitted(
          town.person(
              "south-" + (voter + 13),
              one ? ranked("north-5") : ranked("north-5", "east-1", "north-4")));
    }
    for (int voter = 1; voter <= 2; voter++) {
      admitted(
          town.person(
              "south-" + (voter + 16),
              one ? ranked("east-1") : ranked("east-1", "north-5", "north-4")));
    }
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    return election(town).elected();
  }

  @Test
  void eachCountingRuleElectsWhomItShould() {
    assertThat(electedBy("plurality")).containsExactly(who("north-4"));
    assertThat(electedBy("irv")).containsExactly(who("north-5"));
    assertThat(electedBy("stv")).containsExactly(who("north-5"));
    assertThat(electedBy("condorcet_cssd")).containsExactly(who("east-1"));
    assertThat(electedBy("schulze")).containsExactly(who("east-1"));
    assertThat(electedBy("ranked_pairs")).containsExactly(who("east-1"));
    assertThat(electedBy("borda")).containsExactly(who("east-1"));
  }

  @Test
  void withoutAMajorityThereIsASecondRoundBetweenTheFirstTwo() {
    Town town = by("two_round");
    admitted(
        town.body(
            "congress",
            new Recall(Optional.of(seat("board:3")), Optional.empty(), Optional.empty())));
    voting(town, "north-4", "north-5", "east-1");
    Federation.all(town, ballot("north-4"), "south-10", "south-11", "south-12", "south-13");
    Federation.all(town, ballot("north-5"), "south-14", "south-15", "south-16");
    Federation.all(town, ballot("east-1"), "south-17", "south-18");
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    assertThat(election(town).round()).isEqualTo(2);
    assertThat(election(town).candidates().keySet())
        .containsExactlyInAnyOrder(who("north-4"), who("north-5"));
    refused(town.person("south-10", ballot("east-1")), "7", "does not stand");
    Federation.all(town, ballot("north-4"), "south-10", "south-11");
    Federation.all(town, ballot("north-5"), "south-14", "south-15", "south-16");
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    assertThat(election(town).elected()).containsExactly(who("north-5"));
  }

  @Test
  void aBallotOfAnotherKindThanTheRuleCountsIsRefused() {
    Town town = voting(by("star"), "north-4");
    refused(town.person("south-10", ballot("north-4")), "7", "by star has no such marks");
    admitted(
        town.person(
            "south-10",
            new CastBallot("spring", List.of(), Optional.empty(), Map.of("north-4", 5))));
    town.later("P7D");
    refused(
        town.person("south-3", published(Map.of("north-4", 5L))), "7", "by star cannot be worked");
    admitted(town.person("south-3", DECLARE));
    assertThat(election(town).elected()).containsExactly(who("north-4"));
  }

  @Test
  void whenTheDefaultOptionWinsTheElectionIsRepeated() {
    Town town =
        by("condorcet_cssd", "default_option: none of them\n        if_default_wins: repeat");
    voting(town, "north-4");
    Federation.all(town, ranked("none of them", "north-4"), "south-10", "south-11");
    admitted(town.person("south-12", ranked("north-4")));
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    assertThat(election(town).status()).isEqualTo(Status.ANNULLED);
    admitted(
        town.person(
            "south-3",
            new CallElection("again", body("board"), Optional.empty(), Optional.empty())));
  }

  @Test
  void aPublishedTableOfComparisonsIsCountedAgain() {
    Town town = by("condorcet_cssd");
    called(town);
    town.later("P22D");
    Sheet sheet =
        new Sheet(
            Map.of(),
            List.of("north-4", "east-1"),
            List.of(List.of(0L, 3L), List.of(5L, 0L)),
            Optional.of(8L),
            Optional.empty());
    admitted(town.person("south-3", new DeclareResult("spring", Optional.of(sheet))));
    assertThat(election(town).elected()).containsExactly(who("east-1"), who("north-4"));
  }

  @Test
  void nobodyIsElectedBelowTheQuorum() {
    Town town = by("approval", "quorum: {base: eligible, at_least: 1/4}");
    voting(town, "north-4");
    admitted(town.person("south-10", ballot("north-4")));
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    assertThat(election(town).elected()).isEmpty();
  }

  @Test
  void theOfficerHasAnElectionRepeatedOnAGroundOfTheCharterAlone() {
    Town town = by("approval", "repeat_if: [fraud]");
    voting(town, "north-4");
    admitted(town.person("south-10", ballot("north-4")));
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    AnnulElection rain = new AnnulElection("spring", Optional.of("rain"));
    refused(town.person("south-3", rain), "7", "\"rain\" is not a ground");
    AnnulElection fraud = new AnnulElection("spring", Optional.of("fraud"));
    refused(town.person("south-10", fraud), "7", "");
    admitted(town.person("south-3", fraud));
    assertThat(election(town).status()).isEqualTo(Status.ANNULLED);
  }
}
