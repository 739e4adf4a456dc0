package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.composition;
import static org.commune.polity.engine.Federation.due;
import static org.commune.polity.engine.Federation.seat;
import static org.commune.polity.engine.Federation.sitting;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Spring.CALL;
import static org.commune.polity.engine.Spring.DECLARE;
import static org.commune.polity.engine.Spring.ballot;
import static org.commune.polity.engine.Spring.called;
import static org.commune.polity.engine.Spring.election;
import static org.commune.polity.engine.Spring.published;
import static org.commune.polity.engine.Spring.voting;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.AnnulElection;
import org.commune.polity.deed.ElectionDeed.CallElection;
import org.commune.polity.deed.ElectionDeed.DeclareResult;
import org.commune.polity.deed.ElectionDeed.Elect;
import org.commune.polity.deed.ElectionDeed.Nominate;
import org.commune.polity.deed.ElectionDeed.PostponeElection;
import org.commune.polity.deed.ElectionDeed.Recount;
import org.commune.polity.deed.ElectionDeed.SecondNomination;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.deed.ElectionDeed.WithdrawCandidacy;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Case;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.junit.jupiter.api.Test;

class ElectionsTest {
  @Test
  void anElectionGoesThroughItsPhasesAndSeatsThoseWithMostVotes() {
    Town town = voting(Federation.town(), "south-4", "south-5", "north-4", "east-1");
    assertThat(election(town).status()).isEqualTo(Status.VOTING);
    admitted(town.person("south-10", ballot("south-4", "south-5", "north-4")));
    admitted(town.person("south-11", ballot("south-4", "north-4")));
    admitted(town.person("south-12", ballot("south-4", "south-5")));
    admitted(town.person("north-10", ballot("north-4", "east-1")));
    refused(town.person("south-3", DECLARE), "7", "closes on");
    town.later("P6DT1H");
    assertThat(due(town, "declare_result")).contains("spring");
    admitted(town.person("south-3", DECLARE));
    assertThat(election(town).elected())
        .containsExactly(who("north-4"), who("south-4"), who("south-5"));
  }

  @Test
  void thoseElectedWaitUntilTheTermsOfTheOthersEnd() {
    Town town = voting(Federation.town(), "south-4", "south-5", "north-4");
    admitted(town.person("south-10", ballot("south-4", "south-5", "north-4")));
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    assertThat(sitting(town, "board")).containsExactly("south-1", "south-2", "north-1");
    refused(town.person("south-3", CALL), "7", "the name spring is taken");
    Instant until = town.state().seat(seat("board:1")).flatMap(Seat::until).orElseThrow();
    town.later("P1Y");
    assertThat(town.state().now()).isAfter(until);
    assertThat(sitting(town, "board")).containsExactlyInAnyOrder("south-4", "south-5", "north-4");
    assertThat(town.state().seat(seat("board:1")).flatMap(Seat::from)).contains(until);
    assertThat(composition(town, "board").lastElected()).contains(until);
  }

  @Test
  void aByElectionFillsTheVacantSeatAtOnceForTheRestOfTheTerm() {
    Town town = Federation.town();
    admitted(
        town.body(
            "congress",
            new Recall(Optional.of(seat("board:3")), Optional.empty(), Optional.empty())));
    Optional<Instant> lastElected = composition(town, "board").lastElected();
    voting(town, "north-4", "east-1");
    assertThat(election(town).seats()).isEqualTo(1);
    admitted(town.person("south-10", ballot("east-1")));
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    assertThat(sitting(town, "board")).containsExactly("south-1", "south-2", "east-1");
    assertThat(composition(town, "board").lastElected()).isEqualTo(lastElected);
    town.later("P345D");
    assertThat(sitting(town, "board")).containsExactly("-", "-", "-");
  }

  @Test
  void whoWouldBreakACapIsPassedOverForTheNextInOrder() {
    Town town = Federation.town();
    admitted(
        town.body(
            "congress",
            new Recall(Optional.of(seat("board:3")), Optional.empty(), Optional.empty())));
    voting(town, "south-9", "north-4");
    admitted(town.person("south-10", ballot("south-9")));
    admitted(town.person("south-11", ballot("south-9")));
    admitted(town.person("north-10", ballot("north-4")));
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    assertThat(sitting(town, "board")).containsExactly("south-1", "south-2", "north-4");
  }

  @Test
  void thePythonResultComesFromItsPublishedTotalsAndTheCapDisplacesTheLowest() {
    Town town = called(Federation.town());
    town.later("P22D");
    admitted(
        town.person(
            "south-3",
            published(
                Map.of(
                    "south-4", 45L, "south-5", 44L, "south-6", 33L, "north-4", 31L, "east-1",
                    25L))));
    assertThat(election(town).elected())
        .containsExactly(who("south-4"), who("south-5"), who("north-4"));
  }

  @Test
  void aTieIsBrokenByALotThatComesOutTheSameForEverybody() {
    List<PersonId> first = List.of();
    for (int repetition = 0; repetition < 2; repetition++) {
      Town town = voting(Federation.town(), "north-4", "north-5", "east-1", "west-1");
      admitted(town.person("south-10", ballot("north-4", "north-5", "east-1", "west-1")));
      town.later("P7D");
      admitted(town.person("south-3", DECLARE));
      assertThat(election(town).elected()).hasSize(3);
      assertThat(first.isEmpty() || first.equals(election(town).elected())).isTrue();
      first = election(town).elected();
    }
  }

  @Test
  void candidatesAreNominatedOnceAndInTime() {
    Town town = called(Federation.town());
    Nominate self = new Nominate("spring", Optional.empty());
    admitted(town.person("north-4", self));
    refused(town.person("north-4", self), "7", "stands already");
    admitted(town.person("north-4", new WithdrawCandidacy("spring")));
    refused(town.person("north-4", new WithdrawCandidacy("spring")), "7", "does not stand");
    town.later("P8D");
    refused(town.person("north-5", self), "7", "nominations in spring ended");
  }

  @Test
  void whoHasTooFewSecondersDoesNotStand() {
    Town town =
        called(
            Federation.town(
                Federation.CHARTER.replace("{self: true}", "{self: true, seconders: 2}")));
    Nominate self = new Nominate("spring", Optional.empty());
    Federation.all(town, self, "north-4", "north-5");
    SecondNomination second = new SecondNomination("spring", who("north-4"));
    refused(town.person("north-4", second), "7", "nobody seconds their own");
    admitted(town.person("south-10", second));
    refused(town.person("south-10", second), "7", "has seconded it already");
    refused(
        town.person("south-10", new SecondNomination("spring", who("east-1"))),
        "7",
        "does not stand");
    admitted(town.person("south-11", second));
    admitted(town.person("south-11", new SecondNomination("spring", who("north-5"))));
    town.later("P8D");
    assertThat(election(town).candidates().keySet()).containsExactly(who("north-4"));
    assertThat(election(town).status()).isEqualTo(Status.CAMPAIGN);
  }

  @Test
  void nominationsLastLongerWhenNobodyStands() {
    Town town =
        called(
            Federation.town(
                Federation.CHARTER.replace(
                    "{nominations: P7D,", "{nominations: P7D, extend_if_none: P7D,")));
    town.later("P8D");
    assertThat(election(town).status()).isEqualTo(Status.NOMINATIONS);
    admitted(town.person("north-4", new Nominate("spring", Optional.empty())));
    town.later("P7D");
    assertThat(election(town).status()).isEqualTo(Status.CAMPAIGN);
    town.later("P7D");
    assertThat(election(town).status()).isEqualTo(Status.VOTING);
  }

  @Test
  void ballotsAreTakenFromTheRollForThoseWhoStandWhileTheVotingIsOpen() {
    Town town = called(Federation.town());
    admitted(town.person("north-4", new Nominate("spring", Optional.empty())));
    refused(town.person("south-10", ballot("north-4")), "7", "opens on");
    town.later("P15D");
    refused(town.person("south-10", ballot("north-5")), "7", "does not stand");
    refused(town.person("south-10", ballot("north-4", "north-4")), "7", "marked twice");
    admitted(town.person("south-10", ballot("north-4")));
    admitted(town.person("south-10", ballot()));
    town.later("P7D");
    refused(town.person("south-11", ballot("north-4")), "7", "is over");
    admitted(town.person("south-3", DECLARE));
    assertThat(election(town).elected()).isEmpty();
  }

  @Test
  void theRollIsClosedWhenTheVotingOpens() {
    Town town = voting(Federation.town(), "north-4");
    town.apply(
        List.of(
            Write.person(
                org.commune.polity.state.Person.member(who("late"), town.state().now()), "")));
    refused(town.person("late", ballot("north-4")), "7", "not on the roll");
  }

  @Test
  void anElectionIsNotMovedBeyondItsLatestDate() {
    Town town = called(Federation.town());
    Instant opens = election(town).votingOpens();
    refused(
        town.body(
            "congress", new PostponeElection(body("board"), opens.plus(400, ChronoUnit.DAYS))),
        "7",
        "the latest date is");
    refused(town.body("congress", new PostponeElection(body("board"), opens)), "9", "not before");
    admitted(
        town.body(
            "congress", new PostponeElection(body("board"), opens.plus(10, ChronoUnit.DAYS))));
    town.later("P15D");
    assertThat(election(town).status()).isEqualTo(Status.CAMPAIGN);
    town.later("P10D");
    assertThat(election(town).status()).isEqualTo(Status.VOTING);
    refused(
        town.body("congress", new PostponeElection(body("board"), opens.plus(30, ChronoUnit.DAYS))),
        "9",
        "the voting has begun");
  }

  @Test
  void anElectionIsCalledByItsOfficerOnceAndNotForLaterThanTheLatestDate() {
    Town town = Federation.town();
    refused(town.person("south-4", CALL), "7", "only registrar may call election");
    refused(
        town.person(
            "south-3",
            new CallElection(
                "spring",
                body("board"),
                Optional.empty(),
                Optional.of(Town.START.plus(390, ChronoUnit.DAYS)))),
        "7",
        "the latest date is");
    refused(
        town.person(
            "south-3",
            new CallElection(
                "spring",
                body("board"),
                Optional.empty(),
                Optional.of(Town.START.plus(2, ChronoUnit.DAYS)))),
        "7",
        "nominations and campaign last until");
    refused(
        town.person(
            "south-3", new CallElection("spring", body("board"), Optional.of(4), Optional.empty())),
        "7",
        "can fill 3");
    called(town);
    refused(
        town.person(
            "south-3",
            new CallElection("summer", body("board"), Optional.empty(), Optional.empty())),
        "7",
        "under way already");
  }

  @Test
  void aResultIsVoidOnlyWhenItHasBeenChallenged() {
    Town town = Federation.town();
    admitted(
        town.body(
            "congress",
            new Recall(Optional.empty(), Optional.of(body("board")), Optional.empty())));
    voting(town, "north-4");
    admitted(town.person("south-10", ballot("north-4")));
    town.later("P7D");
    admitted(town.person("south-3", DECLARE));
    refused(town.person("south-3", DECLARE), "7", "is declared");
    assertThat(sitting(town, "board")).contains("north-4");
    AnnulElection annul = new AnnulElection("spring", Optional.of("old lists"));
    refused(town.body("congress", annul), "7", "nobody has challenged");
    Case challenge =
        Case.brought(
            "c1",
            Case.Kind.CHALLENGE,
            new Case.Matter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("spring")),
            "east-1",
            town.state().now());
    town.apply(
        List.of(
            new org.commune.polity.effect.Effect.Entered<>(Register.CASES, "c1", challenge, "")));
    admitted(town.body("congress", annul));
    assertThat(sitting(town, "board")).doesNotContain("north-4");
    assertThat(election(town).status()).isEqualTo(Status.ANNULLED);
    refused(town.body("congress", annul), "9", "is void already");
  }

  @Test
  void aCandidateHasTheBallotsCountedAgain() {
    Town town = voting(Federation.town(), "north-4", "north-5");
    admitted(town.person("south-10", ballot("north-4")));
    town.later("P7D");
    refused(town.person("north-4", new Recount("spring")), "7", "no result");
    admitted(town.person("south-3", DECLARE));
    refused(town.person("south-9", new Recount("spring")), "7", "candidate");
    admitted(town.person("north-5", new Recount("spring")));
    assertThat(election(town).elected()).containsExactly(who("north-4"));
  }

  @Test
  void aSheetThatDoesNotFitIsRefused() {
    Town town = called(Federation.town());
    admitted(town.person("north-4", new Nominate("spring", Optional.empty())));
    town.later("P22D");
    refused(
        town.person("south-3", published(Map.of("north-9", 3L))),
        "7",
        "north-9, who does not stand");
    refused(town.person("south-3", published(Map.of())), "7", "no figures");
    refused(town.person("south-3", published(Map.of("north-4", -3L))), "7", "fewer than no votes");
    refused(
        town.person(
            "south-3",
            new DeclareResult(
                "spring",
                Optional.of(
                    new Sheet(
                        Map.of(),
                        List.of("north-4"),
                        List.of(List.of(0L, 1L)),
                        Optional.empty(),
                        Optional.empty())))),
        "7",
        "table that is not");
  }

  @Test
  void seatsFilledByACountAreNotFilledByAVoteOnNames() {
    Town town = Federation.town();
    refused(
        town.voters("members", new Elect(body("board"), Federation.all("north-4"), List.of())),
        "6",
        "filled by the count of board_election");
  }
}
